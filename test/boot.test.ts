import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { built } from './support/servers.js';

/** The built portal as an operator meets it: one command, an empty folder, nothing else. */
const root = process.cwd();
const launcher = join(root, 'src', 'launch.mjs');
const clean = { PATH: process.env['PATH'], HOME: process.env['HOME'] };

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const runs = (args: string[], env: Record<string, string>) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [launcher, ...args], {
    env: { ...clean, ...env },
    encoding: 'utf8',
  });
  return { said: stdout + stderr, status };
};

interface DemoPerson {
  name: string;
  role: string;
  community: string;
  email: string;
  password: string;
  totpSecret?: string;
}

let folder: string;
let port: number;
let portal: ChildProcess;
let said = '';

beforeAll(async () => {
  await built();
  folder = mkdtempSync(join(tmpdir(), 'boot-'));
  port = await freePort();
  portal = spawn(process.execPath, [launcher], { env: { ...clean, DATA_DIR: folder, PORT: String(port) } });
  await new Promise<void>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes(' is at http')) resolve();
    };
    portal.stdout!.on('data', hear);
    portal.stderr!.on('data', hear);
    portal.on('exit', () => reject(new Error(`It did not start:\n${said}`)));
  });
}, 120_000);

afterAll(async () => {
  const gone = new Promise((resolve) => portal.on('exit', resolve));
  portal.kill('SIGTERM');
  await gone;
  rmSync(folder, { recursive: true, force: true });
}, 20_000);

const at = (path: string) => `http://127.0.0.1:${port}${path}`;
const people = async () => ((await (await fetch(at('/sign-in'))).json()) as { people: DemoPerson[] }).people;

