import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { AccountLeft, Belongings, CommunityLeft, Sessions } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import { type Actor, Actors } from '../../platform/http/actor.js';
import { Reflections, type ReflectionView } from './reflections.service.js';
import type { OwnDeskView } from './wellbeing.pages.js';

let portal: Portal;
let [solveig, mari, ragna, randi, ada]: Person[] = [];
beforeAll(async () => {
  portal = await Portal.open();
  const balsfjord = await portal.founds(aCommunity('Balsfjord'));
  await portal.get(Communities).nameStandIn(portal.community, balsfjord);
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  ragna = await portal.person('Consultant', { firstName: 'Ragna', community: balsfjord });
  randi = await portal.person('Coordinator');
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const own = async (person: Person) => (await person.get('/desk/own')).body as OwnDeskView;
const actorOf = async (person: Person): Promise<Actor> =>
  (await portal.get(Actors).bySession(await portal.get(Sessions).open(person.is.accountId)))!;
const belongings = async (person: Person) => portal.get(Belongings).of(await actorOf(person));
const leaves = (event: CommunityLeft | AccountLeft) =>
  portal.get(UnitOfWork).run(() => portal.get(Events).record(event));
const keys = () =>
  portal.get(Read).all<{ keys: number }>(sql`select cast(count(*) as integer) as keys from data_key`) as Promise<
    [{ keys: number }]
  >;
const again = async () => {
  for (const each of [solveig!, mari!]) each.goesOnAs(await portal.signsInAgain(each));
};

describe('what is a consultant’s own', () => {
  test('says how much it was, to them alone', async () => {
    expect((await own(solveig!)).load).toEqual({
      week: { things: 0, hard: 0 },
      before: { things: 0, hard: 0 },
      heavy: false,
    });
    const flag = async () => ((await ada!.post('/flags', { kind: 'now' })).body as { id: string }).id;
    const room = ((await solveig!.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
    const wish = { title: 'Hi', intent: 'hello', body: 'Hello' };
    const thread = ((await ada!.post(`/rooms/${room}/threads`, wish)).body as { id: string }).id;
    await solveig!.post(`/desk/items/thread/${thread}/taking`);
    for (let n = 0; n < 5; n++) {
      const bo = await portal.person('ServiceUser');
      ada = bo;
      await solveig!.post(`/desk/items/flag/${await flag()}/taking`);
    }
    expect((await own(solveig!)).load).toMatchObject({ week: { things: 6, hard: 5 }, heavy: true });
    expect((await solveig!.page('/desk/own')).text).toContain('It is no sign of weakness');
    expect((await own(mari!)).load.week.things).toBe(0);
    for (const other of [randi!, ada!]) expect((await other.get('/desk/own')).status).toBe(404);
    portal.clock.passes({ days: 8 });
    await again();
    expect((await own(solveig!)).load).toMatchObject({ week: { things: 0 }, before: { things: 6, hard: 5 } });
  });

  test('keeps what they put down for them alone, and lets go of it', async () => {
    await solveig!.submits('/desk/own/notes', { kind: 'debrief', words: 'That evening was long.' });
    await solveig!.post('/desk/own/notes', { kind: 'supervision', words: 'Ask about nights.' });
    const { notes } = await own(solveig!);
    expect(notes.map(({ kind, words }) => [kind, words]).sort()).toEqual([
      ['debrief', 'That evening was long.'],
      ['supervision', 'Ask about nights.'],
    ]);
    expect((await mari!.page('/desk/own')).text).not.toContain('evening was long');
    expect((await mari!.post(`/desk/own/notes/${notes[0]!.id}/removal`)).status).toBe(404);
    expect((await solveig!.submits('/desk/own/notes', { kind: 'debrief', words: '' })).status).toBe(422);
    for (const { id } of notes) await solveig!.submits(`/desk/own/notes/${id}/removal`);
    expect((await own(solveig!)).notes).toEqual([]);
    expect(await portal.get(Read).all(sql`select id from own_desk_note`)).toEqual([]);
  });

  test('is read and taken along to the first of it, however much it is', async () => {
    const words = Array.from({ length: 53 }, (_, n) => `Note ${n}.`);
    for (const each of words) {
      portal.clock.passes({ seconds: 1 });
      await solveig!.post('/desk/own/notes', { kind: 'debrief', words: each });
    }
    const { notes, more } = await own(solveig!);
    expect(notes.map((note) => note.words)).toEqual(words.slice(3).reverse());
    const [, link] = /href="(\/desk\/own\?after=[^"#]+)/.exec((await solveig!.page('/desk/own')).text)!;
    const rest = (await solveig!.get(link!)).body as OwnDeskView;
    expect(rest.notes.map((note) => note.words)).toEqual(['Note 2.', 'Note 1.', 'Note 0.']);
    expect(rest.more).toBeNull();
    expect((await mari!.get(`/desk/own?after=${more}`)).status).toBe(404);
    expect((await belongings(solveig!))['desk']).toMatchObject({ notes: { length: 53 } });
    for (const { id } of [...notes, ...rest.notes]) await solveig!.post(`/desk/own/notes/${id}/removal`);
    expect(await portal.get(Read).all(sql`select id from own_desk_note`)).toEqual([]);
  });

  test('folds hard posts on the desk until they are opened, if they want that', async () => {
    const room = ((await solveig!.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
    ada!.goesOnAs(await portal.signsInAgain(ada!));
    const wish = { title: 'Hi', intent: 'hello', body: 'Something heavy' };
    const thread = ((await ada!.post(`/rooms/${room}/threads`, wish)).body as { id: string }).id;
    const { posts } = (await ada!.get(`/threads/${thread}`)).body as { posts: { id: string }[] };
    await (await portal.person('ServiceUser')).post(`/posts/${posts[0]!.id}/report`, { reason: 'Heavy.' });
    const folded = /<details><summary>Show the post.*?<\/summary><blockquote[^>]*>Something heavy/s;
    expect((await solveig!.page('/')).text).not.toMatch(folded);
    await solveig!.submits('/desk/own/folding', { folded: 'yes' });
    expect((await solveig!.page('/')).text).toMatch(folded);
    expect((await mari!.page('/')).text).not.toMatch(folded);
    await solveig!.submits('/desk/own/folding');
    expect((await solveig!.page('/')).text).not.toMatch(folded);
  });

  test('has no keys on the list for whoever turns them off, and nothing else changes by that', async () => {
    const listens = async (who: Person) => ({
      page: (await who.page('/desk')).text.includes('data-keys'),
      keys: ((await who.get('/desk')).body as { keys: boolean }).keys,
    });
    await solveig!.submits('/desk/own/folding', { folded: 'yes' });
    expect(await listens(solveig!)).toEqual({ page: true, keys: true });
    await solveig!.submits('/desk/own/keys');
    expect(await listens(solveig!)).toEqual({ page: false, keys: false });
    expect(await listens(mari!)).toEqual({ page: true, keys: true });
    expect((await solveig!.get('/desk/own')).body).toMatchObject({ folded: true, keys: false });
    await solveig!.post('/desk/own/folding');
    expect(await listens(solveig!)).toEqual({ page: false, keys: false });
    await solveig!.post('/desk/own/keys', { keys: true });
    expect(await listens(solveig!)).toEqual({ page: true, keys: true });
  });
});

describe('looking back together', () => {
  /** One that is not over. */
  async function meetup(title: string): Promise<string> {
    const [venue] = await portal.get(Communities).venues(portal.community);
    const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 1 }).toString();
    const wish = { kind: 'cafe', venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee', capacity: 9, day };
    return ((await solveig!.post('/meetups', { ...wish, title })).body as { id: string }).id;
  }
  const begins = async (person: Person, id: string, other: Person) =>
    ((await person.post('/desk/own/reflections', { meetup: id, with: other.is.membershipId })).body as { id: string })
      .id;

  test('is for the two hosts, after the meetup, and both see all of it', async () => {
    const pair = { meetup: await meetup('Café'), with: mari!.is.membershipId };
    expect((await solveig!.post('/desk/own/reflections', pair)).status).toBe(404);
    portal.clock.passes({ days: 2 });
    await again();
    const begun = (await solveig!.post('/desk/own/reflections', pair)).body as { id: string };
    const path = `/desk/own/reflections/${begun.id}`;
    await solveig!.submits(`${path}/words`, { words: 'The quiet corner worked.' });
    await mari!.submits(`${path}/words`, { words: 'I was alone at the door.' });
    for (const each of [solveig!, mari!]) {
      expect((await own(each)).reflections.map(({ id }) => id)).toEqual([begun.id]);
      const { words } = (await each.get(path)).body as ReflectionView;
      expect(words.map((word) => word.words).sort()).toEqual(['I was alone at the door.', 'The quiet corner worked.']);
    }
    const third = await portal.person('Consultant', { firstName: 'Third' });
    for (const other of [third, ragna!, randi!]) {
      other.goesOnAs(await portal.signsInAgain(other));
      expect((await other.get(path)).status).toBe(404);
      expect((await other.post(`${path}/words`, { words: 'Me too' })).status).toBe(404);
    }
    portal.clock.passes({ days: 181 });
    await portal.get(Reflections).sweep();
    await again();
    expect((await solveig!.get(path)).status).toBe(404);
  });

  test('is begun once by either of the two, is in the file of each as their own words, and goes with either', async () => {
    const id = await meetup('Walk');
    portal.clock.passes({ days: 2 });
    await again();
    const [first, ...others] = await Promise.all([
      begins(solveig!, id, mari!),
      begins(solveig!, id, mari!),
      begins(mari!, id, solveig!),
    ]);
    expect(others).toEqual([first, first]);
    const path = `/desk/own/reflections/${first}`;
    await solveig!.post(`${path}/words`, { words: 'The path was icy.' });
    await mari!.post(`${path}/words`, { words: 'Nobody fell.' });
    const file = await belongings(solveig!);
    expect(file['reflections']).toMatchObject([
      { meetup: 'Walk', with: 'Mari', said: [{ words: 'The path was icy.' }] },
    ]);
    expect(JSON.stringify(file)).not.toContain('Nobody fell.');

    const [{ keys: before }] = await keys();
    const { accountId, membershipId } = mari!.is;
    await leaves(new CommunityLeft(accountId, membershipId, portal.community));
    expect((await solveig!.get(path)).status).toBe(404);
    expect(await portal.get(Read).all(sql`select id from reflection_word`)).toEqual([]);
    expect((await keys())[0].keys).toBe(before - 1);
    const second = await begins(solveig!, id, mari!);
    expect(second).not.toBe(first);
    await leaves(new AccountLeft(solveig!.is.accountId));
    expect(await portal.get(Read).all(sql`select id from reflection`)).toEqual([]);
  });

  test('is begun with a colleague of the same desk', async () => {
    const { possible } = await own(solveig!);
    expect(possible.colleagues.map(({ name }) => name)).toEqual(['Mari', 'Third']);
  });
});
