import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { type Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { readerOptions } from '../database/connections.js';
import { backUp, restore } from './backup.js';

describe('a backup', () => {
  let portal: Portal;
  let ada: Person;
  let room: string;
  let folder: string;
  let identity: string;
  let recipient: string;
  let n = 0;

  beforeAll(async () => {
    portal = await Portal.open();
    ada = await portal.person('ServiceUser', { nickname: 'Canarynick' });
    room = ((await ada.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
    identity = await generateX25519Identity();
    recipient = await identityToRecipient(identity);
  });
  afterAll(async () => {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (name: string) => join(folder, `${++n}-${name}`);
  const database = () => portal.config.database as { kind: 'sqlite'; path: string };
  const writes = (title: string) =>
    ada.post(`/rooms/${room}/threads`, { title, body: 'Canarybody', intent: 'hello', lang: 'en' });
  async function titlesIn(path: string): Promise<string[]> {
    const source = await new DataSource(readerOptions({ kind: 'sqlite', path })).initialize();
    const rows = (await source.query('select title from thread order by title')) as { title: string }[];
    await source.destroy();
    return rows.map(({ title }) => title);
  }

  test('holds everything answered so far, while the portal goes on writing', async () => {
    await writes('Before 1');
    const [made] = await Promise.all([
      backUp(database(), file('sealed.age'), recipient),
      ...Array.from({ length: 20 }, (_, i) => writes(`During ${i}`)),
    ]);
    expect(statSync(made.path).size).toBe(made.bytes);
    const back = file('back.sqlite');
    await restore(made.path, back, identity);
    expect(await titlesIn(back)).toContain('Before 1');
    expect((await writes('After')).status).toBe(201);
  });

  test('tells whoever takes the file nothing, and is for its owner alone', async () => {
    await writes('Canarytitle');
    const { path } = await backUp(database(), file('sealed.age'), recipient);
    const bytes = readFileSync(path);
    for (const word of ['Canarynick', 'Canarytitle', 'Canarybody', 'SQLite format'])
      expect([word, bytes.includes(word)]).toEqual([word, false]);
    const open = await backUp(database(), file('open.sqlite'));
    expect(readFileSync(open.path).includes('Canarytitle')).toBe(true);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('leaves nothing beside it, nor beside the database, also when it could not be made', async () => {
    const before = readdirSync(join(database().path, '..')).sort();
    await backUp(database(), file('sealed.age'), recipient);
    const taken = file('taken');
    writeFileSync(taken, 'mine');
    await expect(backUp(database(), taken, recipient)).rejects.toThrow('There is a file at');
    await expect(backUp(database(), file('never.age'), 'age1nonsense')).rejects.toThrow('A recipient looks like');
    await expect(backUp(database(), join(folder, 'nowhere', 'x'), recipient)).rejects.toThrow('ENOENT');
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    expect(readdirSync(join(database().path, '..')).sort()).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.includes('writing'))).toEqual([]);
  });

  test('is restored whole or not at all', async () => {
    const { path } = await backUp(database(), file('sealed.age'), recipient);
    const bytes = readFileSync(path);
    const harmed = { turned: Buffer.from(bytes), cut: bytes.subarray(0, bytes.length - 100_000) };
    harmed.turned[bytes.length >> 1]! ^= 1;
    for (const [how, broken] of Object.entries(harmed)) {
      const from = file(how);
      writeFileSync(from, broken);
      const to = file('back.sqlite');
      await expect(restore(from, to, identity)).rejects.toThrow('not whole');
      expect([existsSync(to), existsSync(`${to}.part`)]).toEqual([false, false]);
    }
    await expect(restore(path, file('x'), await generateX25519Identity())).rejects.toThrow('another identity');
    await expect(restore(path, file('x'), 'nonsense')).rejects.toThrow('An identity looks like');
    await expect(restore(path, file('x'))).rejects.toThrow('not whole');
    await expect(restore(path, database().path, identity)).rejects.toThrow('There is a database at');
    await expect(restore(join(folder, 'no such'), file('x'), identity)).rejects.toThrow('There is no file at');
  });
});
