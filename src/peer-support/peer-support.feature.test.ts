import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { Listening } from '../../test/support/listening.js';
import type { Person } from '../../test/support/person.js';
import { password, Portal } from '../../test/support/portal.js';
import { Personas } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Asks } from './ask/asks.service.js';
import type { PeerHomeView } from './home.service.js';
import type { OverviewView } from './overview/overview.service.js';
import { PeerRounds } from './peer-rounds.js';
import type { PeerTalkId } from './talk/peer-talk.entity.js';
import type { FindView } from './supporter/finding.service.js';
import type { OwnSupportView } from './supporter/supporters.service.js';
import type { TalkView } from './talk/talks.service.js';

let portal: Portal;
let solveig: Person;
let [ada, bo, cai]: Person[] = [];
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
});
beforeEach(async () => {
  solveig = await portal.signsInAgain(solveig);
  [ada, bo, cai] = [await someone(), await someone(), await someone()];
});
afterAll(() => portal.close());

const someone = () => portal.person('ServiceUser');
const home = async (person: Person) => (await person.get('/peer-support')).body as PeerHomeView;
const talkOf = async (person: Person, id: string) => (await person.get(`/peer-support/talks/${id}`)).body as TalkView;
const overview = async () => (await solveig.get('/peer-support/overview')).body as OverviewView;
/** All who can be asked, page by page. */
async function findings(person: Person): Promise<FindView['supporters']> {
  const all: FindView['supporters'] = [];
  for (let after = ''; ;) {
    const { supporters, more } = (await person.get(`/peer-support/find${after}`)).body as FindView;
    all.push(...supporters);
    if (!more) return all;
    after = `?after=${more}`;
  }
}
const found = async (person: Person, who: Person) =>
  (await findings(person)).find(({ author }) => author.nickname === who.is.nickname);
const faceOf = async (person: Person) => (await portal.get(Personas).idOf(person.is))!;
const notices = async (person: Person) =>
  ((await person.get('/notices')).body as { notices: { text: string }[] }).notices.map(({ text }) => text);

const profile = {
  words: 'I was away from work for a year.',
  themes: ['ward', 'work'],
  languages: ['nb', 'en'],
  ways: ['text', 'walk'],
  slots: ['weekday-evening'],
  most: 2,
};

/** The consultant asks, and they say yes. */
async function supports(person: Person, wish: object = {}): Promise<Person> {
  await solveig.post('/peer-support/supporters', { nickname: person.is.nickname! });
  expect((await person.post('/peer-support/mine', { ...profile, ...wish })).status).toBe(204);
  return person;
}

async function asks(seeker: Person, supporter: Person, words = 'May I talk with you?'): Promise<string> {
  const { id } = (await found(seeker, supporter))!;
  const answer = await seeker.post(`/peer-support/supporters/${id}/asks`, { words, way: 'walk', times: 3 });
  expect(answer.status).toBe(201);
  return (answer.body as { id: string }).id;
}

async function talks(seeker: Person, supporter: Person): Promise<string> {
  await supports(supporter);
  const id = await asks(seeker, supporter);
  expect((await supporter.post(`/peer-support/asks/${id}/answer`, { agree: 'yes' })).status).toBe(204);
  return id;
}

const says = (person: Person, id: string, words: string) => person.post(`/peer-support/talks/${id}/lines`, { words });

