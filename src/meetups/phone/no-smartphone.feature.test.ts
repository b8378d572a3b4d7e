import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { AccountLeft, CommunityLeft, type EnteredView } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Events } from '../../platform/events/events.js';
import type { PaperView } from '../paper/papers.service.js';
import type { MeetupView, RosterView } from '../meetups.views.js';

let portal: Portal;
let [solveig, mari, ragna, ada, bo, cai]: Person[] = [];
let walk: string;
beforeAll(async () => {
  portal = await Portal.open();
  const balsfjord = await portal.founds(aCommunity('Balsfjord'));
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  ragna = await portal.person('Consultant', { firstName: 'Ragna', community: balsfjord });
  ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu' });
  bo = await portal.person('ServiceUser', { nickname: 'Havskum' });
  cai = await portal.person('ServiceUser');
  walk = await meetup('Walk', 1);
});
afterAll(() => portal.close());

async function meetup(title: string, capacity: number, host = solveig!, where = portal.community): Promise<string> {
  const [venue] = await portal.get(Communities).venues(where);
  const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 4 }).toString();
  const wish = { kind: 'walk', venue: venue!.id, from: '18:00', to: '19:30', about: 'We walk.', capacity, day };
  return ((await host.post('/meetups', { ...wish, title })).body as { id: string }).id;
}
const own = async (who: Person) =>
  (await who.get('/me/by-phone')).body as {
    word: string | null;
    entered: EnteredView[];
    more: number;
  };
/** Says yes, and reads the number. */
async function wordOf(who: Person): Promise<string> {
  expect((await who.submits('/me/by-phone')).status).toBe(303);
  return (await own(who)).word!;
}
const rings = (by: Person, id: string, heard: Record<string, unknown>) =>
  by.post(`/meetups/${id}/by-phone`, { comes: 'yes', ...heard });
const roster = async (id: string) => {
  const { going, waiting } = (await solveig!.get(`/meetups/${id}/roster`)).body as RosterView;
  return { going: going.map(({ name }) => name), waiting: waiting.map(({ name }) => name) };
};
const seen = async (who: Person, id: string) => (await who.get(`/meetups/${id}`)).body as MeetupView;
const leaves = (event: CommunityLeft | AccountLeft) =>
  portal.get(UnitOfWork).run(() => portal.get(Events).record(event));
const words = () => portal.get(Read).all(sql`select id from phone_word`);

