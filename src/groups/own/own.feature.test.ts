import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { NicknameBatch } from '../../identity/face/nickname-batch.js';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { Events } from '../../platform/events/events.js';
import { ThreadAnswered } from '../groups.events.js';
import type { RoomVisitView, VisitView } from '../thread/thread-visits.service.js';
import type { OwnListView } from './own-list.service.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let cai: Person;
let room: string;
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  solveig = await portal.signsInAgain(solveig);
  [ada, bo, cai] = [
    await portal.person('ServiceUser'),
    await portal.person('ServiceUser'),
    await portal.person('ServiceUser'),
  ];
});
afterAll(() => portal.close());

const made = (answer: { body: unknown }) => (answer.body as { id: string }).id;
const starts = async (person: Person, body: string, more: object = {}) =>
  `/threads/${made(await person.post(`/rooms/${room}/threads`, { title: `About ${body}`, intent: 'hello', body, ...more }))}`;
const answers = async (person: Person, thread: string, body: string) =>
  made(await person.post(`${thread}/posts`, { body }));
const reads = async (person: Person, path: string) => (await person.get(path)).body as VisitView;
const rows = async (person: Person) => ((await person.get(`/rooms/${room}`)).body as RoomVisitView).threads;
const row = async (person: Person, thread: string) => (await rows(person)).find(({ id }) => thread.endsWith(id));
const list = async (person: Person) => (await person.get('/rooms/muted')).body as OwnListView;
const persona = async (person: Person) => (await portal.get(Personas).idOf(person.is))!;
const rowsIn = async (table: 'own_mark' | 'draft') =>
  (await portal.get(Read).all(table === 'draft' ? sql`select id from draft` : sql`select id from own_mark`)).length;

/** Whom the followers' event named, for each answer while `act` went on. */
async function told(act: () => Promise<unknown>): Promise<string[][]> {
  const record = jest.spyOn(portal.get(Events), 'record');
  await act();
  const heard = record.mock.calls.map(([event]) => event).filter((event) => event instanceof ThreadAnswered);
  record.mockRestore();
  return heard.map(({ followers }) => [...followers]);
}

describe('where one has come', () => {
  test('is kept for oneself: what is new is marked in the list, in the thread, and jumped to', async () => {
    const thread = await starts(ada, 'Beginning');
    expect((await row(bo, thread))!.isNew).toBeUndefined();
    expect((await reads(bo, thread)).unread).toBeUndefined();
    const fresh = await answers(cai, thread, 'Something new');
    await answers(cai, thread, 'And more');
    expect((await row(bo, thread))!.isNew).toBe(true);
    expect((await bo.page(`/rooms/${room}`)).text).toContain('New since last time');
    const view = await reads(bo, thread);
    expect(view.unread).toEqual({ post: fresh, href: `#${fresh}` });
    expect((await row(bo, thread))!.isNew).toBeUndefined();
    expect((await reads(bo, thread)).unread).toBeUndefined();
  });

  test('is not moved by one’s own words, nor by those of whoever one does not get', async () => {
    const thread = await starts(ada, 'Quiet');
    await reads(bo, thread);
    await bo.post(`/people/${await persona(cai)}/block`);
    await answers(cai, thread, 'Unheard');
    await bo.post(`${thread}/posts`, { body: 'Mine' });
    expect((await row(bo, thread))!.isNew).toBeUndefined();
    expect((await reads(bo, thread)).unread).toBeUndefined();
  });

  test('leads to the page on which the new begins', async () => {
    const thread = await starts(ada, 'Long');
    for (let n = 0; n < 54; n++) await answers(ada, thread, `Old ${n}`);
    const first = await reads(bo, thread);
    await reads(bo, `${thread}?after=${first.next!}`);
    const fresh = await answers(cai, thread, 'New at the end');
    const { unread } = await reads(bo, thread);
    expect(unread!.post).toBe(fresh);
    expect(unread!.href).toMatch(new RegExp(`^${thread}\\?after=[\\w-]+#${fresh}$`));
    const page = await reads(bo, unread!.href.split('#')[0]!);
    expect(page.posts.map(({ body }) => body)).toEqual(['New at the end']);
  });

  test('whoever always goes where the link leads is shown everything once as new, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ada', 'cai', 'bo', 'reads'), { minLength: 1, maxLength: 14 }),
        async (acts) => {
          const thread = await starts(ada, 'Any order');
          await reads(bo, thread);
          const expected: string[] = [];
          const seen: string[] = [];
          for (const act of [...acts, 'reads']) {
            if (act === 'bo') await answers(bo, thread, 'Own');
            else if (act !== 'reads') expected.push(await answers(act === 'ada' ? ada : cai, thread, 'Theirs'));
            else {
              const { unread, posts } = await reads(bo, thread);
              const from = posts.findIndex(({ id }) => id === unread?.post);
              if (from >= 0)
                seen.push(
                  ...posts
                    .slice(from)
                    .filter(({ own }) => !own)
                    .map(({ id }) => id),
                );
            }
          }
          expect(seen).toEqual(expected);
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);

  test('is there for a reader without a nickname, and after they have chosen one', async () => {
    const reader = await portal.person('ServiceUser', { nickname: null });
    const thread = await starts(ada, 'Read without a name');
    await reads(reader, thread);
    await answers(cai, thread, 'Later');
    expect((await row(reader, thread))!.isNew).toBe(true);
    await reader.post('/me/nickname', { nickname: 'Sivbukk', picture: '3' });
    expect((await row(reader, thread))!.isNew).toBe(true);
    await reads(reader, thread);
    expect((await row(reader, thread))!.isNew).toBeUndefined();
  });

  test('stands in no row that names a reader or a thread', async () => {
    const thread = await starts(ada, 'Unnamed');
    await reads(bo, thread);
    const kept = JSON.stringify(await portal.get(Read).all(sql`select id, owner, about from own_mark`));
    for (const id of [thread.slice('/threads/'.length), await persona(bo), bo.is.accountId])
      expect(kept).not.toContain(id);
  });
});

