import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../test/support/person.js';
import { password, Portal } from '../../test/support/portal.js';
import { runFolder } from '../../test/support/run-folder.js';
import { AccountLeft } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Events } from '../platform/events/events.js';
import { Outbox } from '../platform/events/outbox.js';
import { Books } from './books.js';
import { Notices } from './notices.service.js';
import type { ChoicesView } from './notices.views.js';
import type { TextsView } from './text-numbers.service.js';

/** Midday in Oslo. */
const start = Temporal.Instant.from('2026-11-19T11:00:00Z');
const spool = join(mkdtempSync(join(runFolder(), 'texts-')), 'spool');
let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open({ TEXT_SPOOL_DIR: spool, LIMIT_FACTOR: '1' });
  portal.get(Notices).register('test-news', {
    group: 'messages',
    words: ['Noe hemmelig', 'Something secret'],
    href: (id) => `/messages/${id}`,
  });
});
beforeEach(async () => {
  await portal.delivers();
  portal.clock.at = start;
  rmSync(spool, { recursive: true, force: true });
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const tells = (person: Person, target = '') =>
  portal.get(UnitOfWork).run(() => portal.get(Notices).tell({ accountId: person.is.accountId }, 'test-news', target));
/** Does what is due until then, step by step, as the worker would. */
async function until(hours: number): Promise<void> {
  for (let minute = 0; minute <= hours * 60; minute += 10)
    await portal.clock.asOf(portal.clock.at.add({ minutes: minute }), () => portal.get(Outbox).drain());
  portal.clock.passes({ minutes: hours * 60 });
}
const texts = () =>
  existsSync(spool)
    ? readdirSync(spool).map((file) => {
        const [head, ...rest] = readFileSync(join(spool, file), 'utf8').split('\n\n');
        return { to: /^To: (\d+)/.exec(head!)![1], text: rest.join('\n\n').trim() };
      })
    : [];
const view = async (who: Person) => (await who.get('/me/texts')).body as TextsView;
const code = () => /\d{6}/.exec(texts().at(-1)!.text)![0];
/** Leaves a number, and shows that it is theirs. */
async function hears(who: Person, number = '+47 900 00 000'): Promise<void> {
  expect((await who.submits('/me/texts', { number })).status).toBe(303);
  await portal.delivers();
  const right = code();
  rmSync(spool, { recursive: true, force: true });
  expect((await who.submits('/me/texts/code', { code: right })).status).toBe(303);
}

describe('a plain text', () => {
  test('comes to a number once its owner has read there what was sent', async () => {
    expect(await view(ada)).toEqual({ number: null, waits: null, stopped: false });
    expect((await ada.page('/me/notices')).text).toContain('href="/me/texts"');
    await ada.submits('/me/texts', { number: '+47 900 00 000' });
    await portal.delivers();
    expect(texts()).toEqual([{ to: '4790000000', text: expect.stringMatching(/^Your code is \d{6}$/) }]);
    const right = code();
    // Nothing goes there yet.
    rmSync(spool, { recursive: true, force: true });
    await tells(ada);
    await until(3);
    expect(texts()).toEqual([]);
    portal.clock.at = start;
    expect((await ada.submits('/me/texts/code', { code: right === '000000' ? '111111' : '000000' })).status).toBe(422);
    expect(await view(ada)).toMatchObject({ number: null, waits: '+47 900 00 000' });
    expect((await ada.submits('/me/texts/code', { code: right })).status).toBe(303);
    expect(await view(ada)).toEqual({ number: '+47 900 00 000', waits: null, stopped: false });
    expect((await ada.page('/me/texts')).text).toContain('You get text messages on +47 900 00 000');
  });

  test('says that there is something and how to stop, once, and not at night', async () => {
    await hears(ada);
    await tells(ada, 'one');
    await tells(ada, 'two');
    await until(4);
    expect(texts()).toHaveLength(1);
    const { text } = texts()[0]!;
    expect(text).toMatch(/^You have a new message\. Stop texts: http:\/\/localhost:3000\/notices\/stop\/[\w-]{22}$/);
    expect(text.length).toBeLessThan(160);
    expect(text).not.toMatch(/secret|hemmelig|Asker|ReConnect/);
    portal.clock.at = Temporal.Instant.from('2026-11-19T21:00:00Z');
    await tells(ada, 'night');
    await until(8);
    expect(texts()).toHaveLength(1);
    await until(5);
    expect(texts()).toHaveLength(2);
  });

  test('goes to the number that was meant, or to none', async () => {
    for (const number of ['mine', '4790000000', '9000000', '070 123 45 67']) {
      const { status, body } = await ada.post('/me/texts', { number });
      expect([status, body.code]).toEqual([422, 'text-number-not-clear']);
    }
    expect((await ada.submits('/me/texts', { number: '4790000000' })).text).toContain('eight digits for a Norwegian');
    await hears(ada, '900 00 001');
    expect((await view(ada)).number).toBe('+47 900 00 001');
    await ada.submits('/me/texts', { number: '0046 70 123 45 67' });
    await portal.delivers();
    expect(texts()[0]!.to).toBe('46701234567');
  });

  test('goes on to the number that was proved until another one is, and a wrong digit costs nothing', async () => {
    await hears(ada);
    await ada.submits('/me/texts', { number: '+47 900 00 001' });
    await portal.delivers();
    const right = code();
    rmSync(spool, { recursive: true, force: true });
    expect(await view(ada)).toEqual({ number: '+47 900 00 000', waits: '+47 900 00 001', stopped: false });
    const { text } = await ada.page('/me/texts');
    expect(text).toContain('You get text messages on +47 900 00 000');
    expect(text).toContain('We have sent a code to +47 900 00 001');
    await tells(ada, 'one');
    await until(4);
    const [first] = texts();
    expect(first!.to).toBe('4790000000');
    rmSync(spool, { recursive: true, force: true });
    portal.clock.at = start;
    expect((await ada.submits('/me/texts/code', { code: right })).status).toBe(303);
    expect(await view(ada)).toMatchObject({ number: '+47 900 00 001', waits: null });
    // Whoever has the old telephone stops nothing that goes to the new one.
    await portal.stranger().submits(/\/notices\/stop\/\S+/.exec(first!.text)![0]);
    expect((await view(ada)).stopped).toBe(false);
  });

  test('stops by one press, and letters go on', async () => {
    await hears(ada);
    await tells(ada, 'one');
    await until(4);
    const path = /\/notices\/stop\/\S+/.exec(texts()[0]!.text)![0];
    const page = (await portal.stranger().page(path)).text;
    expect(page).toContain('Slutt å sende meg SMS');
    expect(page).not.toContain('e-post');
    // Whatever stands beside it in the address.
    expect((await portal.stranger().page(`${path}?by=mail`)).text).not.toContain('e-post');
    expect((await portal.stranger().page('/notices/stopped?by=text')).text).not.toContain('e-post');
    const answer = await portal.stranger().submits(path);
    expect(answer.headers['location']).toBe('/notices/stopped?by=text');
    expect((await portal.stranger().page('/notices/stopped?by=text')).text).toContain('Du får ikke flere SMS');
    ada.goesOnAs(await portal.signsInAgain(ada));
    const { mail, text } = (await ada.get('/me/notices')).body as ChoicesView;
    expect([mail.length > 0, text]).toEqual([true, []]);
    await tells(ada, 'two');
    await until(4);
    expect(texts()).toHaveLength(1);
    // They read that it has stopped; showing anew that the number is theirs begins it again.
    ada.goesOnAs(await portal.signsInAgain(ada));
    const own = (await ada.page('/me/texts')).text;
    expect(own).toContain('Text messages to +47 900 00 000 are stopped');
    expect(own).not.toContain('You get text messages on');
    portal.clock.at = start.add({ hours: 24 });
    ada.goesOnAs(await portal.signsInAgain(ada));
    rmSync(spool, { recursive: true, force: true });
    await hears(ada);
    expect((await ada.page('/me/texts')).text).toContain('You get text messages on +47 900 00 000');
    await tells(ada, 'three');
    await until(4);
    expect(texts()).toHaveLength(1);
  });

  test('and a letter carry each a secret of their own: neither stops the other', async () => {
    await hears(ada);
    await tells(ada, 'one');
    await until(4);
    const link = /\/notices\/stop\/\S+/.exec(texts()[0]!.text)![0];
    const letter = `/notices/stop/${await portal.get(Books).stop(ada.is.accountId)}`;
    const channels = async () => {
      ada.goesOnAs(await portal.signsInAgain(ada));
      const { mail, text } = (await ada.get('/me/notices')).body as ChoicesView;
      return [mail.length > 0, text.length > 0];
    };
    await portal.stranger().submits(`${link}?by=mail`);
    expect(await channels()).toEqual([true, false]);
    await ada.post('/me/notices', { mail: ['messages'], text: ['messages'], quiet: false });
    await portal.stranger().submits(`${letter}?by=text`);
    expect(await channels()).toEqual([false, true]);
  });

  test('is for what somebody has chosen', async () => {
    await hears(ada);
    await ada.post('/me/notices', { mail: ['messages'], text: ['meetups'], quiet: false });
    await tells(ada);
    await until(4);
    expect(texts()).toEqual([]);
  });

  test('a code is good for an hour and a few tries, and nobody writes down number after number', async () => {
    await ada.submits('/me/texts', { number: '+47 900 00 001' });
    await portal.delivers();
    const right = code();
    const wrong = right === '000000' ? '111111' : '000000';
    for (let n = 0; n < 5; n++) await ada.submits('/me/texts/code', { code: wrong });
    expect((await ada.submits('/me/texts/code', { code: right })).status).toBe(422);
    await ada.submits('/me/texts', { number: '+47 900 00 002' });
    await portal.delivers();
    const late = code();
    portal.clock.passes({ minutes: 61 });
    ada.goesOnAs(await portal.signsInAgain(ada));
    expect((await ada.submits('/me/texts/code', { code: late })).status).toBe(422);
    for (const number of ['+47 900 00 003', '+47 900 00 004']) await ada.submits('/me/texts', { number });
    expect((await ada.submits('/me/texts', { number: '+47 900 00 005' })).status).toBe(429);
  });

  test('is forgotten by its owner, is in the file of everything, and goes with whoever leaves', async () => {
    const kept = () =>
      portal.get(Read).all<{ body: Buffer }>(sql`select body from text_number where account_id = ${ada.is.accountId}`);
    await hears(ada);
    expect(String((await kept())[0]!.body)).not.toContain('900');
    const file = (await ada.post('/me/everything/file', { password })).body as { notices: object };
    expect(file.notices).toMatchObject({ textNumber: '+47 900 00 000' });
    expect((await ada.submits('/me/texts/removal')).status).toBe(303);
    expect(await kept()).toEqual([]);
    await tells(ada);
    await until(3);
    expect(texts()).toEqual([]);
    portal.clock.at = start;
    await hears(ada, '+47 900 00 009');
    await portal.get(UnitOfWork).run(() => portal.get(Events).record(new AccountLeft(ada.is.accountId)));
    expect(await kept()).toEqual([]);
  });
});

test('where the operator has set up no folder, nobody is asked for a number', async () => {
  const plain = await Portal.open();
  const bo = await plain.person('ServiceUser');
  expect((await bo.page('/me/notices')).text).not.toContain('/me/texts');
  expect((await bo.get('/me/texts')).status).toBe(404);
  expect((await bo.post('/me/texts', { number: '+47 900 00 000' })).status).toBe(404);
  await plain.close();
});