describe('npm start on an empty folder', () => {
  it('tells the address and the demo people, and keeps its keys to itself', () => {
    expect(said).toContain(`is at http://localhost:${port}`);
    expect(said).toContain('jonas@asker.example');
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  it('lists the people of two communities, in every role', async () => {
    const listed = await people();
    expect(new Set(listed.map(({ community }) => community))).toEqual(new Set(['Asker', 'Balsfjord']));
    const count = (role: string) => listed.filter((person) => person.role === role).length;
    expect([count('ServiceUser'), count('Consultant'), count('Provider'), count('Coordinator')]).toEqual([14, 2, 5, 2]);
    expect(listed.filter(({ role }) => role !== 'ServiceUser').every(({ totpSecret }) => totpSecret)).toBe(true);
  });

  it('signs in by JSON, with the second factor where one is due, and shows each their own front page', async () => {
    const enter = (body: object) =>
      fetch(at('/sign-in'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const kinds: Record<string, string> = {};
    for (const role of ['ServiceUser', 'Consultant', 'Provider', 'Coordinator']) {
      const { email, password, totpSecret } = (await people()).find((person) => person.role === role)!;
      let answer = await enter({ email, password });
      if (totpSecret) {
        expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
          401,
          'second-factor-needed',
        ]);
        answer = await enter({ email, password, code: new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate() });
      }
      expect(answer.status).toBe(204);
      const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
      const front = await fetch(at('/'), { headers: { cookie, accept: 'application/json' } });
      kinds[role] = ((await front.json()) as { kind: string }).kind;
    }
    expect(kinds).toEqual({ ServiceUser: 'today', Consultant: 'desk', Provider: 'inbox', Coordinator: 'community' });
  });

  it('says in a sentence that a port is in use', () => {
    const { said: told, status } = runs([], { DATA_DIR: mkdtempSync(join(folder, 'second-')), PORT: String(port) });
    expect(told).toContain(`Port ${port} is in use.`);
    expect(status).toBe(1);
  });
});

describe('what an operator may get wrong', () => {
  it('hears of everything that is missing at once, in production', () => {
    const { said: told, status } = runs([], { NODE_ENV: 'production', DATA_DIR: folder, PORT: 'many' });
    for (const name of ['PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM', 'PORTAL_KEYS', 'PORT must be a whole number'])
      expect(told).toContain(name);
    expect(status).toBe(1);
  });

  it('shows an end of the audit trail to be kept elsewhere, and finds by it that the trail was cut short', () => {
    const other = mkdtempSync(join(folder, 'audit-'));
    const audit = (...words: string[]) => runs(['portal', ...words], { DATA_DIR: other });
    const head = audit('audit-head').said.trim().split('\n').at(-1)!;
    expect(head).toMatch(/^\d+:[0-9a-f]*$/);
    expect(audit('verify-audit', '--head', head)).toMatchObject({
      said: expect.stringContaining('is whole'),
      status: 0,
    });
    const later = audit('verify-audit', '--head', `7:${'ab'.repeat(32)}`);
    expect(later).toMatchObject({ said: expect.stringContaining('which was written down, is gone'), status: 1 });
    expect(audit('verify-audit', '--head', 'a head')).toMatchObject({ status: 1 });
  });

  it('prints the end of the audit trail with a backup, which goes where it is told and comes back on an empty machine', () => {
    const [from, to] = [mkdtempSync(join(folder, 'from-')), mkdtempSync(join(folder, 'to-'))];
    const portal = (dir: string, ...words: string[]) => runs(['portal', ...words], { DATA_DIR: dir });
    const file = join(folder, 'copy.sqlite');
    expect(portal(from, 'backup', file)).toMatchObject({ said: expect.stringContaining('--unsealed'), status: 1 });
    const { said: told } = portal(from, 'backup', file, '--unsealed');
    const head = /The audit trail ends at (\S+)/.exec(told)![1]!;
    copyFileSync(join(from, 'keys.json'), join(to, 'keys.json'));
    expect(portal(to, 'restore', file)).toMatchObject({ said: expect.stringContaining('Restored'), status: 0 });
    expect(portal(to, 'verify-audit', '--head', head)).toMatchObject({ status: 0 });
    expect(portal(to, 'restore', file)).toMatchObject({ said: expect.stringContaining('already'), status: 1 });
  });

  it('cannot start on a database with other keys', () => {
    const other = mkdtempSync(join(folder, 'keys-'));
    expect(runs(['portal', 'migrate'], { DATA_DIR: other }).said).toContain('up to date');
    expect(runs(['portal', 'seed'], { DATA_DIR: other }).status).toBe(0);
    rmSync(join(other, 'keys.json'));
    const { said: told, status } = runs([], { DATA_DIR: other, PORT: '0' });
    expect(told).toMatch(/is not the one this database was written with/);
    expect(status).toBe(1);
  });

  it('hears of every fault of a community file with its line, and nothing is half made', () => {
    const data = mkdtempSync(join(folder, 'community-'));
    const bad = join(data, 'bad.yaml');
    writeFileSync(bad, 'name: Lier\nzone: Europe/Lier\nlanguages: [nb, fr]\nvenue: []\n');
    const { said: told, status } = runs(['portal', 'create-community', bad], { DATA_DIR: data });
    expect(status).toBe(1);
    expect(told).toMatch(/line 2: zone has to be a time zone/);
    expect(told).toMatch(/line 3: languages\.1 has to be one of nb, en/);
    expect(told).toMatch(/line 4: venue is not a field we know/);
    expect(told).toMatch(/lacks the field "agreement"/);

    const good = join(data, 'good.yaml');
    const staff =
      'staff:\n  - { role: Consultant, email: Ane@Lier.example, name: Ane, title: Erfaringskonsulent, organisation: Lier kommune }';
    writeFileSync(
      good,
      readFileSync(join(root, 'seeds', 'asker.yaml'), 'utf8')
        .replace('name: Asker', 'name: Lier')
        .replace('staff: []', staff),
    );
    expect(runs(['portal', 'create-community', good], { DATA_DIR: data }).said).toContain(
      'Lier is founded. Invited: 1.',
    );
    const [letter] = readdirSync(join(data, 'mail'));
    expect(readFileSync(join(data, 'mail', letter!), 'utf8')).toMatch(/^To: ane@lier\.example/m);
    const again = runs(['portal', 'create-community', good], { DATA_DIR: data });
    expect([again.status, readdirSync(join(data, 'mail')).length]).toEqual([1, 1]);
  });
});
