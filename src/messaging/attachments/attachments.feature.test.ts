import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Person, SentFile } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import type { ConversationView } from '../conversation.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let henrik: Person;
let solveig: Person;

const canary = 'cnry-stjerneblom';
const pdf = Buffer.from(`%PDF-1.7\n% ${canary}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const text: SentFile = { name: 'søvn.txt', bytes: Buffer.from(`Tre netter uten søvn. ${canary}`) };
/** As a phone takes it: turned on its side, with the place and the camera. */
const photo = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#3355aa' } })
    .withExif({ IFD0: { Make: canary }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser', { firstName: 'Anastasia' });
  ben = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  henrik = await portal.person('Provider', { firstName: 'Henrik' });
  solveig = await portal.person('Consultant');
});
afterAll(() => portal.close());

const words = { kind: 'question', careName: 'Annika', topic: 'Papers', body: 'Here they are.' };
const viewOf = async (person: Person, id: string) =>
  (await person.get(`/conversations/${id}`)).body as ConversationView;
const started = async (files: readonly SentFile[], to = ingrid) => {
  const answer = await ana.sends('/messages', { provider: to.is.membershipId, ...words }, files, 'application/json');
  expect([answer.status, answer.body]).toMatchObject([201, {}]);
  return (answer.body as { id: string }).id;
};
const taken = async (person: Person) => {
  const answer = await person.post('/me/everything/file', { password });
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text) as { messages: { messages: { attachments?: object[] }[] }[] };
};
const rows = async () => (await portal.get(Read).all(sql`select id from attachment`)).length;
const fileOf = (id: string, { messages }: ConversationView, message = 0, place = 0) =>
  `/conversations/${id}/attachments/${messages[message]!.attachments[place]!.id}`;

describe('files beside a letter', () => {
  let id: string;
  let paths: string[];

  test('are chosen in the form without a script, with a word on what becomes of them', async () => {
    const page = (await ana.page(`/messages/new?provider=${ingrid.is.membershipId}`)).text;
    expect(page).toContain('enctype="multipart/form-data"');
    expect(page).toMatch(/<input[^>]*name="files"[^>]*type="file"[^>]*multiple/);
    expect(page).toContain('up to 5 files of 10 MB');
  });

  test('are sent with it and stand beside it, by name, kind and size', async () => {
    const files = [{ name: '../Henvisning.exe', bytes: pdf, type: 'image/png' }, text];
    id = await started([...files, { name: 'bilde.png', bytes: await photo() }]);
    const [letter] = (await viewOf(ana, id)).messages;
    expect(letter!.attachments).toMatchObject([
      { name: 'Henvisning.pdf', kind: 'pdf', size: pdf.length },
      { name: 'søvn.txt', kind: 'txt' },
      { name: 'bilde.jpg', kind: 'jpg' },
    ]);
    const view = await viewOf(ana, id);
    paths = [0, 1, 2].map((place) => fileOf(id, view, 0, place));
    const page = (await ana.page(`/conversations/${id}`)).text;
    for (const path of paths) expect(page).toContain(`href="${path}"`);
    expect(page).toContain('Henvisning.pdf');
  });

  test('are as they were, and a picture is drawn anew, upright, without what the camera wrote', async () => {
    expect((await ana.saves(paths[0]!)).body).toEqual(pdf);
    expect((await ana.saves(paths[1]!)).body).toEqual(text.bytes);
    expect((await photo()).includes(canary)).toBe(true);
    const drawn = (await ana.saves(paths[2]!)).body as Buffer;
    const { format, width, height, exif } = await sharp(drawn).metadata();
    expect([format, width, height, exif]).toEqual(['jpeg', 20, 40, undefined]);
    expect(drawn.includes(canary)).toBe(false);
  });

  test('are saved and never shown: no site, no script, a name that tells nothing', async () => {
    const { headers } = await ana.saves(paths[0]!);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="attachment-1.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('are for whoever reads the letter: nobody else, and the provider once they have opened it', async () => {
    for (const path of paths) {
      for (const other of [ben, henrik, ingrid]) expect((await other.saves(path)).status).toBe(404);
      expect((await solveig.saves(path)).status).toBe(404);
      expect((await portal.stranger().saves(path)).status).toBe(401);
    }
    expect((await ingrid.get(`/conversations/${id}`)).text).not.toContain('Henvisning');
    await ingrid.post(`/conversations/${id}/opening`);
    for (const path of paths) expect((await ingrid.saves(path)).status).toBe(200);
    const other = await started([]);
    expect((await ana.saves(paths[0]!.replace(id, other))).status).toBe(404);
  });

  test('come from the provider too', async () => {
    const answer = await ingrid.sends(`/conversations/${id}/messages`, { body: 'And mine.' }, [text]);
    expect(answer.status).toBe(303);
    expect((await ana.saves(fileOf(id, await viewOf(ana, id), 1))).body).toEqual(text.bytes);
  });

  test('are in the file of everything, whole', async () => {
    const all = await taken(ana);
    // The one with three files beside it, and what followed: conversations of one moment come in any order.
    const { messages: own } = all.messages.find(({ messages }) => messages[0]!.attachments?.length === 3)!;
    expect(own[0]!.attachments).toEqual([
      { name: 'Henvisning.pdf', size: pdf.length, data: `data:application/pdf;base64,${pdf.toString('base64')}` },
      expect.objectContaining({ name: 'søvn.txt' }),
      expect.objectContaining({ name: 'bilde.jpg' }),
    ]);
    expect(own[1]!.attachments).toHaveLength(1);
  });

  test('are no words in the database', async () => {
    for (const { label, content } of await portal
      .get(Read)
      .all<{ label: Buffer; content: Buffer }>(sql`select label, content from attachment`))
      for (const bytes of [label, content]) expect(bytes.toString('latin1')).not.toMatch(/cnry|Henvisning|%PDF/);
  });
});

describe('what is no such file', () => {
  test.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), randomBytes(400)])],
    ['a page with a script in a picture’s name', Buffer.from('<?xml version="1.0"?><svg><script/></svg>')],
    ['half a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['bytes that are no text', Buffer.from([0x41, 0x00, 0x42])],
    ['text in another writing', Buffer.from('blåbær', 'latin1')],
  ])('is refused, and what was written beside it is kept: %s', async (_, bytes) => {
    const before = await rows();
    const form = { provider: ingrid.is.membershipId, ...words };
    const answer = await ana.sends('/messages', form, [text, { name: 'x.png', bytes }]);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('is something else, or is damaged');
    expect(answer.text).toContain('Here they are.');
    expect(await rows()).toBe(before);
  });

  test('a file that is too large, and one too many, are told at the field', async () => {
    const form = { provider: ingrid.is.membershipId, ...words };
    const large = await ana.sends('/messages', form, [
      { name: 'x.txt', bytes: Buffer.alloc(10 * 1024 * 1024 + 1, 97) },
    ]);
    expect([large.status, large.text.includes('A file can have 10 MB at the most.')]).toEqual([422, true]);
    expect(large.text).toContain('Here they are.');
    const many = await ana.sends(
      '/messages',
      form,
      Array.from({ length: 6 }, () => text),
    );
    expect([many.status, many.text.includes('5 files at a time, at the most.')]).toEqual([422, true]);
    const just = await started([{ name: 'x.txt', bytes: Buffer.alloc(10 * 1024 * 1024, 97) }]);
    expect((await ana.saves(fileOf(just, await viewOf(ana, just)))).body).toHaveLength(10 * 1024 * 1024);
  });

  test('a route that takes none refuses the form', async () => {
    expect((await ana.sends('/me/contact', { contact: 'x' }, [text])).status).toBe(415);
    const elsewhere = await ana.sends('/messages', { provider: ingrid.is.membershipId, ...words }, [
      { ...text, field: 'other' },
    ]);
    expect(elsewhere.status).toBeGreaterThanOrEqual(400);
  });

  test('JSON names no file', async () => {
    const answer = await ana.post('/messages', { provider: ingrid.is.membershipId, ...words, files: ['x'] });
    expect(answer.status).toBe(422);
  });
});

describe('a file goes where its letter goes', () => {
  test('taken back with it', async () => {
    const before = await rows();
    const id = await started([text, text]);
    await ana.post(`/conversations/${id}/messages`, { body: 'More.' });
    expect(await rows()).toBe(before + 2);
    await ana.post(`/conversations/${id}/withdrawal`, { seq: 1 });
    expect(await rows()).toBe(before);
  });

  test('kept with what was opened when the contact ends, and gone with what was not', async () => {
    const opened = await started([text], henrik);
    await henrik.post(`/conversations/${opened}/opening`);
    const unopened = await started([text], henrik);
    const before = await rows();
    await ana.post('/messages/leaving', { provider: henrik.is.membershipId });
    expect(await rows()).toBe(before - 1);
    expect((await henrik.saves(fileOf(opened, await viewOf(henrik, opened)))).status).toBe(200);
    expect((await ana.get(`/conversations/${unopened}`)).status).toBe(404);
  });

  test('no file is ever without its letter', async () => {
    const stray = sql`select a.id from attachment a left join message m on m.id = a.message_id where m.id is null`;
    expect(await portal.get(Read).all(stray)).toEqual([]);
  });
});

test('many files are one read more than none', async () => {
  const [none, many] = [await started([]), await started([text, text, text])];
  const read = portal.get(Read);
  const reads = async (id: string) => {
    const before = read.count;
    await ana.get(`/conversations/${id}`);
    return read.count - before;
  };
  for (const id of [none, many]) await reads(id);
  expect(await reads(many)).toBe(await reads(none));
});

test('a byte that was changed is shown as such, and the rest is read as it was', async () => {
  const id = await started([text]);
  await ana.post(`/conversations/${id}/messages`, { body: 'The second one.' });
  const source = portal.get(DataSource);
  const spoils = async (table: string, column: string, where: string) => {
    const [row] = (await source.query(`select id, ${column} as it from ${table} where ${where}`)) as [
      { id: string; it: Buffer },
    ];
    row.it[40]! ^= 1;
    const [a, b] = source.options.type === 'postgres' ? ['$1', '$2'] : ['?', '?'];
    await source.query(`update ${table} set ${column} = ${a} where id = ${b}`, [row.it, row.id]);
  };
  const path = fileOf(id, await viewOf(ana, id));
  await spoils('attachment', 'content', `id = '${path.split('/').at(-1)}'`);
  expect((await ana.saves(path)).status).toBe(503);
  await spoils('attachment', 'label', `id = '${path.split('/').at(-1)}'`);
  await spoils('message', 'body', `conversation_id = '${id}' and seq = 1`);
  const page = await ana.page(`/conversations/${id}`);
  expect(page.status).toBe(200);
  expect(page.text.split('This does not open').length - 1).toBe(2);
  expect(page.text).toContain('The second one.');
});
