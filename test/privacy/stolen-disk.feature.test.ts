import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { runFolder } from '../support/run-folder.js';
import type { Person } from '../support/person.js';
import { Portal } from '../support/portal.js';

/*
 * A thief has the disk: the database with its log of changes, a backup of it, what the portal logged, the letters that wait to be sent
 * and the temp folder. Not the keys. Byte by byte there is no word of what people wrote to a provider, nor of the files beside it.
 */

const mark = 'cnrystolen';
const kinds = ['carename', 'topic', 'body', 'answer', 'filename', 'filetext', 'pdftext', 'exif', 'terms', 'template'];
const word = (kind: string) => `${mark}${kind}`;
/** What a thief does find, so that the search is known to look at the right bytes. */
const known = 'Markedlestaff';

let portal: Portal;
let home: string;
let begun: number;
let ana: Person;
let ingrid: Person;
let id: string;

beforeAll(async () => {
  begun = Date.now();
  home = mkdtempSync(join(runFolder(), 'stolen-'));
  const log = createWriteStream(join(home, 'portal.log'));
  portal = await Portal.open({ DATA_DIR: home, LOG_LEVEL: 'info' }, { log });
  ana = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: known });
  const provider = ingrid.is.membershipId;
  const terms = { howOften: word('terms'), reads: word('terms'), replyDays: '2', reviewOn: '2027-01-11' };
  const agreement = await ana.post(`/agreements/${provider}`, { ...terms, replyDays: 2, careName: word('carename') });
  if (agreement.status >= 300) throw new Error(`The agreement: ${agreement.status} ${agreement.text}`);
  const photo = await sharp({ create: { width: 30, height: 30, channels: 3, background: '#aa3355' } })
    .withExif({ IFD0: { Make: word('exif') } })
    .jpeg()
    .toBuffer();
  const files = [
    { name: `${word('filename')}.txt`, bytes: Buffer.from(word('filetext').repeat(2000)) },
    { name: 'x.pdf', bytes: Buffer.from(`%PDF-1.7\n% ${word('pdftext')}\n%%EOF\n`.padEnd(200_000, ' ')) },
    { name: 'x.jpg', bytes: photo },
  ];
  const words = { provider, careName: word('carename'), kind: 'question', topic: word('topic'), body: word('body') };
  id = ((await ana.sends('/messages', words, files, 'application/json')).body as { id: string }).id;
  await ingrid.post(`/conversations/${id}/opening`);
  await ingrid.sends(`/conversations/${id}/messages`, { body: word('answer') }, [files[0]!]);
  await ingrid.post('/inbox/templates', { title: word('template'), body: word('template') });
  await ingrid.post('/inbox/search', { words: word('body') });
  // Something is taken back, and something goes wrong, while it is written.
  const again = await ana.sends(`/conversations/${id}/messages`, { body: word('body') }, [files[1]!]);
  if (again.status !== 303) throw new Error(`The letter: ${again.status}`);
  await ana.post(`/conversations/${id}/withdrawal`, { seq: 3 });
  await ana.sends(`/conversations/${id}/messages`, { body: word('body') }, [
    { name: word('filename'), bytes: Buffer.from([0, 1, 2]) },
  ]);
  await portal.delivers();
}, 120_000);
afterAll(() => portal.close());

/** The forms in which a word may lie about. */
function formsOf(plain: string): Buffer[] {
  const bytes = Buffer.from(plain);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(shift + 1, -4),
  );
  return [bytes, Buffer.from(plain, 'utf16le'), ...[bytes.toString('hex'), ...base64].map((each) => Buffer.from(each))];
}

function* filesIn(folder: string, depth = 12): Iterable<string> {
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 0) yield* filesIn(path, depth - 1);
    else if (entry.isFile()) yield path;
  }
}

/** Where the database keeps its bytes, changes that are not in their place yet among them. */
async function databaseFiles(): Promise<string[]> {
  const source = portal.get(DataSource);
  const { database } = portal.config;
  if (database.kind === 'sqlite') {
    const backup = join(home, 'backup.sqlite');
    rmSync(backup, { force: true });
    await source.query(`vacuum into '${backup}'`);
    return [...filesIn(dirname(database.path)), backup];
  }
  await source.query('checkpoint');
  const [{ data_directory: folder }] = (await source.query('show data_directory')) as [{ data_directory: string }];
  const [{ oid }] = (await source.query('select oid from pg_database where datname = current_database()')) as [
    { oid: number },
  ];
  return [...filesIn(join(folder, 'base', String(oid))), ...filesIn(join(folder, 'pg_wal'))];
}

const secrets = kinds.map((kind) => ({ kind, forms: formsOf(word(kind)) }));
/** The kinds of words that lie in these files. */
function foundIn(paths: readonly string[]): string[] {
  const found: string[] = [];
  for (const path of paths) {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      // Somebody else's file in the temp folder, gone by now.
      continue;
    }
    for (const { kind, forms } of secrets)
      if (forms.some((form) => bytes.includes(form))) found.push(`${kind} in ${path}`);
  }
  return found;
}

test('the search finds what is there, in every form', async () => {
  const page = (await ana.get(`/conversations/${id}`)).text;
  for (const kind of ['body', 'answer', 'topic', 'filename']) expect(page).toContain(word(kind));
  const probe = Buffer.from(`xx${word('body')}xx`);
  for (const hidden of [probe, Buffer.from(probe.toString('base64')), Buffer.from(probe.toString('hex'))])
    expect(formsOf(word('body')).some((form) => hidden.includes(form))).toBe(true);
  const bytes = (await databaseFiles()).map((path) => readFileSync(path));
  expect(bytes.some((each) => each.includes(known))).toBe(true);
});

test('the database, its log of changes and a backup hold no word of it', async () => {
  const paths = await databaseFiles();
  expect(paths.length).toBeGreaterThan(1);
  expect(foundIn(paths)).toEqual([]);
});

test('nor do the data folder, the log and the letters that wait to be sent', () => {
  const paths = [...filesIn(home)].filter((path) => !path.endsWith('keys.json'));
  const logged = readFileSync(join(home, 'portal.log'), 'utf8');
  expect(logged).toContain('/conversations/:id/messages');
  expect(paths.some((path) => path.includes('/mail/'))).toBe(true);
  expect(foundIn(paths)).toEqual([]);
});

test('nor does the temp folder: a file is never written to it on the way', () => {
  const fresh = [...filesIn(tmpdir(), 2)].filter((path) => {
    try {
      const { mtimeMs, size } = statSync(path);
      return mtimeMs >= begun && size < 64 * 1024 * 1024;
    } catch {
      return false;
    }
  });
  expect(foundIn(fresh)).toEqual([]);
});
