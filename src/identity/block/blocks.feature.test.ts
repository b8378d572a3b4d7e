import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, Actors } from '../../platform/http/actor.js';
import { Bonds } from '../bond/bonds.repository.js';
import { FaceJoins } from '../face/face-join.repository.js';
import { Persona } from '../face/persona.entity.js';
import { Blocks, MeetupNames, Personas, Sessions } from '../index.js';
import { offer } from '../reveal/ladder.js';
import { type Context, RevealBook } from '../reveal/reveal-book.js';

interface ThreadRow {
  id: string;
  title?: string;
  replies: number;
  answered: boolean;
  active: string;
}
interface RoomPage {
  threads: ThreadRow[];
  next?: string;
}
interface ThreadPage {
  posts: { body: string; author: { id: string; nickname: string } }[];
  next?: string;
}

const nowhere = '00000000-0000-4000-8000-000000000000';

let portal: Portal;
let blocks: Blocks;
let kari: Person;
let rev: Person;
let ask: Person;
let solveig: Person;
let room: string;
let titles = 0;

beforeAll(async () => {
  portal = await Portal.open();
  blocks = portal.get(Blocks);
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  kari = await portal.person('ServiceUser');
  rev = await portal.person('ServiceUser');
  ask = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const actorOf = async (person: Person): Promise<Actor> =>
  (await portal.get(Actors).bySession(await portal.get(Sessions).open(person.is.accountId)))!;
const persona = async (person: Person): Promise<string> => (await portal.get(Personas).idOf(person.is))!;
const blocksFace = async (person: Person, faceId: string) => blocks.block(await actorOf(person), faceId);
const unblocksFace = async (person: Person, faceId: string) => blocks.unblock(await actorOf(person), faceId);
const unit = <T>(work: () => Promise<T>) => portal.get(UnitOfWork).run(work);

const starts = async (person: Person, title = `Thread ${++titles}`): Promise<string> => {
  const made = await person.post(`/rooms/${room}/threads`, { title, body: `${title} begins`, intent: 'hello' });
  return (made.body as { id: string }).id;
};
const answers = async (person: Person, thread: string, body: string): Promise<string> =>
  ((await person.post(`/threads/${thread}/posts`, { body })).body as { id: string }).id;
const says = (person: Person, body: string) => person.post(`/rooms/${room}/chat`, { body });
const threads = async (person: Person): Promise<ThreadRow[]> => {
  const found: ThreadRow[] = [];
  for (let after = '', more = true; more;) {
    const { threads: page, next } = (await person.get(`/rooms/${room}${after}`)).body as RoomPage;
    found.push(...page);
    after = `?after=${next}`;
    more = next !== undefined;
  }
  return found;
};
const posts = async (person: Person, thread: string) =>
  ((await person.get(`/threads/${thread}`)).body as ThreadPage).posts.map(({ body }) => body);
const chat = async (person: Person) =>
  ((await person.get(`/rooms/${room}/chat`)).body as { lines: { body: string }[] }).lines.map(({ body }) => body);

describe('a block on a nickname', () => {
  test('takes away what they wrote, everywhere in the rooms, and counts it nowhere', async () => {
    const own = await starts(kari);
    const theirs = await starts(rev);
    await answers(rev, own, 'from rev');
    const between = await answers(rev, own, 'once more from rev');
    await answers(ask, own, 'from ask');
    await says(rev, 'rev says');
    await says(ask, 'ask says');
    const row = async (id: string) => (await threads(kari)).find((thread) => thread.id === id);

    expect(await posts(kari, own)).toContain('from rev');
    expect([(await row(own))!.replies, (await row(theirs))!.replies]).toEqual([3, 0]);
    expect(await chat(kari)).toContain('rev says');
    expect((await kari.get('/')).text).toContain(theirs);
    expect((await kari.get(`/posts/${between}/report`)).status).toBe(200);

    await blocksFace(kari, await persona(rev));

    expect(await posts(kari, own)).toEqual([expect.stringContaining('begins'), 'from ask']);
    expect([(await row(own))!.replies, await row(theirs)]).toEqual([1, undefined]);
    expect(await chat(kari)).toContain('ask says');
    for (const path of ['/', `/rooms/${room}`, `/rooms/${room}/chat`, `/threads/${own}`])
      for (const { text } of [await kari.get(path), await kari.page(path)])
        for (const trace of [rev.is.nickname!, await persona(rev), theirs, 'from rev', 'rev says'])
          expect([path, trace, text.includes(trace)]).toEqual([path, trace, false]);

    const unknown = await kari.get(`/threads/${nowhere}`);
    for (const gone of [
      await kari.get(`/threads/${theirs}`),
      await kari.post(`/threads/${theirs}/posts`, { body: 'Still there?' }),
      await kari.get(`/posts/${between}/report`),
      await kari.post(`/posts/${between}/report`, { reason: 'It hurt.' }),
    ])
      expect([gone.status, gone.text]).toEqual([404, unknown.text]);

    await unblocksFace(kari, await persona(rev));
    expect(await posts(kari, own)).toContain('from rev');
    expect((await row(own))!.replies).toBe(3);
    expect(await chat(kari)).toContain('rev says');
  });

  test('leaves a thread unanswered, and where it was, to whom the answer is hidden from', async () => {
    const quiet = await starts(kari);
    portal.clock.passes({ days: 2 });
    kari = await portal.signsInAgain(kari);
    rev = await portal.signsInAgain(rev);
    ask = await portal.signsInAgain(ask);
    solveig = await portal.signsInAgain(solveig);
    const later = await starts(ask);
    await answers(rev, quiet, 'I am here');
    const seen = async (person: Person) => {
      const found = (await threads(person)).filter(({ id }) => id === quiet || id === later);
      return found.map(({ id, answered, active }) => [id === quiet ? 'quiet' : 'later', answered, active]);
    };
    const moved = [
      ['quiet', true, 'today'],
      ['later', false, 'today'],
    ];
    expect(await seen(kari)).toEqual(moved);
    await blocksFace(kari, await persona(rev));
    expect(await seen(kari)).toEqual([
      ['later', false, 'today'],
      ['quiet', false, expect.stringMatching(/^\d{4}-W\d\d$/)],
    ]);
    expect(await seen(ask)).toEqual(moved);
    expect(await seen(solveig)).toEqual(moved);
  });

  test('pages through a long room and a long thread without a gap or a double', async () => {
    const world = fc.array(fc.record({ by: fc.nat(2), thread: fc.nat(29) }), { minLength: 120, maxLength: 120 });
    const [writes] = fc.sample(world, { numRuns: 1, seed: 3 });
    const people = [kari, rev, ask];
    const begun: { id: string; by: number; posts: number[] }[] = [];
    for (let n = 0; n < 30; n++) begun.push({ id: await starts(people[n % 3]!), by: n % 3, posts: [n] });
    for (const [n, { by, thread }] of writes!.entries()) {
      await answers(people[by]!, begun[thread]!.id, 'x');
      if (by !== 1) begun[thread]!.posts.push(30 + n);
    }
    const long = begun[0]!.id;
    for (let n = 0; n < 70; n++) await answers(n % 3 === 1 ? rev : ask, long, `long ${n}`);
    begun[0]!.posts.push(1_000);
    await blocksFace(kari, await persona(rev));

    const expected = begun
      .filter(({ by }) => by !== 1)
      .sort((a, b) => b.posts.at(-1)! - a.posts.at(-1)!)
      .map(({ id }) => id);
    const all = (await threads(kari)).map(({ id }) => id);
    expect(all.filter((id) => begun.some((each) => each.id === id))).toEqual(expected);
    expect(new Set(all).size).toBe(all.length);

    const first = (await kari.get(`/threads/${long}`)).body as ThreadPage;
    const second = (await kari.get(`/threads/${long}?after=${first.next}`)).body as ThreadPage;
    const read = [...first.posts, ...second.posts].map(({ body }) => body).filter((body) => body.startsWith('long'));
    expect(read).toEqual(Array.from({ length: 70 }, (_, n) => n).flatMap((n) => (n % 3 === 1 ? [] : [`long ${n}`])));
    expect(second.next).toBeUndefined();
  });

  test('acts on the next line of a chat that is already open, both ways', async () => {
    const listening = await portal.listens(kari, `/rooms/${room}/chat/lines`);
    const heard = async (count: number) =>
      (await listening.next(count)).map(({ data }) => (JSON.parse(data) as { body: string }).body);
    await says(rev, 'one');
    expect(await heard(1)).toEqual(['one']);
    await blocksFace(kari, await persona(rev));
    await says(rev, 'two');
    await says(ask, 'three');
    expect(await heard(1)).toEqual(['three']);
    await unblocksFace(kari, await persona(rev));
    await says(rev, 'four');
    expect(await heard(1)).toEqual(['four']);
    listening.close();
  });

  test('changes not one byte of what the blocked one sees, nor of what the consultant sees', async () => {
    const own = await starts(rev);
    const hers = await starts(kari);
    await answers(rev, hers, 'from rev');
    await answers(kari, own, 'from kari');
    await says(kari, 'kari says');
    const paths = [
      '/',
      '/me',
      '/rooms',
      `/rooms/${room}`,
      `/rooms/${room}/chat`,
      `/threads/${own}`,
      `/threads/${hers}`,
    ];
    const everything = async (person: Person) => {
      const told: string[] = [];
      for (const path of [...paths, '/meetups'])
        for (const { status, headers, text } of [await person.get(path), await person.page(path)]) {
          // Made anew for every page: the moment, nonces, the places in lists, and what depends on them.
          const { etag: _, date: ___, 'content-security-policy': __, ...rest } = headers as Record<string, string>;
          const still = text
            .replace(/nonce="[^"]*"/g, 'nonce')
            .replace(/"nonce":"[^"]*"/g, 'nonce')
            // The key by which a form that is sent twice says one thing.
            .replace(/name="once" value="[^"]*"|"once":"[^"]*"/g, 'once')
            .replace(/(after=|shown=|"next":"|"cursor":")[\w-]+/g, '$1');
          told.push(JSON.stringify([path, status, rest, still]));
        }
      return told;
    };
    const [before, asBefore, atTheDesk] = [await everything(rev), await everything(rev), await everything(solveig)];
    expect(asBefore).toEqual(before);
    await blocksFace(kari, await persona(rev));
    expect(await posts(kari, hers)).not.toContain('from rev');
    expect(await everything(rev)).toEqual(before);
    expect(await everything(solveig)).toEqual(atTheDesk);
    expect(await posts(rev, own)).toContain('from kari');
  });

  test('is for people who are there: not oneself, not a stranger, not another community, not the staff', async () => {
    const other = await portal.founds(aCommunity('Balsfjord'));
    const far = await portal.person('ServiceUser', { community: other });
    const farStaff = await portal.person('Consultant', { community: other });
    for (const faceId of [
      nowhere,
      await persona(kari),
      await persona(far),
      await persona(farStaff),
      kari.is.accountId,
    ]) {
      await expect(blocksFace(kari, faceId)).rejects.toMatchObject({ code: 'not-here' });
      await expect(unblocksFace(kari, faceId)).rejects.toMatchObject({ code: 'not-here' });
    }
    await expect(blocksFace(kari, await persona(solveig))).rejects.toMatchObject({ code: 'staff-not-blocked' });
    expect(await blocks.hidden(await actorOf(kari))).toEqual([]);
    await blocksFace(kari, await persona(rev));
    expect(await blocks.hidden(await actorOf(kari))).toEqual([await persona(rev)]);
  });

  test('is the same once or twice or at the same moment, and ends with one press', async () => {
    const face = await persona(rev);
    await Promise.all([blocksFace(kari, face), blocksFace(kari, face), blocksFace(kari, await persona(ask))]);
    await blocksFace(kari, face);
    expect(new Set(await blocks.hidden(await actorOf(kari)))).toEqual(new Set([face, await persona(ask)]));
    await unblocksFace(kari, face);
    await unblocksFace(kari, face);
    expect(await blocks.hidden(await actorOf(kari))).toEqual([await persona(ask)]);
    expect(await blocks.hidden(await actorOf(rev))).toEqual([]);
  });

  test('costs one read where there is none, and one more where there are any', async () => {
    const reads = async (actor: Actor) => {
      const before = portal.get(Read).count;
      await blocks.hidden(actor);
      return portal.get(Read).count - before;
    };
    const actor = await actorOf(kari);
    expect(await reads(actor)).toBe(1);
    await blocksFace(kari, await persona(rev));
    expect(await reads(actor)).toBe(2);
    await blocksFace(kari, await persona(ask));
    expect(await reads(actor)).toBe(2);
    expect(await reads(await actorOf(solveig))).toBe(0);
  });
});

describe('a block on a meetup name', () => {
  let meetup: string;
  let series: string;
  const names = new Map<string, string>();
  const comes = async (person: Person, name: string) => {
    await person.post(`/meetups/${meetup}/rsvp`, { name, listed: true });
    names.set(name, (await portal.get(MeetupNames).of(person.is, series))!.id);
  };
  const listed = async (person: Person) => (await person.get(`/meetups/${meetup}`)).body.listed as unknown[];
  const whoIs = async (person: Person) => JSON.stringify(await listed(person));

  beforeEach(async () => {
    portal.clock.passes({ minutes: 1 });
    const venue = (await portal.get(Communities).venues(portal.community))[0]!.id;
    const day = portal.clock
      .now()
      .add({ hours: 24 * 7 })
      .toString()
      .slice(0, 10);
    const made = await solveig.post('/meetups', {
      title: `Café ${++titles}`,
      kind: 'cafe',
      venue,
      day,
      from: '18:00',
      to: '19:30',
      capacity: 8,
      about: 'Coffee, and somebody to sit beside.',
    });
    meetup = (made.body as { id: string }).id;
    series = (made.body as { seriesId: string }).seriesId;
    names.clear();
    await comes(kari, 'Karianne');
    await comes(rev, 'Odd');
    await comes(ask, 'Jon');
  });

  test('takes the name off the list, for the blocker alone', async () => {
    expect(await whoIs(kari)).toMatch(/Odd/);
    await blocksFace(kari, names.get('Odd')!);
    expect(await whoIs(kari)).not.toMatch(/Odd/);
    expect(await whoIs(kari)).toMatch(/Jon/);
    expect((await kari.page(`/meetups/${meetup}`)).text).not.toContain('Odd');
    expect(await whoIs(rev)).toMatch(/Karianne/);
    expect(await whoIs(ask)).toMatch(/Odd/);
    expect((await solveig.page(`/meetups/${meetup}/roster`)).text).toContain('Odd');
    await unblocksFace(kari, names.get('Odd')!);
    expect(await whoIs(kari)).toMatch(/Odd/);
  });

  test('and one on a nickname know nothing of each other, so that no block tells who is who', async () => {
    const thread = await starts(ask);
    await answers(rev, thread, 'from rev');
    const look = async () => [await posts(kari, thread), await whoIs(kari)] as const;
    const [allPosts, allNames] = await look();
    expect([allPosts.length, allNames.includes('Odd')]).toEqual([2, true]);

    await blocksFace(kari, await persona(rev));
    const [lessPosts, names1] = await look();
    expect([lessPosts.length, names1]).toEqual([1, allNames]);
    await blocksFace(kari, names.get('Odd')!);
    expect(await whoIs(kari)).not.toMatch(/Odd/);
    const both = await blocks.list(await actorOf(kari));
    expect(both.map(({ called, kind }) => [called, kind])).toEqual([
      [rev.is.nickname, 'persona'],
      ['Odd', 'meetup'],
    ]);
    await unblocksFace(kari, await persona(rev));
    const [postsAgain, names2] = await look();
    expect(postsAgain).toEqual(allPosts);
    expect(names2).not.toMatch(/Odd/);
    await unblocksFace(kari, names.get('Odd')!);
    expect(await look()).toEqual([allPosts, allNames]);
    expect(await blocks.list(await actorOf(kari))).toEqual([]);
  });

  test('acts on both where the two had shown each other which names go together, and ends on both', async () => {
    const now = portal.clock.now();
    const until = now.add({ hours: 24 }).toString();
    const shows = async (context: Context, rung: 'meetup-name' | 'nickname') => {
      const faces = [kari, rev].map(async (person) => ({
        accountId: person.is.accountId,
        faceId:
          context.kind === 'room' ? await persona(person) : (await portal.get(MeetupNames).of(person.is, series))!.id,
      }));
      const [me, them] = await Promise.all(faces);
      for (const [a, b] of [
        [me!, them!],
        [them!, me!],
      ])
        await portal
          .get(RevealBook)
          .change(a!, b!, context, (ladder, side) => offer(ladder, side, rung, { until }, now));
    };
    const hidden = async () => new Set(await blocks.hidden(await actorOf(kari)));
    const both = new Set([await persona(rev), names.get('Odd')!]);

    await shows({ kind: 'meetup', scope: series }, 'nickname');
    await blocksFace(kari, names.get('Odd')!);
    expect(await hidden()).toEqual(both);
    expect(await whoIs(kari)).not.toMatch(/Odd/);
    await unblocksFace(kari, await persona(rev));
    expect(await hidden()).toEqual(new Set());

    // Who has shown nothing is two people still.
    await blocksFace(kari, await persona(ask));
    expect(await hidden()).toEqual(new Set([await persona(ask)]));
    expect(await whoIs(kari)).toMatch(/Jon/);
  });
});

describe('a block follows the person', () => {
  /** As the weekly batch does it: the old nickname belongs to nobody any more, and some time later there is a new one. */
  const givesUpNickname = async (person: Person) => {
    const old = await persona(person);
    await unit(async () => {
      await portal.get(FaceJoins).cut(old);
      await portal
        .get(UnitOfWork)
        .manager.update(Persona, { id: old as never }, { gone: true, nickname: '', nicknameKey: old });
    });
    return old;
  };

  test('to a new nickname, and never says so', async () => {
    const thread = await starts(ask);
    await answers(rev, thread, 'old words');
    await blocksFace(kari, await persona(rev));
    const old = await givesUpNickname(rev);
    await unit(() => portal.get(Personas).create({ ...rev.is, nickname: `Ny ${++titles}`, picture: 1, staff: false }));
    await answers(rev, thread, 'new words');
    expect(await posts(ask, thread)).toEqual([expect.anything(), 'old words', 'new words']);
    expect(await posts(kari, thread)).toEqual([expect.anything()]);
    expect(await blocks.list(await actorOf(kari))).toEqual([]);
    // To let the old one show again would show whose the new one is.
    await expect(unblocksFace(kari, old)).rejects.toMatchObject({ code: 'not-here' });
    expect(await posts(kari, thread)).toEqual([expect.anything()]);
  });

  test('and when they leave for good, nothing comes to light and nobody is remembered', async () => {
    const thread = await starts(ask);
    await answers(rev, thread, 'words that stay');
    await blocksFace(kari, await persona(rev));
    await blocksFace(rev, await persona(ask));
    await unit(async () => {
      await blocks.forget(rev.is.accountId);
      await portal.get(FaceJoins).cut(await persona(rev));
    });
    expect(await posts(kari, thread)).toEqual([expect.anything()]);
    const left = await portal.get(Bonds).every<object>('block');
    expect(left.length).toBeGreaterThan(0);
    expect(JSON.stringify(left)).not.toContain(rev.is.accountId);
    expect(await blocks.among([kari.is.accountId, rev.is.accountId])).toEqual([]);
    expect(await blocks.hidden(await actorOf(rev))).toEqual([]);
  });
});

test('a block is no row that anybody can read, and no column says that there is one', async () => {
  await blocksFace(kari, await persona(rev));
  const rows = await portal.get(Read).all<Record<string, unknown>>(sql`select * from bond`);
  expect(rows.length).toBeGreaterThan(0);
  const told = rows
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n');
  for (const trace of [kari.is.accountId, rev.is.accountId, await persona(rev), 'block'])
    expect(told.includes(trace)).toBe(false);
});
