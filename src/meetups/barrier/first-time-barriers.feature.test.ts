import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Numbers, type NumbersView } from '../../consulting/numbers/numbers.service.js';
import { periodOf } from '../../platform/numbers/periods.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { Rounds } from '../rounds/rounds.service.js';
import { BarrierCounts } from './barrier-counts.js';

let portal: Portal;
let solveig: Person;
let randi: Person;
let jonas: Person;
let path: string;

beforeAll(async () => {
  portal = await Portal.open();
  portal.clock.at = Temporal.Instant.from('2026-11-19T11:00:00Z');
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  randi = await portal.person('Coordinator', { firstName: 'Randi' });
  jonas = await portal.person('ServiceUser', { firstName: 'Jonas', nickname: 'Fjellrev' });
  const [venue] = await portal.get(Communities).venues(portal.community);
  const wish = { kind: 'cafe', venue: venue!.id, day: '2026-11-26', from: '18:00', to: '19:30', capacity: 8 };
  const made = await solveig.post('/meetups', { ...wish, title: 'Café', about: 'Coffee.' });
  path = `/meetups/${(made.body as { id: string }).id}`;
});
afterAll(() => portal.close());

const period = () => periodOf(portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate()).toString();
const truth = () => portal.get(BarrierCounts).of({ communityId: portal.community, period: period() });
const marks = () => portal.get(Read).all<Record<string, string>>(sql`select * from barrier_mark`);
const kept = () => portal.get(Read).all<{ body: Buffer; id: string }>(sql`select id, body from barrier`);