describe('an answer by phone', () => {
  test('is for whoever has said that they want it, and is found by a number they say', async () => {
    expect(await own(ada!)).toEqual({ word: null, entered: [], more: 0 });
    const word = await wordOf(ada!);
    expect(word).toMatch(/^\d{4} \d{4}$/);
    expect((await ada!.page('/me/by-phone')).text).toContain(word);
    expect((await solveig!.page(`/meetups/${walk}`)).text).toContain(`/meetups/${walk}/by-phone`);
    expect((await solveig!.page(`/meetups/${walk}/by-phone`)).text).toContain('Ask for that, and not who they are');
    for (const other of [ada!, bo!]) expect((await other.get(`/meetups/${walk}/by-phone`)).status).toBe(404);
    expect((await ragna!.get(`/meetups/${walk}/by-phone`)).status).toBe(404);
    expect((await solveig!.get('/me/by-phone')).status).toBe(404);

    const form = { word, comes: 'yes', name: 'Addie', listed: 'yes', phone: '900 00 000' };
    const answer = await solveig!.submits(`/meetups/${walk}/by-phone`, form);
    expect([answer.status, answer.headers['location']]).toEqual([303, `/meetups/${walk}/roster`]);
    expect(await roster(walk)).toEqual({ going: ['Addie'], waiting: [] });
  });

  test('is theirs: they read who has answered, are told, and change it', async () => {
    expect((await seen(ada!, walk)).mine).toMatchObject({
      state: 'going',
      name: 'Addie',
      listed: true,
      enteredBy: 'Solveig',
    });
    expect((await seen(ada!, walk)).place!.address).toBeDefined();
    expect((await ada!.page(`/meetups/${walk}`)).text).toContain('Solveig has answered for you, because you rang');
    expect((await ada!.page('/notices')).text).toContain('A meetup has been answered for you');
    expect((await ada!.page('/me/by-phone')).text).toContain('Solveig answered for you');
    await ada!.post(`/meetups/${walk}/rsvp`, { name: 'Addie', listed: false, remind: true });
    const { mine } = await seen(ada!, walk);
    expect(mine).toMatchObject({ state: 'going', listed: false, remind: true });
    expect(mine).not.toHaveProperty('enteredBy');
    const file = (await ada!.post('/me/everything/file', { password })).body as { byPhone: { entered: EnteredView[] } };
    expect(file.byPhone.entered).toEqual([
      { by: 'Solveig', what: 'Walk', answered: true, on: expect.stringMatching(/^\d{4}-/) },
    ]);
  });

  test('keeps the name they have there, and all they had chosen themselves, unless they ask for something else', async () => {
    const { word } = await own(ada!);
    // A form that is left as it is, and a name that was misheard, change nothing in the whole series.
    expect((await rings(mari!, walk, { word: word!.replace(' ', ''), name: 'Eddie', listed: true })).status).toBe(204);
    const { mine } = await seen(ada!, walk);
    expect(mine).toMatchObject({ name: 'Addie', listed: false, remind: true, enteredBy: 'Mari' });
    expect((await rings(mari!, walk, { word, name: 'Eddie', listed: true, changes: true })).status).toBe(204);
    expect((await seen(ada!, walk)).mine).toMatchObject({ name: 'Eddie', listed: true, remind: true });
    expect((await rings(mari!, walk, { word })).status).toBe(204);
    expect((await seen(ada!, walk)).mine).toMatchObject({ name: 'Eddie', listed: true });
    await rings(mari!, walk, { word, name: 'Addie', listed: true, changes: true });
  });

  test('stands in the same line as every other, and a place goes on when it is taken back', async () => {
    const word = await wordOf(bo!);
    expect((await rings(solveig!, walk, { word })).body.code).toBe('meetup-name-by-phone');
    expect((await rings(solveig!, walk, { word, comes: 'no' })).body.code).toBe('meetup-nothing-by-phone');
    expect((await solveig!.page(`/meetups/${walk}/by-phone`)).text).toContain('It is full');
    expect((await rings(solveig!, walk, { word, name: 'Bobby' })).status).toBe(204);
    expect(await roster(walk)).toEqual({ going: ['Addie'], waiting: ['Bobby'] });
    const { word: adas } = await own(ada!);
    expect((await rings(solveig!, walk, { word: adas!, comes: 'no' })).status).toBe(204);
    expect((await rings(solveig!, walk, { word: adas!, comes: 'no' })).body.code).toBe('meetup-nothing-by-phone');
    expect(await roster(walk)).toEqual({ going: [], waiting: ['Bobby'] });
    expect((await seen(ada!, walk)).mine).toMatchObject({ state: 'withdrawn', enteredBy: 'Solveig' });
    const { mine } = await seen(bo!, walk);
    expect([mine!.offeredUntil !== undefined, mine!.enteredBy]).toEqual([true, 'Solveig']);
    // They take it themselves: nobody has answered for them any more.
    expect((await bo!.submits(`/meetups/${walk}/place`)).status).toBe(303);
    const taken = (await seen(bo!, walk)).mine;
    expect(taken).toMatchObject({ state: 'going' });
    expect(taken).not.toHaveProperty('enteredBy');
  });

  test('is written down each time the number is used, whatever comes of it', async () => {
    const { word, entered } = await own(bo!);
    expect(entered).toMatchObject([
      { what: 'Walk', answered: true },
      { what: 'Walk', answered: false },
      { what: 'Walk', answered: false },
    ]);
    const page = (await bo!.page('/me/by-phone')).text;
    expect(page).toContain('Solveig entered your number, but nothing was answered');
    // Nor does what is over or called off tell anything: there the number is not even looked up.
    const off = await meetup('Off', 9);
    await rings(solveig!, off, { word, name: 'Bobby off' });
    const before = (await own(bo!)).entered;
    await solveig!.post(`/meetups/${off}/cancellation`, { reason: 'Ice' });
    const guesses = [{ word }, { word, comes: 'no' }, { word: '0000 0000' }];
    for (const heard of guesses) expect((await rings(solveig!, off, heard)).status).toBe(404);
    expect((await own(bo!)).entered).toEqual(before);
  });

  test('is not forgotten when the number ends, and says how much it tells no more', async () => {
    const eve = await portal.person('ServiceUser');
    const word = await wordOf(eve);
    const id = await meetup('Many calls', 9);
    for (let n = 0; n < 27; n++) await rings(mari!, id, { word, comes: n === 0 ? 'yes' : 'no', name: 'Evie' });
    await eve.submits('/me/by-phone/removal');
    await eve.submits('/me/by-phone/removal');
    const kept = await own(eve);
    expect([kept.word, kept.entered.length, kept.more]).toEqual([null, 24, 3]);
    const { text } = await eve.page('/me/by-phone');
    expect(text).toContain('Yes, the consultant may answer for me');
    expect(text).toContain('Mari entered your number');
    expect(text).toContain('And 3 times before that.');
    const file = (await eve.post('/me/everything/file', { password })).body as { byPhone: object };
    expect(file.byPhone).toMatchObject({ more: 3 });
    expect(file.byPhone).not.toHaveProperty('word');
    expect((await rings(mari!, id, { word })).body.code).toBe('phone-word-leads-nowhere');
    expect(await wordOf(eve)).not.toBe(word);
    expect((await own(eve)).more).toBe(3);
  });

  test('tells the consultant nothing else: not that a name is like the nickname, not why a number is no good', async () => {
    const id = await meetup('Coffee', 9);
    const { word } = await own(bo!);
    expect((await rings(solveig!, id, { word: word!, name: 'Havskum' })).status).toBe(204);
    const refused = async (heard: Record<string, string>, by = solveig!) => {
      const { status, body } = await rings(by, id, { name: 'Somebody', ...heard });
      return [status, JSON.stringify(body)];
    };
    const nowhere = await refused({ word: '0000 0000' });
    expect(nowhere[0]).toBe(422);
    const before = (await own(bo!)).word!;
    const anew = await wordOf(bo!);
    expect(anew).not.toBe(before);
    expect(await refused({ word: before })).toEqual(nowhere);
    expect((await own(bo!)).entered.map(({ what }) => what)).toEqual(['Coffee', 'Off', 'Walk', 'Walk', 'Walk']);
    await bo!.post('/me/by-phone/removal');
    expect(await refused({ word: anew })).toEqual(nowhere);
    const cais = await wordOf(cai!);
    await cai!.post('/me/break', { days: '7' });
    expect(await refused({ word: cais })).toEqual(nowhere);
    expect((await own(cai!)).entered).toMatchObject([{ by: 'Solveig', what: 'Coffee', answered: false }]);
    // Of another community: there is no such meetup.
    expect((await refused({ word: cais }, ragna))[0]).toBe(404);
    expect((await own(cai!)).entered).toHaveLength(1);
  });

  test('is a line in the audit trail, and goes with whoever leaves', async () => {
    const lines = await portal
      .get(Read)
      .all<{ by_id: string }>(
        sql`select by_id from audit_line where kind = 'number by phone' and about_id = ${ada!.is.accountId} order by seq`,
      );
    const [s, m] = [solveig!.is.membershipId, mari!.is.membershipId];
    expect(lines.map((line) => line.by_id)).toEqual([s, m, m, m, m, s, s]);
    const before = (await words()).length;
    await leaves(new CommunityLeft(ada!.is.accountId, ada!.is.membershipId, portal.community));
    expect(await words()).toHaveLength(before - 1);
    await leaves(new AccountLeft(cai!.is.accountId));
    expect(await words()).toHaveLength(before - 2);
  });

  test('is not to be had by guessing: ten wrong ones a day, and thirty in a community', async () => {
    const gjerdrum = await portal.founds(aCommunity('Gjerdrum'));
    const [one, two, three, four] = [
      await portal.person('Consultant', { community: gjerdrum }),
      await portal.person('Consultant', { community: gjerdrum }),
      await portal.person('Consultant', { community: gjerdrum }),
      await portal.person('Consultant', { community: gjerdrum }),
    ];
    const word = await wordOf(await portal.person('ServiceUser', { community: gjerdrum }));
    const id = await meetup('Guessed', 9, one, gjerdrum);
    const enters = async (by: Person, number: string) => (await rings(by, id, { word: number, name: 'X' })).status;
    const guesses = async (by: Person) => {
      for (let n = 10; n < 20; n++) expect(await enters(by, `9999 00${n}`)).toBe(422);
    };
    const lines = async () => {
      const found = await portal
        .get(Read)
        .all<{ seq: number; by_id: string; about_id: string; sealed: Buffer }>(
          sql`select seq, by_id, about_id, sealed from audit_line where kind = 'wrong numbers by phone' order by seq`,
        );
      const told = [];
      for (const { seq, by_id: by, about_id: about, sealed } of found) {
        const place = { community: '-', table: 'audit_line', row: String(seq), column: 'sealed' };
        told.push([by, JSON.parse(await portal.get(Vault).open(`account:${about}`, place, sealed)) as object]);
      }
      return told;
    };
    for (let n = 0; n < 12; n++) expect(await enters(one, word)).toBe(204);
    await guesses(one);
    expect(await lines()).toEqual([[one.is.membershipId, { own: true, together: false }]]);
    // Then a right one is no better than a wrong one, and nothing more is written down.
    for (const number of ['9999 0099', word]) expect(await enters(one, number)).toBe(429);
    expect(await enters(two, word)).toBe(204);
    await guesses(two);
    await guesses(three);
    expect(await lines()).toEqual([
      [one.is.membershipId, { own: true, together: false }],
      [two.is.membershipId, { own: true, together: false }],
      [three.is.membershipId, { own: true, together: true }],
    ]);
    expect(await enters(four, word)).toBe(429);
  });
});