describe('following', () => {
  test('is begun with the thread, and told on when somebody else answers', async () => {
    const thread = await starts(ada, 'Followed', { follow: true });
    expect((await reads(ada, thread)).following).toBe(true);
    expect((await bo.page(thread)).text).toContain('Follow the thread');
    await bo.submits(`${thread}/following`, { on: 'yes' });
    const [a, b] = [await persona(ada), await persona(bo)];
    expect(await told(() => answers(cai, thread, 'One'))).toEqual([[a, b].sort()]);
    expect(await told(() => answers(ada, thread, 'Two'))).toEqual([[b]]);
    await bo.submits(`${thread}/following`);
    expect((await reads(bo, thread)).following).toBe(false);
    expect(await told(() => answers(ada, thread, 'Three'))).toEqual([]);
  });

  test('tells nobody who has blocked or muted the writer, or the thread, or is away', async () => {
    const thread = await starts(ada, 'Followed by many');
    const [dag, eli, fay] = [
      await portal.person('ServiceUser'),
      await portal.person('ServiceUser'),
      await portal.person('ServiceUser'),
    ];
    for (const each of [bo, dag, eli, fay]) await each.post(`${thread}/following`, { on: true });
    const { posts } = await (async () => {
      await answers(cai, thread, 'From Cai');
      return reads(bo, thread);
    })();
    await bo.post(`/posts/${posts.at(-1)!.id}/muting`);
    await dag.post(`/people/${await persona(cai)}/block`);
    await eli.post(`${thread}/muting`, { on: true });
    await fay.post('/me/break', { days: '7', where: 'rooms' });
    expect(await told(() => answers(cai, thread, 'Again'))).toEqual([]);
    await fay.post('/me/break/end');
    await eli.post(`${thread}/muting`);
    expect((await told(() => answers(cai, thread, 'Once more')))[0]!.sort()).toEqual(
      [await persona(eli), await persona(fay)].sort(),
    );
    // Dag does not get what Cai writes, and does get the rest.
    expect((await told(() => answers(ada, thread, 'From Ada')))[0]).toContain(await persona(dag));
  });

  test('needs a nickname and a thread that one gets, and ends on one’s own page', async () => {
    const thread = await starts(ada, 'Ends');
    const reader = await portal.person('ServiceUser', { nickname: null });
    expect((await reader.post(`${thread}/following`, { on: true })).body.code).toBe('nickname-first');
    expect((await bo.post(`/threads/${crypto.randomUUID()}/following`, { on: true })).status).toBe(404);
    await bo.post(`${thread}/following`, { on: true });
    expect((await list(bo)).following).toMatchObject([{ title: 'About Ends' }]);
    await bo.post(`/people/${await persona(ada)}/block`);
    expect((await list(bo)).following).toEqual(
      [{ id: thread.slice('/threads/'.length), title: undefined }].map(({ id }) => ({ id })),
    );
    await bo.submits('/rooms/muted/removal', { kind: 'follow', what: thread.slice('/threads/'.length) });
    expect((await list(bo)).following).toEqual([]);
  });
});

