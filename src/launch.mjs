// Starts the built portal, and builds it first where that is possible. In plain old JavaScript, so that an old Node gets a
// sentence instead of a syntax error.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
const stop = (message) => {
  console.error(message);
  process.exit(1);
};

if (major < 20 || (major === 20 && minor < 20))
  stop(`This portal needs Node 20.20 or newer; this is ${process.versions.node}.`);

const entry = process.argv[2] === 'portal' ? 'portal' : 'main';
const built = join(root, 'dist', 'src', `${entry}.js`);
const stamp = join(root, 'dist', '.built');
const mayBuild = process.env.NODE_ENV !== 'production' && existsSync(join(root, 'node_modules', '@nestjs', 'cli'));

const newest = (folder) =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map((each) => {
      const path = join(folder, each.name);
      if (each.isDirectory()) return newest(path);
      return /\.test\.tsx?$/.test(each.name) ? 0 : statSync(path).mtimeMs;
    }),
  );
const stale = () =>
  !existsSync(stamp) || Math.max(newest(join(root, 'src')), newest(join(root, 'seeds'))) > statSync(stamp).mtimeMs;

if (mayBuild && (!existsSync(built) || stale())) {
  console.log('Building …');
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  if (spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: 'inherit' }).status !== 0)
    stop('The build failed.');
  writeFileSync(stamp, '');
}
if (!existsSync(built))
  stop('There is no build here. Run "npm ci && npm run build" first, then "npm prune --omit=dev".');

if (entry === 'portal') process.argv.splice(2, 1);
await import(pathToFileURL(built).href);