describe('a sheet of paper', () => {
  const sheet = async (who: Person, query = '') => (await who.get(`/meetups/paper${query}`)).body as PaperView;
  const byTitle = ({ meetups }: PaperView, title: string) => meetups.find((each) => each.title === title)!;

  test('tells whoever prints it for themselves what they may know, without a name of theirs', async () => {
    const open = await meetup('Open evening', 9);
    await bo!.post(`/meetups/${open}/rsvp`, { name: 'Bobby on paper', listed: false });
    const view = await sheet(bo!);
    expect(byTitle(view, 'Open evening')).toMatchObject({ answer: 'going', host: 'Solveig' });
    expect(byTitle(view, 'Open evening').place!.address).toBeDefined();
    const dan = await portal.person('ServiceUser');
    const others = byTitle(await sheet(dan), 'Open evening');
    expect([others.answer, others.place!.address]).toEqual([undefined, undefined]);
    const { text } = await bo!.page('/meetups/paper');
    expect(text).toContain(view.help.numbers[0]!.number);
    expect(text).toContain('You have a place.');
    expect(text).not.toContain('Bobby on paper');
    expect(text).not.toContain(bo!.is.nickname);
  });

  test('is printed by the consultant without any person, with the houses that they choose', async () => {
    const bare = await sheet(solveig!);
    expect(bare.meetups.map(({ place }) => place!.address).filter(Boolean)).toEqual([]);
    expect(JSON.stringify(bare)).not.toContain('answer');
    const { id } = byTitle(bare, 'Open evening');
    expect(byTitle(await sheet(solveig!, `?with=${id}`), 'Open evening').place!.address).toBeDefined();
    const two = await sheet(solveig!, `?with=${id}&with=${walk}`);
    expect(two.meetups.filter(({ place }) => place!.address)).toHaveLength(2);
    // Nobody else chooses.
    const dan = await portal.person('ServiceUser');
    expect(byTitle(await sheet(dan, `?with=${id}`), 'Open evening').place!.address).toBeUndefined();
    expect((await solveig!.page('/meetups')).text).toContain('/meetups/paper');
  });

  test('says where to ring, or leaves a line to write on', async () => {
    expect((await bo!.page('/meetups/paper')).text).toContain('Number: ____');
    expect((await bo!.post('/meetups/paper/number', { phone: '66 00 11 22' })).status).toBe(404);
    expect((await solveig!.submits('/meetups/paper/number', { phone: 'ring me' })).status).toBe(422);
    expect((await solveig!.submits('/meetups/paper/number', { phone: '66 00 11 22' })).status).toBe(303);
    expect((await bo!.page('/meetups/paper')).text).toContain('Ring 66 00 11 22');
    expect((await ragna!.page('/meetups/paper')).text).not.toContain('66 00 11 22');
    await solveig!.submits('/meetups/paper/number', { phone: '' });
    expect((await sheet(bo!)).phone).toBeNull();
  });
});

test('a number opens nothing at a meetup that has begun or is over', async () => {
  const fay = await portal.person('ServiceUser');
  const word = await wordOf(fay);
  const id = await meetup('Long ago', 9);
  await rings(solveig!, id, { word, name: 'Fay-by' });
  const before = await own(fay);
  const start = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 4 });
  for (const time of ['18:30', '20:00']) {
    portal.clock.at = start.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: time }).toInstant();
    solveig!.goesOnAs(await portal.signsInAgain(solveig!));
    expect((await solveig!.get(`/meetups/${id}`)).status).toBe(200);
    for (const comes of ['yes', 'no']) expect((await rings(solveig!, id, { word, comes })).status).toBe(404);
  }
  fay.goesOnAs(await portal.signsInAgain(fay));
  expect(await own(fay)).toEqual(before);
});
