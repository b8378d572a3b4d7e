import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { innocent, planted } from './architecture.samples.js';
import { decisionMistakes } from './support/decisions.js';
import { houseRules, mistakesIn } from './support/house-rules.js';
import { runFolder } from './support/run-folder.js';

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = resolve('.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string; comment: string }[] };

function violations(at: string): Violation[] {
  const folders = ['src', 'seeds'].filter((folder) => existsSync(join(at, folder)));
  const run = spawnSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', ...folders], {
    cwd: at,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!run.stdout) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

/** A checkout in a temporary folder: same settings, same packages, these sources. */
function checkoutWith(sources: Record<string, string>): string {
  const root = mkdtempSync(join(runFolder(), 'architecture-'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  for (const file of ['package.json', 'tsconfig.json']) writeFileSync(join(root, file), readFileSync(file));
  for (const [path, source] of Object.entries(sources)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return root;
}

describe('the import rules', () => {
  it('hold in src and seeds', () => {
    expect(violations('.').map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  it('say why', () => {
    expect(forbidden.filter(({ comment }) => !comment)).toEqual([]);
  });

  it('let a tree through that is as it should be', () => {
    expect(violations(checkoutWith(innocent))).toEqual([]);
  });

  describe('fire:', () => {
    let found: Violation[];

    beforeAll(() => {
      const sources = Object.values(planted).map((plant) => plant.files);
      found = violations(checkoutWith(Object.assign({}, innocent, ...sources) as Record<string, string>));
    });

    it.each(forbidden.map(({ name }) => name))('%s', (name) => {
      const plant = planted[name];
      if (!plant) throw new Error(`Plant a violation of ${name} in test/architecture.samples.ts, to see it fire.`);
      const fired = found.filter(({ rule, from }) => rule.name === name && from in plant.files);
      expect(fired.map(({ to }) => to)).toContainEqual(expect.stringContaining(plant.to));
    });
  });
});

describe('the house rules', () => {
  const sources = ['src', 'seeds', 'test']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.tsx?$/.test(file));

  it('hold everywhere', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap((file) => mistakesIn(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each(houseRules)('$name: it fires, and not on what is like it', ({ name, wrong, right }) => {
    for (const [file, line] of wrong) expect(mistakesIn(file, line)).toEqual([expect.stringContaining(name)]);
    for (const [file, line] of right) expect(mistakesIn(file, line)).toEqual([]);
  });
});

describe('the decisions', () => {
  const folder = 'docs/decisions';

  it('are one numbered page each, with what holds them', () => {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    expect(decisionMistakes(files.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })))).toEqual(
      [],
    );
  });

  it('are refused when the name, the number or a heading is wrong', () => {
    const text = ['Context', 'Decision', 'Options we left', 'Consequences', 'Held by']
      .map((it) => `## ${it}\n`)
      .join('');
    expect(decisionMistakes([{ name: '0001-faces.md', text }])).toEqual([]);
    expect(decisionMistakes([{ name: 'faces.md', text }])).toEqual([expect.stringContaining('NNNN-short-name.md')]);
    const twice = ['0001-faces.md', '0001-events.md'].map((name) => ({ name, text }));
    expect(decisionMistakes(twice)).toEqual([expect.stringContaining('0001 is taken')]);
    const unheld = text.replace('## Held by', '');
    expect(decisionMistakes([{ name: '0001-faces.md', text: unheld }])).toEqual([expect.stringContaining('Held by')]);
  });
});