describe('a supporter', () => {
  test('is asked by the consultant, says yes in their own words, and is found by everybody in the community', async () => {
    await solveig.submits('/peer-support/supporters', { nickname: bo!.is.nickname!.toUpperCase() });
    expect(await notices(bo!)).toContain('The consultant would like to ask you something');
    expect((await bo!.page('/peer-support')).text).toContain('You can say yes or no.');
    expect((await bo!.page('/peer-support/mine')).text).toContain('The question ends');
    const form = { words: 'I was away from work.', themes: 'ward', languages: 'nb', ways: 'walk', most: '1' };
    expect((await bo!.submits('/peer-support/mine', { ...form, ways: '' })).status).toBe(422);
    await bo!.submits('/peer-support/mine', form);
    const page = (await ada!.page('/peer-support/find?language=nb&way=walk&theme=ward')).text;
    expect(page).toContain(bo!.is.nickname!);
    expect(page).toContain('Suggested because: speaks Norwegian, walks and has been through a ward.');
    expect((await ada!.page('/peer-support/find?theme=&language=&way=')).status).toBe(200);
    const { id } = (await found(ada!, bo!))!;
    expect((await ada!.page(`/peer-support/supporters/${id}`)).text).toContain('I was away from work.');
    expect((await bo!.get(`/peer-support/supporters/${id}`)).status).toBe(404);
  });

  test('may say no, and to the consultant it looks like no answer until the day is over', async () => {
    const row = async (who: Person) =>
      (await overview()).supporters.find(({ author }) => author.nickname === who.is.nickname);
    for (const who of [bo!, cai!]) await solveig.post('/peer-support/supporters', { nickname: who.is.nickname! });
    await bo!.submits('/peer-support/mine/no');
    expect((await bo!.get('/peer-support/mine')).status).toBe(404);
    const [said, silent] = [await row(bo!), await row(cai!)];
    expect({ ...said, id: '', author: '' }).toEqual({ ...silent, id: '', author: '' });
    expect(said).toMatchObject({ state: 'asked', talks: [] });
    await solveig.post('/peer-support/supporters', { nickname: bo!.is.nickname! });
    expect((await bo!.get('/peer-support/mine')).status).toBe(404);
    expect((await solveig.post('/peer-support/supporters', { nickname: 'Nobody at all' })).body.code).toBe(
      'nobody-called-so',
    );
  });

  test('pauses, has a day for light things that ends by itself, and stops', async () => {
    await supports(bo!);
    const own = async () => (await bo!.get('/peer-support/mine')).body as OwnSupportView;
    await bo!.submits('/peer-support/mine/lighter', { until: 'today' });
    expect((await found(ada!, bo!))!.lighterUntil).toBe('2026-11-19T23:00:00Z');
    const { id } = (await found(ada!, bo!))!;
    expect((await ada!.page(`/peer-support/supporters/${id}`)).text).toContain(
      'Rather nothing heavy until the end of Thu 19 Nov',
    );
    await bo!.submits('/peer-support/mine/pause', { paused: 'yes' });
    expect(await found(ada!, bo!)).toBeUndefined();
    await bo!.submits('/peer-support/mine/pause');
    expect((await own()).state).toBe('active');
    portal.clock.passes({ hours: 7 });
    [ada, bo] = [await portal.signsInAgain(ada!), await portal.signsInAgain(bo!)];
    expect((await found(ada, bo))!.lighterUntil).toBeUndefined();
    await bo!.submits('/peer-support/mine/stopping');
    expect(await found(ada!, bo!)).toBeUndefined();
    expect((await bo!.get('/peer-support/mine')).status).toBe(404);
  });

  test('is nobody who made themselves one, and is ended by the consultant', async () => {
    expect((await bo!.post('/peer-support/mine', profile)).status).toBe(404);
    await supports(bo!);
    const { id } = (await overview()).supporters.find(({ author }) => author.nickname === bo!.is.nickname)!;
    expect((await ada!.post(`/peer-support/supporters/${id}/removal`)).status).toBe(404);
    await solveig.submits(`/peer-support/supporters/${id}/removal`);
    expect(await found(ada!, bo!)).toBeUndefined();
  });

  test('is found by as many reads, however many there are', async () => {
    const reads = async () => {
      const read = portal.get(Read);
      const before = read.count;
      await ada!.get('/peer-support/find?language=nb');
      return read.count - before;
    };
    await supports(bo!);
    const some = await reads();
    for (let n = 0; n < 3; n++) await supports(await someone());
    expect(await reads()).toBe(some);
  });
});

