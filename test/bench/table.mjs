/** Numbers for people to read. */
const kilo = (bytes) => (bytes === undefined ? '' : bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} kB`);
const mega = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
const ms = (value) => value.toFixed(value < 10 ? 2 : 1);

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param result what `--json` prints. */
export function table({ node, cpus, connections, seconds, start, memory, scenarios, notRun }) {
  const speed = [['', 'ours/s', 'floor/s', 'ours/floor', 'p50 ms', 'p99 ms', 'floor p50', 'floor p99']];
  const size = [['', 'selects', 'bytes', 'brotli', 'first view, all assets']];
  for (const { title, ours, floor, ratio, selects, weight } of scenarios) {
    speed.push([
      title,
      ours.perSecond.toFixed(0),
      floor.perSecond.toFixed(0),
      ratio.toFixed(2),
      ...[ours.p50, ours.p99, floor.p50, floor.p99].map(ms),
    ]);
    size.push([title, String(selects), kilo(weight.bytes), kilo(weight.brotli), kilo(weight.firstView)]);
  }
  return [
    `Node ${node}, ${cpus} CPUs, ${connections} connections, ${seconds} s each, in turns; SQLite.`,
    'The floor is a bare Fastify + sqlite3 that runs the same selects and sends as many bytes.',
    '',
    aligned(speed),
    '',
    aligned(size),
    '',
    `start: ${start.again.toFixed(0)} ms to the first answer; ${start.first.toFixed(0)} ms with an empty database (migrations, two communities)`,
    `memory (RSS): ${mega(memory.ours.atStart)} at start, ${mega(memory.ours.after)} after; floor ${mega(memory.floor.after)}`,
    ...notRun.map(({ title, why }) => `not run: ${title} (${why})`),
  ].join('\n');
}
