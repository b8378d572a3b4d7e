import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { missingLibrary } from './missing-library.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
// Never the arguments that the npm package proposes: they switch off web security and run everything in one process.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The package unpacks into the temporary folder, and takes whatever is called `chromium` there for its own. Unpacked
 * beside the checkout instead, aside and then renamed, it is whole, of this version, and there for the next run.
 */
async function unpacked() {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(path.join(entry, '../../../package.json'), 'utf8'));
  const place = path.join(root, '.cache', `chromium-${version}`);
  if (existsSync(place)) return place;
  const aside = `${place}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const script = "import('@sparticuz/chromium').then((it) => it.default.executablePath())";
  // As on Lambda, it then also brings the few libraries that a bare system lacks.
  const env = { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  await run(process.execPath, ['-e', script], { cwd: root, env });
  writeFileSync(path.join(aside, 'fonts.conf'), `<fontconfig><dir>${place}/fonts</dir></fontconfig>`);
  try {
    renameSync(aside, place);
  } catch {
    // Another run was quicker.
    rmSync(aside, { recursive: true, force: true });
  }
  return place;
}

async function launch(executablePath, env = {}) {
  const server = await chromium.launchServer({
    executablePath,
    args,
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return { url: server.wsEndpoint(), stop: () => server.close() };
}

async function launchUnpacked() {
  const place = await unpacked();
  const binary = path.join(place, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(place, 'fonts.conf') };
  try {
    return await launch(binary, fonts);
  } catch (error) {
    if (!missingLibrary(error.message)) throw error;
    // The libraries that came with it are tried second: the system's own are younger.
    return launch(binary, { ...fonts, LD_LIBRARY_PATH: path.join(place, 'al2023/lib') });
  }
}

/** Playwright tells its two hundred arguments before what the browser said. */
const withoutCommandLine = (text) =>
  text
    .split('\n')
    .filter((line) => !/^\s*<launch/.test(line))
    .join('\n');

export async function startChromium() {
  const named = process.env.CHROMIUM_PATH;
  try {
    return await (named ? launch(named) : launchUnpacked());
  } catch (error) {
    const why = missingLibrary(error.message) ?? withoutCommandLine(error.message);
    throw new Error(`Chromium for the tests cannot run. ${why}\nCHROMIUM_PATH can name another one to use.`, {
      cause: error,
    });
  }
}