describe('what stands in the way', () => {
  test('is told without a name: then it is counted, and nothing of whom is kept', async () => {
    expect((await jonas.page(path)).text).toContain(`href="${path}/help"`);
    const told = await jonas.submits(`${path}/help`, { reasons: 'money', words: 'Not kept' });
    expect(told.headers['location']).toBe(path);
    expect(await kept()).toEqual([]);
    expect((await jonas.get(`${path}/help`)).body).not.toHaveProperty('told');
    expect((await solveig.page('/desk')).text).not.toContain('Something stands in the way');
  });

  test('is refused kindly: one thing at least, and a name for whoever wants help', async () => {
    const nothing = await jonas.submits(`${path}/help`, { words: 'Kept words' });
    expect([nothing.status, nothing.text.includes('Kept words')]).toEqual([422, true]);
    const nameless = await jonas.submits(`${path}/help`, { reasons: 'transport', help: 'yes' });
    expect([nameless.status, nameless.text.includes('Write a name that the consultant can call you')]).toEqual([
      422,
      true,
    ]);
    const alike = await jonas.submits(`${path}/help`, { reasons: 'transport', help: 'yes', name: 'Fjellrev' });
    expect([alike.status, alike.text.includes('name="sameName"')]).toEqual([422, true]);
    expect(await kept()).toEqual([]);
  });

  test('comes to the desk under a meetup name, is acted on there, and the answer comes back', async () => {
    const wish = { reasons: ['transport', 'anxiety'], help: true, name: 'Jon', words: 'No bus after six.' };
    expect((await jonas.post(`${path}/help`, wish)).status).toBe(204);
    const desk = (await solveig.page('/desk')).text;
    expect(desk).toContain('Something stands in the way');
    expect(desk).toContain('Jon · Café');
    expect(desk).not.toContain('Fjellrev · Café');
    const { id } = (await kept())[0]!;
    expect(desk).toContain(`href="/desk/items/barrier/${id}"`);
    expect((await solveig.page(`/desk/items/barrier/${id}`)).text).toContain(`href="/meetups/help/${id}"`);
    const page = (await solveig.page(`/meetups/help/${id}`)).text;
    for (const words of ['Getting there', 'I dread it', 'No bus after six.']) expect(page).toContain(words);
    const refused = await solveig.submits(`/meetups/help/${id}`, { words: 'Kept answer' });
    expect([refused.status, refused.text.includes('Kept answer')]).toEqual([422, true]);
    const answer = { action: 'taxi', words: 'A taxi comes at half past five.' };
    expect((await solveig.submits(`/meetups/help/${id}`, answer)).status).toBe(303);
    expect((await solveig.page('/desk')).text).not.toContain(`/desk/items/barrier/${id}`);
    expect((await jonas.get(`${path}/help`)).body).toMatchObject({ knownAs: 'Jon', told: { answer } });
    expect((await jonas.page('/notices')).text).toContain('The consultant has answered you about a meetup');
    expect((await jonas.page(`${path}/help`)).text).toContain('A taxi comes at half past five.');
  });

  test('is nobody else’s: not another peer’s, not the coordinator’s, and no words in the database', async () => {
    const { id, body } = (await kept())[0]!;
    const kari = await portal.person('ServiceUser');
    for (const other of [kari, randi, jonas]) expect((await other.get(`/meetups/help/${id}`)).status).toBe(404);
    expect((await kari.get(`${path}/help`)).body).not.toHaveProperty('told');
    expect(body.toString('latin1')).not.toMatch(/bus|transport/);
  });

  test('is in the file of everything', async () => {
    const all = JSON.parse((await jonas.post('/me/everything/file', { password })).text) as { inTheWay: object[] };
    expect(all.inTheWay).toMatchObject([
      { title: 'Café', name: 'Jon', reasons: ['transport', 'anxiety'] },
      { counted: period(), reasons: ['transport', 'money', 'anxiety'] },
    ]);
  });

  test('is counted once for each person and reason, and whoever watches sees nothing of it', async () => {
    const before = (await randi.get('/numbers')).text;
    for (let again = 0; again < 3; again++)
      await jonas.post(`${path}/help`, { reasons: ['transport'], help: again === 1, words: `Again ${again}` });
    const others = await Promise.all(Array.from({ length: 4 }, () => portal.person('ServiceUser')));
    for (const other of others) await other.post(`${path}/help`, { reasons: ['transport', 'children'] });
    expect([(await truth()).get('transport'), (await truth()).get('children')]).toEqual([5, 4]);
    expect((await randi.get('/numbers')).text).toBe(before);
    expect((await randi.page('/')).text).toContain('href="/numbers"');
    for (const person of [randi, solveig, jonas]) expect((await person.get('/meetups/help')).status).toBe(404);
    for (const mark of await marks()) {
      expect(Object.keys(mark).sort()).toEqual(['community_id', 'id', 'period', 'reason']);
      for (const { is } of [jonas, ...others])
        for (const id of [is.accountId, is.membershipId]) expect(mark['id']).not.toContain(id);
    }
    await others[0]!.post('/me/leave', { words: 'go', password, sure: true });
    expect([(await truth()).get('transport'), (await truth()).get('children')]).toEqual([4, 3]);
  });

  test('is read by whoever told it as long as it can be answered, and told no more', async () => {
    const [venue] = await portal.get(Communities).venues(portal.community);
    const wish = { kind: 'cafe', venue: venue!.id, day: '2026-11-26', from: '18:00', to: '19:30', capacity: 8 };
    const made = await solveig.post('/meetups', { ...wish, title: 'Walk', about: 'Slowly.' });
    const off = `/meetups/${(made.body as { id: string }).id}`;
    await jonas.post(`${off}/help`, { reasons: ['transport'], help: true, name: 'Jon' });
    await solveig.post(`${off}/cancellation`, { reason: 'Ill' });
    expect((await solveig.page('/desk')).text).toContain('Jon · Walk');
    const ids = await portal
      .get(Read)
      .all<{ id: string }>(sql`select id from barrier where meetup_id = ${off.split('/')[2]!}`);
    const answer = { action: 'talk', words: 'We find you another way.' };
    expect((await solveig.post(`/meetups/help/${ids[0]!.id}`, answer)).status).toBe(204);
    expect((await jonas.page('/notices')).text).toContain('The consultant has answered you about a meetup');
    const page = (await jonas.page(`${off}/help`)).text;
    expect([page.includes('We find you another way.'), page.includes('name="reasons"')]).toEqual([true, false]);
    expect((await jonas.post(`${off}/help`, { reasons: ['money'] })).status).toBe(404);
    expect((await (await portal.person('ServiceUser')).get(`${off}/help`)).status).toBe(404);
    // And so with what is over for longer than one can tell anything.
    portal.clock.at = Temporal.Instant.from('2026-12-12T12:00:00Z');
    jonas.goesOnAs(await portal.signsInAgain(jonas));
    expect((await jonas.get(`${path}/help`)).body).toMatchObject({ closed: true, told: { reasons: ['transport'] } });
  });

  test('goes with the roster, thirty days after; what was counted is told once, and then kept nowhere', async () => {
    const first = (await marks())[0]!['period']!;
    portal.clock.at = Temporal.Instant.from('2026-12-27T12:00:00Z');
    await portal.get(Rounds).round();
    expect(await kept()).toEqual([]);
    expect(await marks()).not.toEqual([]);
    await portal.get(Numbers).settle();
    expect(await marks()).toEqual([]);
    randi.goesOnAs(await portal.signsInAgain(randi));
    const told = ((await randi.get('/numbers')).body as NumbersView).periods.find(
      ({ from }) => from === first,
    )!.numbers;
    // Of four: nothing, but for one draw in many.
    expect([null, 10]).toContain(told['barrier-transport']);
    expect(Object.keys(told).filter((cell) => cell.startsWith('barrier-'))).toHaveLength(11);
    expect((await randi.page('/numbers')).text).toContain('What stood in the way of coming to meetups');
  });
});
