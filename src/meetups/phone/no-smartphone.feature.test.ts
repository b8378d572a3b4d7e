import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { AccountLeft, CommunityLeft, type EnteredView } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
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

async function meetup(title: string, capacity: number): Promise<string> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 4 }).toString();
  const wish = { kind: 'walk', venue: venue!.id, from: '18:00', to: '19:30', about: 'We walk.', capacity, day };
  return ((await solveig!.post('/meetups', { ...wish, title })).body as { id: string }).id;
}
const own = async (who: Person) =>
  (await who.get('/me/by-phone')).body as { word: string | null; entered: EnteredView[] };
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
    expect(await own(ada!)).toEqual({ word: null, entered: [] });
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
    expect((await seen(ada!, walk)).place.address).toBeDefined();
    expect((await ada!.page(`/meetups/${walk}`)).text).toContain('Solveig has answered for you, because you rang');
    expect((await ada!.page('/notices')).text).toContain('A meetup has been answered for you');
    expect((await ada!.page('/me/by-phone')).text).toContain('by Solveig');
    await ada!.post(`/meetups/${walk}/rsvp`, { name: 'Addie', listed: false, remind: true });
    const { mine } = await seen(ada!, walk);
    expect(mine).toMatchObject({ state: 'going', listed: false, remind: true });
    expect(mine).not.toHaveProperty('enteredBy');
    const file = (await ada!.post('/me/everything/file', { password })).body as { byPhone: { entered: EnteredView[] } };
    expect(file.byPhone.entered).toEqual([{ by: 'Solveig', what: 'Walk', on: expect.stringMatching(/^\d{4}-/) }]);
  });

  test('keeps what they had chosen themselves, and takes the name they have there', async () => {
    const { word } = await own(ada!);
    expect((await rings(mari!, walk, { word: word!.replace(' ', ''), listed: true })).status).toBe(204);
    expect((await seen(ada!, walk)).mine).toMatchObject({
      name: 'Addie',
      listed: true,
      remind: true,
      enteredBy: 'Mari',
    });
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
    expect((await seen(bo!, walk)).mine!.offeredUntil).toBeDefined();
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
    expect((await own(bo!)).entered.map(({ what }) => what)).toEqual(['Coffee', 'Walk']);
    await bo!.post('/me/by-phone/removal');
    expect(await refused({ word: anew })).toEqual(nowhere);
    const cais = await wordOf(cai!);
    await cai!.post('/me/break', { days: '7' });
    expect(await refused({ word: cais })).toEqual(nowhere);
    // Of another community: there is no such meetup.
    expect((await refused({ word: cais }, ragna))[0]).toBe(404);
    expect((await own(cai!)).entered).toEqual([]);
  });

  test('is a line in the audit trail, and goes with whoever leaves', async () => {
    const lines = await portal
      .get(Read)
      .all<{ by_id: string; about_id: string }>(
        sql`select by_id, about_id from audit_line where kind = 'answer by phone' order by seq`,
      );
    const [s, m] = [solveig!.is.membershipId, mari!.is.membershipId];
    expect(lines.map((line) => line.by_id)).toEqual([s, m, s, s, s]);
    expect(lines[0]!.about_id).toBe(ada!.is.accountId);
    expect(await words()).toHaveLength(2);
    await leaves(new CommunityLeft(ada!.is.accountId, ada!.is.membershipId, portal.community));
    expect(await words()).toHaveLength(1);
    await leaves(new AccountLeft(cai!.is.accountId));
    expect(await words()).toHaveLength(0);
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
    expect(byTitle(view, 'Open evening').place.address).toBeDefined();
    const dan = await portal.person('ServiceUser');
    const others = byTitle(await sheet(dan), 'Open evening');
    expect([others.answer, others.place.address]).toEqual([undefined, undefined]);
    const { text } = await bo!.page('/meetups/paper');
    expect(text).toContain(view.help.numbers[0]!.number);
    expect(text).toContain('You have a place.');
    expect(text).not.toContain('Bobby on paper');
    expect(text).not.toContain(bo!.is.nickname);
  });

  test('is printed by the consultant without any person, with the houses that they choose', async () => {
    const bare = await sheet(solveig!);
    expect(bare.meetups.map(({ place }) => place.address).filter(Boolean)).toEqual([]);
    expect(JSON.stringify(bare)).not.toContain('answer');
    const { id } = byTitle(bare, 'Open evening');
    expect(byTitle(await sheet(solveig!, `?with=${id}`), 'Open evening').place.address).toBeDefined();
    const two = await sheet(solveig!, `?with=${id}&with=${walk}`);
    expect(two.meetups.filter(({ place }) => place.address)).toHaveLength(2);
    // Nobody else chooses.
    const dan = await portal.person('ServiceUser');
    expect(byTitle(await sheet(dan, `?with=${id}`), 'Open evening').place.address).toBeUndefined();
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