describe('muting', () => {
  test('a person: their words are nowhere, they notice nothing, and it is undone on one page', async () => {
    const thread = await starts(ada, 'A talk');
    const post = await answers(cai, thread, 'Too loud');
    await cai.post(`/rooms/${room}/chat`, { body: 'Loud in the chat' });
    const before = (await cai.get(thread)).text;
    expect((await bo.submits(`/posts/${post}/muting`)).headers['location']).toBe('/rooms/muted');
    expect((await reads(bo, thread)).posts.map(({ body }) => body)).toEqual(['A talk']);
    expect((await bo.get(`/rooms/${room}/chat`)).text).not.toContain('Loud in the chat');
    expect((await cai.get(thread)).text).toBe(before);
    expect((await reads(ada, thread)).posts).toHaveLength(2);
    expect((await list(bo)).people).toEqual([{ id: await persona(cai), name: cai.is.nickname }]);
    expect((await bo.page('/rooms/muted')).text).toContain(cai.is.nickname!);
    await bo.submits('/rooms/muted/removal', { kind: 'person', what: await persona(cai) });
    expect((await reads(bo, thread)).posts).toHaveLength(2);
  });

  test('an open chat leaves them out at once', async () => {
    const thread = await starts(cai, 'Writes');
    const { posts } = await reads(bo, thread);
    const stream = await portal.listens(bo, `/rooms/${room}/chat/lines`);
    await bo.post(`/posts/${posts[0]!.id}/muting`);
    await cai.post(`/rooms/${room}/chat`, { body: 'Not for Bo' });
    await ada.post(`/rooms/${room}/chat`, { body: 'For Bo' });
    const [heard] = await stream.next(1);
    expect(JSON.stringify(heard)).toContain('For Bo');
    stream.close();
  });

  test('the consultant cannot be muted, nor oneself', async () => {
    const hers = await starts(solveig, 'News');
    expect((await bo.post(`/posts/${(await reads(bo, hers)).posts[0]!.id}/muting`)).body.code).toBe('staff-not-muted');
    const mine = await starts(bo, 'Mine');
    expect((await bo.post(`/posts/${(await reads(bo, mine)).posts[0]!.id}/muting`)).body.code).toBe('own-mute');
    expect((await solveig.get('/rooms/muted')).status).toBe(404);
  });

  test('a thread leaves the lists, and is still there for whoever goes to it', async () => {
    const thread = await starts(ada, 'Too much');
    await bo.submits(`${thread}/muting`, { on: 'yes' });
    expect(await row(bo, thread)).toBeUndefined();
    expect((await bo.page('/')).text).not.toContain('About Too much');
    expect(await row(cai, thread)).toBeDefined();
    expect((await reads(bo, thread)).muted).toBe(true);
    expect((await list(bo)).threads).toMatchObject([{ title: 'About Too much' }]);
    await bo.submits(`${thread}/muting`);
    expect(await row(bo, thread)).toBeDefined();
  });

  test('a word folds what says it, in whatever form, and not one’s own words', async () => {
    await bo.submits('/rooms/muted', { word: ' Knife ' });
    expect((await list(bo)).words).toEqual(['knife']);
    const thread = await starts(ada, 'the KNIVES and the knife');
    await bo.post(`${thread}/posts`, { body: 'My own knife' });
    const view = await reads(bo, thread);
    expect(view.posts.map(({ mutedWord }) => mutedWord)).toEqual(['knife', undefined]);
    expect((await row(bo, thread))!.mutedWord).toBe('knife');
    const page = (await bo.page(thread)).text;
    expect(page).toMatch(/<details class="about"><summary>Has a word you muted: knife. Show<\/summary>/);
    expect((await bo.page(`/rooms/${room}`)).text).toContain('Thread with a word you muted');
    expect((await reads(cai, thread)).posts[0]!.mutedWord).toBeUndefined();
    await bo.submits('/rooms/muted/removal', { kind: 'word', what: 'knife' });
    expect((await reads(bo, thread)).posts[0]!.mutedWord).toBeUndefined();
  });

  test('is there without a nickname', async () => {
    const reader = await portal.person('ServiceUser', { nickname: null });
    const thread = await starts(ada, 'Heard by all');
    await reader.post(`${thread}/muting`, { on: true });
    expect(await row(reader, thread)).toBeUndefined();
    expect((await reader.page(thread)).text).not.toContain(`action="${thread}/following"`);
  });
});

