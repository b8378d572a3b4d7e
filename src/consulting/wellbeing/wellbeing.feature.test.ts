import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
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
});

describe('looking back together', () => {
  test('is for the two hosts, after the meetup, and both see all of it', async () => {
    const [venue] = await portal.get(Communities).venues(portal.community);
    const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 1 }).toString();
    const wish = { kind: 'cafe', venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee', capacity: 9, day };
    const made = (await solveig!.post('/meetups', { ...wish, title: 'Café' })).body as { id: string };
    const pair = { meetup: made.id, with: mari!.is.membershipId };
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

  test('is begun with a colleague of the same desk', async () => {
    const { possible } = await own(solveig!);
    expect(possible.colleagues.map(({ name }) => name)).toEqual(['Mari', 'Third']);
  });
});
