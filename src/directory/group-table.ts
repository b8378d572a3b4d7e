import { type GroupDay, groupDays, type GroupFacts, type GroupKind, groupKinds } from './directory.views.js';
import { spotIn, spots } from './places.js';
import { tidied } from './tidy-group.js';

const columns = ['name', 'kind', 'place', 'day', 'time', 'about', 'contact'] as const;

/** A cell that begins like a formula would be run by a spreadsheet. One that begins like a guarded one is guarded too, or it would not come back. */
const harmless = (cell: string) => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r])/, '');
const quoted = (cell: string) => `"${harmless(cell).replace(/"/g, '""')}"`;

/** A table of groups (RFC 4180). */
export function tableOf(groups: readonly GroupFacts[]): string {
  const rows = groups.map((group) =>
    [group.name, group.kind, spots[group.place].name, group.day, group.time ?? '', group.about, group.contact]
      .map(quoted)
      .join(','),
  );
  return [columns.join(','), ...rows, ''].join('\r\n');
}

/** Programs write semicolons where the comma is for numbers: the names of the columns tell. */
function separatorOf(table: string): ',' | ';' {
  const [head = ''] = table.split('\n', 1);
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

/** The cells of a table, whatever stands in quotes. */
export function cellsOf(table: string): string[][] {
  const separator = separatorOf(table);
  const rows: string[][] = [[]];
  let [cell, inside] = ['', false];
  const ends = () => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let n = 0; n < table.length; n++) {
    const letter = table[n]!;
    if (letter === '"' && (inside || cell === '')) {
      // Two of them in quotes are one that is meant.
      if (inside && table[n + 1] === '"') cell += table[n++]!;
      else inside = !inside;
    } else if (inside) cell += letter;
    else if (letter === separator) ends();
    else if (letter === '\n') {
      ends();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  ends();
  return rows.filter((row) => row.some(Boolean));
}

/** The groups of a table with our columns, in any order. What has no name or no place that we know is left out. */
export function groupsOfTable(table: string): GroupFacts[] {
  const [head = [], ...rows] = cellsOf(table.replace(/^\uFEFF/, ''));
  const at = new Map(head.map((name, n) => [name.trim().toLowerCase(), n]));
  return rows.flatMap((row) => {
    const cell = (name: (typeof columns)[number]) => unguarded((row[at.get(name) ?? -1] ?? '').trim());
    const place = spotIn(cell('place'));
    if (!place) return [];
    const kind = groupKinds.find((each) => each === cell('kind')) ?? ('peer' satisfies GroupKind);
    const day = groupDays.find((each) => each === cell('day')) ?? ('varies' satisfies GroupDay);
    const time = /^([01]\d|2[0-3]):[0-5]\d$/.test(cell('time')) ? cell('time') : undefined;
    const facts = { name: cell('name'), kind, place, day, time, about: cell('about'), contact: cell('contact') };
    return [tidied(facts)].filter(({ name }) => name);
  });
}