describe('what is one’s own', () => {
  const chooses = async (person: Person, thread: string) => {
    await reads(person, thread);
    await person.post(`${thread}/following`, { on: true });
    await person.post('/rooms/muted', { word: 'storm' });
    await person.post(`${thread}/draft`, { body: 'Begun' });
    await person.post('/rooms/night', { on: true });
  };

  test('is in the file of everything', async () => {
    const thread = await starts(ada, 'Kept');
    await chooses(bo, thread);
    const { rooms } = (await bo.post('/me/everything/file', { password })).body as { rooms: object };
    expect(rooms).toMatchObject({
      begun: [{ where: 'About Kept', body: 'Begun' }],
      read: ['About Kept'],
      following: ['About Kept'],
      muted: { people: [], threads: [], words: ['storm'] },
      toldAtNight: true,
    });
  });

  test('goes when one leaves', async () => {
    const thread = await starts(ada, 'Left behind');
    const kept = async () => [await rowsIn('own_mark'), await rowsIn('draft')];
    const before = await kept();
    await chooses(bo, thread);
    expect(await kept()).toEqual([before[0]! + 4, before[1]! + 1]);
    await bo.post('/me/leave', { words: 'stay', password, sure: true });
    expect(await kept()).toEqual(before);
    expect(await told(() => answers(cai, thread, 'Anybody?'))).toEqual([]);
  });

  test('does not go over to a new nickname', async () => {
    const thread = await starts(ada, 'Before the new name');
    await chooses(bo, thread);
    await bo.post('/me/nickname/anew');
    portal.clock.passes({ days: 5 });
    await portal.get(NicknameBatch).run();
    await portal.delivers();
    [bo, cai, solveig] = [
      await portal.signsInAgain(bo),
      await portal.signsInAgain(cai),
      await portal.signsInAgain(solveig),
    ];
    expect(await told(() => answers(cai, thread, 'Who hears?'))).toEqual([]);
    expect(await list(bo)).toEqual({ people: [], threads: [], words: [], following: [] });
    expect((await bo.get('/rooms/drafts')).body).toEqual({ drafts: [] });
  });

  test('costs a room and a thread the same number of reads, however much there is', async () => {
    const count = async (path: string) => {
      await bo.get(path);
      const before = portal.get(Read).count;
      await bo.get(path);
      return portal.get(Read).count - before;
    };
    const thread = await starts(ada, 'Counted');
    await chooses(bo, thread);
    await bo.post(`/posts/${await answers(cai, thread, 'x')}/muting`);
    const few = [
      await count(thread),
      await count(`/rooms/${room}`),
      await count('/rooms/muted'),
      await count('/rooms/drafts'),
    ];
    for (let n = 0; n < 4; n++) {
      const other = await starts(ada, `Counted ${n}`);
      await reads(bo, other);
      await bo.post(`${other}/following`, { on: true });
      await bo.post('/rooms/muted', { word: `wind ${n}` });
      await bo.post(`${thread}/draft`, { body: `Begun ${n}` });
      const more = await portal.person('ServiceUser');
      await bo.post(`/posts/${await answers(more, thread, 'y')}/muting`);
    }
    expect([
      await count(thread),
      await count(`/rooms/${room}`),
      await count('/rooms/muted'),
      await count('/rooms/drafts'),
    ]).toEqual(few);
  });
});