describe('asking', () => {
  test('somebody who says no looks like somebody who has not seen it, until the day is over', async () => {
    for (const who of [bo!, cai!]) await supports(who);
    const [no, silent] = [await asks(ada!, bo!), await asks(ada!, cai!, 'The same')];
    expect((await bo!.page(`/peer-support/asks/${no}`)).text).toContain('May I talk with you?');
    // Neither knows of the other.
    expect(JSON.stringify(await home(bo!))).not.toContain(cai!.is.nickname!);
    await bo!.submits(`/peer-support/asks/${no}/answer`, { agree: 'no', times: '3' });
    expect((await home(bo!)).asking).toEqual([]);
    expect((await bo!.get(`/peer-support/asks/${no}`)).status).toBe(404);
    const { asked } = await home(ada!);
    expect(asked.map(({ id, until }) => [id, until]).sort()).toEqual(
      [no, silent].map((id) => [id, asked[0]!.until]).sort(),
    );
    // Asking once more changes nothing, whatever was said.
    for (const [who, id] of [
      [bo!, no],
      [cai!, silent],
    ] as const)
      expect(await asks(ada!, who, 'Please')).toBe(id);
    expect((await home(bo!)).asking).toEqual([]);
    expect((await found(ada!, bo!)) && (await found(ada!, cai!))).toBeDefined();
    // Whatever one does with them, they go on alike.
    await ada!.submits(`/peer-support/asks/${no}/withdrawal`);
    expect((await home(ada!)).asked.map(({ id }) => id)).toEqual([silent]);
  });

  test('has a number, needs a nickname, and is only for whoever was asked', async () => {
    const many = [bo!, cai!, await someone(), await someone()];
    for (const who of many) await supports(who);
    const first = await asks(ada!, many[0]!);
    for (const who of many.slice(1, 3)) await asks(ada!, who);
    const { id } = (await found(ada!, many[3]!))!;
    const more = await ada!.post(`/peer-support/supporters/${id}/asks`, { words: 'Hi', way: 'walk', times: 1 });
    expect(more.body.code).toBe('enough-asks');
    const nameless = await portal.person('ServiceUser', { nickname: null });
    expect((await nameless.page('/peer-support/find')).text).toContain('You need a nickname to ask');
    const wish = { words: 'Hi', way: 'walk', times: 1 };
    expect((await nameless.post(`/peer-support/supporters/${id}/asks`, wish)).body.code).toBe('nickname-first');
    expect((await cai!.get(`/peer-support/asks/${first}`)).status).toBe(404);
    expect((await cai!.post(`/peer-support/asks/${first}/answer`, { agree: 'yes' })).status).toBe(404);
    expect((await ada!.get(`/peer-support/asks/${first}`)).status).toBe(404);
    expect((await bo!.post(`/peer-support/asks/${first}/withdrawal`)).status).toBe(404);
  });

  test('is over with its day, on both sides', async () => {
    await supports(bo!);
    const id = await asks(ada!, bo!);
    portal.clock.passes({ days: 7 });
    [ada, bo] = [await portal.signsInAgain(ada!), await portal.signsInAgain(bo!)];
    expect([(await home(ada!)).asked, (await home(bo!)).asking]).toEqual([[], []]);
    expect((await bo!.post(`/peer-support/asks/${id}/answer`, { agree: 'yes' })).status).toBe(404);
    await portal.get(PeerRounds).sweep();
    expect(await portal.get(Read).all(sql`select id from peer_talk where id = ${id}`)).toEqual([]);
  });

  test('reaches nobody whom one must not meet, and nothing that either of them sees tells so', async () => {
    await supports(bo!);
    const before = await findings(ada!);
    await ada!.post('/me/apart', { text: bo!.is.firstName });
    expect(await findings(ada!)).toEqual(before);
    const id = await asks(ada!, bo!);
    expect((await home(bo!)).asking).toEqual([]);
    expect(await notices(bo!)).not.toContain('Somebody would like to ask you something');
    expect((await home(ada!)).asked.map((ask) => ask.id)).toEqual([id]);
    const page = (await solveig.page('/peer-support/overview')).text;
    expect(page).toContain(`${ada!.is.nickname} and ${bo!.is.nickname}`);
    expect(page).not.toContain('May I talk with you?');
    // Its consultant finds it on the desk, and reads there neither who nor what.
    const item = `/desk/items/peer-held/${id}`;
    expect((await solveig.page('/desk')).text).toContain(item);
    expect((await solveig.page(item)).text).not.toContain(bo!.is.nickname!);
    await solveig.submits(`/peer-support/asks/${id}/leaving-out`);
    expect((await solveig.page('/desk')).text).not.toContain(item);
    expect(await findings(ada!)).toEqual(before);
    portal.clock.passes({ days: 7 });
    await portal.get(PeerRounds).sweep();
    [ada, bo, solveig] = [
      await portal.signsInAgain(ada!),
      await portal.signsInAgain(bo!),
      await portal.signsInAgain(solveig),
    ];
    expect(await findings(ada)).toEqual(before);
    expect((await home(ada)).asked).toEqual([]);
  });

  test('of two the consultant keeps apart stands and is taken back like any other, and reaches nobody', async () => {
    const pairs = async () =>
      (await overview()).pairs
        .filter(({ seeker }) => seeker.nickname === ada!.is.nickname)
        .map(({ supporter, state }) => [supporter.nickname, state]);
    const kept = [[bo!.is.nickname, 'left-out']];
    for (const who of [bo!, cai!]) await supports(who);
    await ada!.post('/me/apart', { text: bo!.is.firstName });
    const before = await findings(ada!);
    const first = await asks(ada!, bo!);
    await solveig.submits(`/peer-support/asks/${first}/leaving-out`);
    await ada!.submits(`/peer-support/asks/${first}/withdrawal`);
    expect([await findings(ada!), await pairs()]).toEqual([before, kept]);
    expect((await home(ada!)).asked).toEqual([]);
    portal.clock.passes({ days: 7 });
    await portal.get(PeerRounds).sweep();
    [ada, bo, cai, solveig] = [
      await portal.signsInAgain(ada!),
      await portal.signsInAgain(bo!),
      await portal.signsInAgain(cai!),
      await portal.signsInAgain(solveig),
    ];
    expect([await findings(ada), await pairs()]).toEqual([before, kept]);
    const [again, other] = [await asks(ada, bo), await asks(ada, cai)];
    expect(again).not.toBe(first);
    const { asked } = await home(ada);
    expect(asked.map(({ id }) => id).sort()).toEqual([again, other].sort());
    expect(new Set(asked.map(({ until }) => until)).size).toBe(1);
    expect(await pairs()).toEqual(kept);
    expect([(await home(bo)).asking, (await bo.get(`/peer-support/asks/${again}`)).status]).toEqual([[], 404]);
    expect(await notices(bo)).not.toContain('Somebody would like to ask you something');
    // The other way round it is decided too.
    await supports(ada);
    const back = await asks(bo, ada);
    expect((await home(ada)).asking).toEqual([]);
    expect((await home(bo)).asked.map(({ id }) => id)).toEqual([back]);
    portal.clock.passes({ days: 7 });
    await portal.get(PeerRounds).sweep();
    solveig = await portal.signsInAgain(solveig);
    expect(await pairs()).toEqual(kept);
  });

  test('taken back and asked again is the same question: a no stays a no, and nobody is told twice', async () => {
    for (const who of [bo!, cai!]) await supports(who);
    const told = async (who: Person) =>
      ((await who.get('/notices')).body as { notices: { text: string; isNew: boolean }[] }).notices.filter(
        ({ text }) => text === 'Somebody would like to ask you something',
      );
    const withdraws = (id: string) => ada!.submits(`/peer-support/asks/${id}/withdrawal`);
    const [no, silent] = [await asks(ada!, bo!), await asks(ada!, cai!)];
    await bo!.post(`/peer-support/asks/${no}/answer`, { agree: 'no' });
    for (const who of [bo!, cai!]) await who.post('/notices/read');
    const heard = [await told(bo!), await told(cai!)];
    for (const id of [no, silent]) await withdraws(id);
    expect((await ada!.post(`/peer-support/asks/${no}/withdrawal`)).status).toBe(404);
    expect([(await home(ada!)).asked, (await home(cai!)).asking]).toEqual([[], []]);
    expect((await cai!.get(`/peer-support/asks/${silent}`)).status).toBe(404);
    expect((await cai!.post(`/peer-support/asks/${silent}/answer`, { agree: 'yes' })).status).toBe(404);
    const file = (await ada!.post('/me/everything/file', { password })).body;
    expect(JSON.stringify(file)).not.toContain('May I talk with you?');
    expect([await asks(ada!, bo!, 'Again'), await asks(ada!, cai!, 'Again')]).toEqual([no, silent]);
    expect((await home(ada!)).asked).toHaveLength(2);
    expect((await home(bo!)).asking).toEqual([]);
    expect((await cai!.page(`/peer-support/asks/${silent}`)).text).toContain('Again');
    expect([await told(bo!), await told(cai!)]).toEqual(heard);
    // It counts among those that stand, taken back or not.
    for (const id of [no, silent]) await withdraws(id);
    const more = [await someone(), await someone()];
    for (const who of more) await supports(who);
    await asks(ada!, more[0]!);
    const { id } = (await found(ada!, more[1]!))!;
    const wish = { words: 'Hi', way: 'walk', times: 1 };
    expect((await ada!.post(`/peer-support/supporters/${id}/asks`, wish)).body.code).toBe('enough-asks');
  });

  test('answered at the last moment goes on: what was known before takes nothing away', async () => {
    await supports(bo!);
    const id = await asks(ada!, bo!);
    await portal.get(UnitOfWork).run(() => portal.get(Asks).over(id as PeerTalkId));
    expect((await home(ada!)).asked).toHaveLength(1);
    const [yes, back] = await Promise.all([
      bo!.post(`/peer-support/asks/${id}/answer`, { agree: 'yes' }),
      ada!.post(`/peer-support/asks/${id}/withdrawal`),
    ]);
    expect([yes.status, back.status].sort()).toEqual([204, 404]);
    expect((await home(bo!)).talks).toHaveLength(yes.status === 204 ? 1 : 0);
    portal.clock.passes({ days: 8 });
    await portal.get(UnitOfWork).run(() => portal.get(Asks).over(id as PeerTalkId));
    bo = await portal.signsInAgain(bo!);
    expect((await home(bo)).talks).toHaveLength(yes.status === 204 ? 1 : 0);
  });

  test('reaches them after all when the consultant has talked with both', async () => {
    await supports(bo!);
    await bo!.post(`/people/${await faceOf(ada!)}/block`);
    await bo!.post(`/people/${await faceOf(ada!)}/unblock`);
    await bo!.post('/me/apart', { text: ada!.is.firstName });
    const id = await asks(ada!, bo!);
    expect((await home(bo!)).asking).toEqual([]);
    await solveig.submits(`/peer-support/asks/${id}/letting-through`);
    expect((await home(bo!)).asking.map((ask) => ask.id)).toEqual([id]);
  });

  test('somebody one has blocked is not suggested; whoever is blocked sees no difference', async () => {
    await supports(bo!);
    await supports(cai!);
    await ada!.post(`/people/${await faceOf(bo!)}/block`);
    expect(await found(ada!, bo!)).toBeUndefined();
    await cai!.post(`/people/${await faceOf(ada!)}/block`);
    const id = await asks(ada!, cai!);
    expect((await home(cai!)).asking).toEqual([]);
    expect((await home(ada!)).asked.map((ask) => ask.id)).toEqual([id]);
  });

  test('stops where there is no room left', async () => {
    await supports(bo!, { most: 1 });
    const [first, second] = [await asks(ada!, bo!), await asks(cai!, bo!)];
    await bo!.post(`/peer-support/asks/${first}/answer`, { agree: 'yes' });
    expect(await found(await someone(), bo!)).toBeUndefined();
    expect((await bo!.post(`/peer-support/asks/${second}/answer`, { agree: 'yes' })).body.code).toBe('no-room-left');
    expect((await home(cai!)).asked).toHaveLength(1);
  });

  test('stops there too for two yeses at once', async () => {
    await supports(bo!, { most: 1 });
    const ids = [await asks(ada!, bo!), await asks(cai!, bo!)];
    const answers = await Promise.all(ids.map((id) => bo!.post(`/peer-support/asks/${id}/answer`, { agree: 'yes' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await home(bo!)).talks).toHaveLength(1);
  });
});

describe('a talk', () => {
  test('shows the numbers before words that sound like the end, and sends them once at the next press', async () => {
    const id = await talks(ada!, bo!);
    const lines = `/peer-support/talks/${id}/lines`;
    const words = 'I want to die';
    const between = await ada!.submits(lines, { words });
    expect([between.status, between.text.includes('116 123'), between.text.includes(words)]).toEqual([200, true, true]);
    expect((await talkOf(bo!, id)).lines).toEqual([]);
    expect((await ada!.submits(lines, { words, shown: 'yes' })).status).toBe(303);
    expect((await talkOf(bo!, id)).lines).toMatchObject([{ words }]);
  });

  test('is between two, under nicknames, and nobody else gets to it', async () => {
    const id = await talks(ada!, bo!);
    await ada!.submits(`/peer-support/talks/${id}/lines`, { words: 'I did not sleep.' });
    await says(bo!, id, 'I know those nights.');
    const view = await talkOf(ada!, id);
    expect(view.lines.map(({ own, words, day }) => [own, words, day])).toEqual([
      [true, 'I did not sleep.', 'today'],
      [false, 'I know those nights.', 'today'],
    ]);
    expect(view.other.nickname).toBe(bo!.is.nickname);
    const page = (await bo!.page(`/peer-support/talks/${id}`)).text;
    expect(page).toContain('I did not sleep.');
    expect(page).not.toMatch(new RegExp(`${ada!.is.firstName}\\b|example\\.org`));
    expect(page).toContain('<title>One to talk with');
    expect(await notices(ada!)).toContain('There is something new in a talk you have with somebody');
    for (const other of [cai!, solveig]) {
      expect([404, 403]).toContain((await other.get(`/peer-support/talks/${id}`)).status);
      expect([404, 403]).toContain((await says(other, id, 'Hello')).status);
    }
    const { supporters } = await overview();
    expect(supporters.find(({ author }) => author.nickname === bo!.is.nickname)).toMatchObject({
      talks: ['today'],
      most: 2,
    });
    expect((await solveig.page('/peer-support/overview')).text).not.toContain(ada!.is.nickname!);
  });

  test('is sealed where it is stored, and no row leads from the one to the other', async () => {
    const id = await talks(ada!, bo!);
    await says(ada!, id, 'Seldom heard');
    const faces = [await faceOf(ada!), await faceOf(bo!)];
    const stored = [
      await portal.get(Read).all(sql`select * from peer_talk`),
      await portal.get(Read).all(sql`select * from peer_line`),
      await portal.get(Read).all(sql`select * from supporter`),
    ].map((rows) =>
      JSON.stringify(rows, (_, value: unknown) => (value instanceof Buffer ? value.toString('latin1') : value)),
    );
    for (const secret of [...faces, 'Seldom heard', bo!.is.accountId]) expect(stored.join()).not.toContain(secret);
  });

  test('shows the latest first, and the earlier ones by a cursor of one’s own', async () => {
    const id = await talks(ada!, bo!);
    for (let n = 1; n <= 32; n++) await says(n % 2 ? ada! : bo!, id, `Line ${n}`);
    const { lines, older } = await talkOf(ada!, id);
    expect([lines.length, lines.at(-1)!.words]).toEqual([30, 'Line 32']);
    const earlier = (await ada!.get(`/peer-support/talks/${id}?before=${older}`)).body as TalkView;
    expect(earlier.lines.map(({ words }) => words)).toEqual(['Line 1', 'Line 2']);
    expect((await bo!.get(`/peer-support/talks/${id}?before=${older}`)).status).toBe(404);
  });

  test('has dates that both set, in a calendar that says nothing, with a reminder the day before', async () => {
    const id = await talks(ada!, bo!);
    const wish = { day: '2026-12-15', time: '18:00', way: 'walk', where: 'By the harbour' };
    const day = async (days: number) =>
      portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days });
    const soon = await day(5);
    const weekday = soon.add({ days: soon.dayOfWeek > 5 ? 8 - soon.dayOfWeek : 0 }).toString();
    const send = (who: Person, more: object) =>
      who.post(`/peer-support/talks/${id}/sessions`, { ...wish, day: weekday, ...more });
    expect((await send(ada!, { time: '09:00' })).body.code).toBe('outside-their-hours');
    expect((await send(ada!, { way: 'video' })).body.code).toBe('not-their-way');
    expect((await send(ada!, { day: '2026-01-01' })).body.code).toBe('not-ahead');
    expect((await send(ada!, {})).status).toBe(204);
    const [offered] = (await talkOf(ada!, id)).sessions;
    expect(offered).toMatchObject({ state: 'offered', where: 'By the harbour' });
    const path = `/peer-support/sessions/${offered!.id}`;
    expect((await ada!.post(`${path}/agreeing`)).status).toBe(404);
    expect((await cai!.post(`${path}/agreeing`)).status).toBe(404);
    expect((await ada!.get(`${path}/calendar`)).status).toBe(404);
    await bo!.submits(`${path}/agreeing`);
    expect((await home(ada!)).talks[0]!.next).toBe(offered!.startsAt);
    const file = await ada!.get(`${path}/calendar`);
    expect(file.headers['content-disposition']).toContain('appointment.ics');
    const entry = new ICAL.Component(ICAL.parse(file.text)).getFirstSubcomponent('vevent')!;
    expect(entry.getFirstPropertyValue('summary')).toBe('Appointment');
    expect(file.text).not.toMatch(/harbour|talk|support/i);
    expect(file.text).not.toContain(bo!.is.nickname!);

    portal.clock.passes({ days: 4 });
    const rounds = portal.get(PeerRounds);
    await rounds.wake();
    portal.clock.at = (await day(0)).toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '23:30' }).toInstant();
    while (portal.clock.now().until(offered!.startsAt).total('hours') > 24) portal.clock.passes({ hours: 12 });
    await rounds.wake();
    await rounds.wake();
    for (const who of [ada!, bo!]) {
      const again = await portal.signsInAgain(who);
      expect(await notices(again)).toContain('You have an appointment tomorrow');
    }
  });

  test('keeps how one was before and after for one’s own eyes', async () => {
    const id = await talks(ada!, bo!);
    await bo!.post(`/peer-support/talks/${id}/sessions`, {
      day: portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 1 }).toString(),
      time: '07:00',
      way: 'phone',
    });
    const session = (await talkOf(ada!, id)).sessions[0]!.id;
    await ada!.post(`/peer-support/sessions/${session}/agreeing`);
    const path = `/peer-support/sessions/${session}`;
    await ada!.submits(`${path}/before`, { calm: '2', heard: '3', next: '0' });
    await ada!.post(`${path}/after`, { calm: 6, heard: 8, next: 5 });
    expect((await ada!.submits(`${path}/before`, { calm: '', heard: '3', next: '0' })).status).toBe(422);
    expect((await talkOf(ada!, id)).sessions[0]!.checks).toEqual({
      before: { calm: 2, heard: 3, next: 0 },
      after: { calm: 6, heard: 8, next: 5 },
    });
    expect((await talkOf(bo!, id)).sessions[0]!.checks).toEqual({});
    expect((await cai!.get(`${path}/check`)).status).toBe(404);
  });

  test('is as many times as both agree', async () => {
    const id = await talks(ada!, bo!);
    const agrees = (who: Person, times: number) => who.post(`/peer-support/talks/${id}/times`, { times });
    await agrees(ada!, 6);
    expect(await talkOf(bo!, id)).toMatchObject({ times: 3, more: { own: false, times: 6 } });
    await agrees(bo!, 6);
    expect((await talkOf(ada!, id)).times).toBe(6);
    await agrees(ada!, 1);
    expect((await talkOf(bo!, id)).times).toBe(1);
  });

  test('ends with thanks and without a reason, and what was said goes after a month', async () => {
    const id = await talks(ada!, bo!);
    await says(ada!, id, 'Goodbye soon');
    expect((await ada!.page(`/peer-support/talks/${id}/ending`)).text).toContain('You need not say why.');
    await ada!.submits(`/peer-support/talks/${id}/ending`, { thanks: 'You were there.' });
    const page = (await bo!.page(`/peer-support/talks/${id}`)).text;
    expect(page).toContain('You were there.');
    expect(page).toContain('Goodbye soon');
    expect((await says(bo!, id, 'Wait')).body.code).toBe('talk-over');
    await bo!.post(`/peer-support/talks/${id}/ending`, { thanks: 'Good luck.' });
    expect((await talkOf(ada!, id)).ended).toMatchObject({ own: true, thanks: 'Good luck.' });
    portal.clock.passes({ days: 31 });
    await portal.get(PeerRounds).sweep();
    bo = await portal.signsInAgain(bo!);
    expect((await bo.get(`/peer-support/talks/${id}`)).status).toBe(404);
    expect(await portal.get(Read).all(sql`select id from peer_line where talk_id = ${id}`)).toEqual([]);
  });

  test('goes on with another if all three want it, and a no is told to nobody', async () => {
    const id = await talks(ada!, bo!);
    await supports(cai!);
    const { id: to } = (await found(bo!, cai!))!;
    expect((await ada!.get(`/peer-support/talks/${id}/hand-over`)).status).toBe(404);
    await bo!.submits(`/peer-support/talks/${id}/hand-over`, { to });
    const stands = (await talkOf(bo!, id)).handOver;
    expect((await ada!.page(`/peer-support/talks/${id}`)).text).toContain(`talk with ${cai!.is.nickname}`);
    await ada!.submits(`/peer-support/talks/${id}/hand-over/answer`, { agree: 'no', words: '' });
    expect((await talkOf(ada!, id)).handOver).toBeUndefined();
    expect((await talkOf(bo!, id)).handOver).toEqual(stands);
    expect((await home(cai!)).asking).toEqual([]);

    await bo!.submits(`/peer-support/talks/${id}/hand-over`, { to });
    await ada!.submits(`/peer-support/talks/${id}/hand-over/answer`, { agree: 'yes', words: 'My own words' });
    const [asked] = (await home(cai!)).asking;
    expect((await cai!.page(`/peer-support/asks/${asked!.id}`)).text).toContain('My own words');
    expect((await talkOf(bo!, id)).handOver!.agreed).toBe(true);
    await cai!.post(`/peer-support/asks/${asked!.id}/answer`, { agree: 'yes' });
    expect((await home(ada!)).talks).toHaveLength(2);
  });

  test('is handed over by one answer: a no and a yes at once are not both heard', async () => {
    const id = await talks(ada!, bo!);
    await supports(cai!);
    const { id: to } = (await found(bo!, cai!))!;
    await bo!.post(`/peer-support/talks/${id}/hand-over`, { to });
    const answers = await Promise.all(
      ['no', 'yes'].map((agree) =>
        ada!.post(`/peer-support/talks/${id}/hand-over/answer`, { agree, words: 'My own words' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
    const agreed = answers[1]!.status === 204;
    expect((await home(cai!)).asking).toHaveLength(agreed ? 1 : 0);
    expect((await talkOf(bo!, id)).handOver!.agreed).toBe(agreed);
  });

  test('hides from the blocker what the other says, who notices nothing', async () => {
    const id = await talks(ada!, bo!);
    await ada!.post(`/people/${await faceOf(bo!)}/block`);
    expect((await says(bo!, id, 'Are you there?')).status).toBe(204);
    expect((await talkOf(ada!, id)).lines).toEqual([]);
    expect((await talkOf(bo!, id)).lines).toHaveLength(1);
  });

  test('is reported by a line, with its neighbours and nothing else', async () => {
    const id = await talks(ada!, bo!);
    for (let n = 1; n <= 9; n++) await says(n % 2 ? bo! : ada!, id, `Said as number ${n}.`);
    const { lines } = (await ada!.get(`/peer-support/talks/${id}/report`)).body as {
      lines: { id: string; words: string }[];
    };
    const line = lines.find(({ words }) => words.includes('5'))!.id;
    await ada!.submits(`/peer-support/talks/${id}/report`, { line, reason: 'Wants money.' });
    const about = await faceOf(bo!);
    const page = (await solveig.page(`/cases/${about}`)).text;
    expect(page).toContain('Wants money.');
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((n) => page.includes(`Said as number ${n}.`))).toEqual([3, 4, 5, 6, 7]);
    expect((await bo!.post(`/peer-support/talks/${id}/report`, { line, reason: 'x' })).status).toBe(404);
    expect((await cai!.get(`/peer-support/talks/${id}/report`)).status).toBe(404);
  });
});

describe('an open talk', () => {
  const stream = (id: string, after?: string) =>
    `/peer-support/talks/${id}/live${after === undefined ? '' : `?after=${after}`}`;
  const told = ({ data }: { data: string }) => (JSON.parse(data) as { words: string }).words;
  const listens = async (person: Person, id: string, last?: string) =>
    portal.listens(person, stream(id, (await talkOf(person, id)).cursor), last);

  test('shows what the other one says, and what one says on another device, without being fetched again', async () => {
    const id = await talks(ada!, bo!);
    const hers = await listens(ada!, id);
    await says(bo!, id, 'I know those nights.');
    await says(ada!, id, 'They are long.');
    const heard = await hers.next(2);
    const lines = heard.map(({ data }) => JSON.parse(data) as TalkView['lines'][number]);
    expect(lines).toEqual((await talkOf(ada!, id)).lines);
    expect(lines.map(({ words, own }) => [words, own])).toEqual([
      ['I know those nights.', false],
      ['They are long.', true],
    ]);
    // Where each line stands tells nothing, not even by its size.
    expect(new Set(heard.map(({ id: cursor }) => cursor.length)).size).toBe(1);
    hers.close();
  });

  test('is told what was said between the page and the stream, and goes on after a lost line: none lost, none twice', async () => {
    const id = await talks(ada!, bo!);
    await says(bo!, id, 'First.');
    const { cursor } = await talkOf(ada!, id);
    await says(bo!, id, 'Second.');
    const before = await portal.listens(ada!, stream(id, cursor));
    const [second] = await before.next(1);
    expect(told(second!)).toBe('Second.');
    before.close();
    for (let n = 0; n < 33; n++) await says(bo!, id, `Line ${n}.`);
    const after = await portal.listens(ada!, stream(id, cursor), second!.id);
    await says(bo!, id, 'Last.');
    const heard = (await after.next(34)).map(told);
    expect(heard).toEqual([...Array.from({ length: 33 }, (_, n) => `Line ${n}.`), 'Last.']);
    after.close();
    // Another's place is none: it begins at the end.
    const strange = await portal.listens(ada!, stream(id, (await talkOf(bo!, id)).cursor));
    await says(bo!, id, 'New.');
    expect((await strange.next(1)).map(told)).toEqual(['New.']);
    strange.close();
  });

  test('is a page that asks for markup, and without script a link', async () => {
    const id = await talks(ada!, bo!);
    const { text } = await ada!.page(`/peer-support/talks/${id}`);
    expect(text).toContain(`hx-sse:connect="/peer-support/talks/${id}/live?after=`);
    expect(text).toMatch(new RegExp(`<a [^>]*href="/peer-support/talks/${id}"[^>]*>Get what is new</a>`));
    const page = await Listening.open(`${await portal.address()}${stream(id, (await talkOf(ada!, id)).cursor)}`, {
      accept: 'text/html, text/event-stream',
      cookie: ada!.cookieHeader,
    });
    await says(bo!, id, 'I know <b>those</b> nights.');
    const [none, line] = await page.next(2);
    expect(none!.data).toBe('<hx-partial id="talk-none"></hx-partial>');
    expect(none!.id).toBe('');
    expect(line!.data).toContain('I know &lt;b>those&lt;/b> nights.');
    expect(line!.data).toContain(bo!.is.nickname!);
    page.close();
    // A page of earlier lines stays what it is, and one of a talk that is over has nothing to wait for.
    for (let n = 0; n < 31; n++) await says(bo!, id, `Line ${n}.`);
    const { older } = await talkOf(ada!, id);
    expect((await ada!.page(`/peer-support/talks/${id}?before=${older}`)).text).not.toContain('hx-sse');
    await bo!.post(`/peer-support/talks/${id}/ending`);
    expect((await ada!.page(`/peer-support/talks/${id}`)).text).not.toContain('hx-sse');
  });

  test('is for the two of it, and tells neither whether the other is there', async () => {
    const id = await talks(ada!, bo!);
    for (const person of [cai!, solveig]) expect((await person.get(stream(id))).status).toBe(404);
    const sees = async () => {
      const { cursor: _, ...view } = await talkOf(bo!, id);
      return [view, await home(bo!), await notices(bo!)];
    };
    const alone = await sees();
    const his = await listens(bo!, id);
    const hers = await listens(ada!, id);
    expect(await sees()).toEqual(alone);
    hers.close();
    expect(await sees()).toEqual(alone);
    // Her coming and going is nothing that his page is told: the first he hears is a line.
    await says(bo!, id, 'Are you there?');
    expect((await his.next(1)).map(told)).toEqual(['Are you there?']);
    his.close();
  });

  test('does not bring what somebody says whom one has blocked, who notices nothing', async () => {
    const id = await talks(ada!, bo!);
    const hers = await listens(ada!, id);
    await ada!.post(`/people/${await faceOf(bo!)}/block`);
    expect((await says(bo!, id, 'Hello?')).status).toBe(204);
    await says(ada!, id, 'To myself.');
    expect((await hers.next(1)).map(told)).toEqual(['To myself.']);
    hers.close();
  });

  test('ends with the sign-in', async () => {
    const id = await talks(ada!, bo!);
    const hers = await listens(ada!, id);
    await ada!.post('/sign-out');
    expect(await hers.ended(30_000)).toBe(true);
  });
});

describe('leaving', () => {
  test('takes everything; to the other one is left that a talk is over', async () => {
    const id = await talks(ada!, bo!);
    await says(ada!, id, 'Something of Ada’s');
    await says(bo!, id, 'Something of Bo’s');
    const asked = await asks(cai!, bo!);
    await bo!.post('/me/leave', { password, words: 'stay', sure: true });
    const view = await talkOf(ada!, id);
    expect(view).toMatchObject({ words: '', lines: [], sessions: [], other: { gone: true } });
    const page = (await ada!.page(`/peer-support/talks/${id}`)).text;
    expect(page).toContain('The talk is over, and what was said is gone.');
    expect(page).not.toContain(bo!.is.nickname!);
    expect(page).not.toContain('Something of');
    const left = await portal.get(Read).all(sql`select id from peer_line where talk_id = ${id}`);
    const gone = await portal.get(Read).all(sql`select id from peer_talk where id = ${asked}`);
    expect([left, gone]).toEqual([[], []]);
    expect(await findings(ada!)).not.toContainEqual(expect.objectContaining({ author: { nickname: bo!.is.nickname } }));
  });

  test('one’s own is in the file of everything, and what the other said is not', async () => {
    const id = await talks(ada!, bo!);
    await says(ada!, id, 'Something of Ada’s');
    await says(bo!, id, 'Something of Bo’s');
    const file = async (who: Person) =>
      JSON.stringify((await who.post('/me/everything/file', { password })).body.peerSupport);
    expect(await file(ada!)).toMatch(/May I talk with you\?.*Something of Ada’s/);
    expect(await file(ada!)).not.toContain('Something of Bo’s');
    expect(await file(bo!)).toMatch(/I was away from work for a year\..*Something of Bo’s/);
  });
});

describe('the guides', () => {
  test('are there for anybody, in both languages', async () => {
    const page = (await portal.stranger().page('/peer-support/guides')).text;
    for (const guide of ['for-me', 'what-to-expect', 'how-to-listen']) {
      expect(page).toContain(`/peer-support/guides/${guide}`);
      expect((await portal.stranger().page(`/peer-support/guides/${guide}`)).status).toBe(200);
    }
    expect((await ada!.page('/peer-support/guides/how-to-listen')).text).toContain('ask what matters to the other one');
    expect((await portal.stranger().get('/peer-support/guides/nonsense')).status).toBe(404);
  });
});

describe('a long first contact', () => {
  test('is in writing between two nicknames, and goes on when their times are used up', async () => {
    const id = await talks(ada!, bo!);
    const at = `/peer-support/talks/${id}`;
    expect((await ada!.post(`${at}/times`, { times: 1 })).status).toBe(204);
    const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 2 }).toString();
    expect((await ada!.post(`${at}/sessions`, { day, time: '18:00', way: 'walk' })).status).toBe(204);
    expect((await ada!.post(`${at}/sessions`, { day, time: '20:00', way: 'walk' })).status).toBe(422);
    portal.clock.passes({ days: 60 });
    await portal.get(PeerRounds).sweep();
    [ada, bo] = [await portal.signsInAgain(ada!), await portal.signsInAgain(bo!)];
    expect((await says(bo!, id, 'Still here.')).status).toBe(204);
    for (const [reader, other] of [
      [ada!, bo!],
      [bo!, ada!],
    ] as const) {
      const [data, page] = [(await reader.get(at)).text, (await reader.page(at)).text];
      for (const text of [data, page]) {
        expect(text).toContain(other.is.nickname!);
        expect(text).toContain('Still here.');
        expect(text).not.toMatch(new RegExp(`\\b${other.is.firstName}\\b|${other.is.email}|${other.is.accountId}`));
      }
    }
  });
});
