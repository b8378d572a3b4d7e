/**
 * `npm test [-- NAME …] [JEST FLAG …]`: runs the tests whose path contains a NAME (all of them without one) and ends
 * with the line `N passed, N failed`. `--long` adds the tests that need a Debian package.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const words = process.argv.slice(2).filter((word) => word !== '--long');
const firstFlag = words.findIndex((word) => word.startsWith('-'));
const names = firstFlag < 0 ? words : words.slice(0, firstFlag);
const flags = firstFlag < 0 ? [] : words.slice(firstFlag);

function finish({ passed, failed, notRun = 0 }) {
  if (notRun) console.log(`${notRun} not run`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/** Paths are matched from the top of the checkout, so that its own name never chooses a test. */
function testFiles() {
  const folders = ['src', 'seeds', 'test'].filter((folder) => existsSync(path.join(root, folder)));
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, file)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file));
}

function chosen() {
  const files = testFiles();
  if (files.length === 0) console.error('There is no test file.');
  const has = (file, name) => file.toLowerCase().includes(name.toLowerCase());
  const strangers = names.filter((name) => !files.some((file) => has(file, name)));
  for (const name of strangers) console.error(`No test file has “${name}” in its path.`);
  if (files.length === 0 || strangers.length > 0) finish({ passed: 0, failed: Math.max(1, strangers.length) });
  if (names.length === 0) return [];
  // As patterns, not by `--runTestsByPath`: that would run every file on both databases, meant for them or not.
  return files.filter((file) => names.some((name) => has(file, name))).map((file) => `${file.replace(/[.]/g, '\\.')}$`);
}

const files = chosen();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'reconnect-count-'));
const countFile = path.join(scratch, 'count.json');
const env = { ...process.env, TEST_COUNT_FILE: countFile };
if (process.argv.includes('--long')) env.TEST_LONG = '1';

const jest = spawn(
  process.execPath,
  // Node warns that VM modules are experimental; we chose them and need not be told in every worker.
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...flags,
    ...(files.length > 0 ? ['--testPathPatterns', ...files] : []),
  ],
  { cwd: root, env, stdio: 'inherit' },
);
// Ctrl-C reaches Jest by itself; a signal sent to this process alone has to be handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => jest.kill(signal));

jest.on('close', (code) => {
  const counted = existsSync(countFile) && JSON.parse(readFileSync(countFile, 'utf8'));
  rmSync(scratch, { recursive: true, force: true });
  if (!counted) finish({ passed: 0, failed: 1 });
  // Jest can be unhappy without a failed test (an obsolete snapshot, a broken teardown): that is no success either.
  else finish({ ...counted, failed: Math.max(counted.failed, code === 0 ? 0 : 1) });
});
