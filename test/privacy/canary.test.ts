import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parse } from 'yaml';
import { setTimeout as pause } from 'node:timers/promises';
import { canariesIn, canary, plantsOf } from './canaries.js';
import { addresses, allIds, type Answer, asks, crawl } from './crawl.js';
import { type Readers, storyOf } from './canary-story.js';
import { listensToAll } from './streams.js';
import { takesAlong } from './taken-along.js';
import { afterWords } from '../../src/meetups/after/after.words.js';
import { Read } from '../../src/platform/database/read.js';
import { sql } from '../../src/platform/database/sql.js';

type Policy = Record<string, (keyof Readers)[]>;

const policy = parse(readFileSync(new URL('policy.yaml', import.meta.url), 'utf8')) as Policy;
const peerPages = /^\/(rooms|threads|posts|people)(\/|$)/;

describe('every word that is private', () => {
  let story: Awaited<ReturnType<typeof storyOf>>;
  const log: string[] = [];
  /** Who met which word, and where first. */
  const met = new Map<string, string>();
  const broken: string[] = [];
  const tooMuch: string[] = [];
  const pulses: string[] = [];
  const answered = new Set<string>();
  const called: string[] = [];
  /** Whose feeds were read, and who heard which word from what has no end. */
  const fed: string[] = [];
  const heardLive = new Set<string>();
  let asked = 0;

  beforeAll(async () => {
    const connect = net.Socket.prototype.connect;
    net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
      const to = JSON.stringify(args);
      // The tests themselves speak to the portal over this machine's own network.
      if (!to.includes('"127.0.0.1"')) called.push(to);
      return (connect as (...given: unknown[]) => net.Socket).apply(this, args);
    } as typeof connect;
    const sink = new Writable({
      write: (chunk: Buffer, _, done) => {
        log.push(chunk.toString());
        done();
      },
    });
    story = await storyOf(sink);
    const { portal, readers } = story;
    await portal.delivers();
    const ids = await allIds(portal);
    const paths = addresses(portal, ids);
    for (const [name, reader] of Object.entries(readers)) {
      for await (const { asked: what, answer } of crawl(portal, reader, paths)) {
        asked++;
        const path = what.split(' ')[1]!;
        if (answer.statusCode >= 500) broken.push(`${name} ${what}: ${answer.statusCode}`);
        if (/^\/meetups\/[^/]+\/after$/.test(path) && tellsPulse(answer.body)) pulses.push(`${name} ${what}`);
        if (answer.statusCode < 300) answered.add(path.replace(/[0-9a-f-]{36}/g, ':id'));
        for (const kind of kindsIn(answer, story.photo))
          if (!met.has(`${kind} ${name}`)) met.set(`${kind} ${name}`, what);
        if (peerPages.test(path) && answer.statusCode < 300)
          tooMuch.push(...tellsTooMuch(answer.body).map((it) => `${name} ${what}: ${it}`));
      }
    }
    for (const [name, reader] of Object.entries(readers)) {
      const what = 'the file of everything';
      for (const kind of kindsIn(await takesAlong(portal, reader), story.photo))
        if (!met.has(`${kind} ${name}`)) met.set(`${kind} ${name}`, what);
    }
    // The calendar programs of each, which have no cookie and a token of their own.
    const feeds = { '/meetups/calendar': { words: 'title', place: 'address' }, '/toolbox/calendar': { words: 'all' } };
    for (const [name, reader] of Object.entries(readers))
      for (const [feed, told] of Object.entries(feeds)) {
        const { address } = (await reader.post(feed, told)).body as { address?: string };
        if (!address) continue;
        const url = new URL(address).pathname;
        const answer = await asks(portal, portal.stranger(), { method: 'GET', url });
        if (answer.statusCode !== 200) broken.push(`${name} the feed of ${feed}: ${answer.statusCode}`);
        answered.add(url.replace(/[^/]+$/, ':id'));
        fed.push(`${name} ${feed}`);
        for (const kind of kindsIn(answer, story.photo))
          if (!met.has(`${kind} ${name}`)) met.set(`${kind} ${name}`, `the feed of ${feed}`);
      }
    // What has no end, open to all at once while Ada says something in it.
    const line = canary('peerline');
    const streams = await listensToAll(portal, { ...readers }, ids, async (open) => {
      for (const talk of ids.get('peer_talk')!)
        await readers.ada.post(`/peer-support/talks/${talk}/lines`, { words: line });
      const heard = () => open.some(({ reader, said }) => reader === 'pia' && said.includes(line));
      for (let waits = 0; !heard() && waits < 100; waits++) await pause(100);
      // Whoever is told later than she is told too.
      await pause(1_000);
    });
    broken.push(...streams.broken);
    for (const { reader: name, path, said } of streams.open) {
      const what = path.replace(/[0-9a-f-]{36}/g, ':id');
      for (const kind of canariesIn(said)) {
        heardLive.add(`${kind} ${name} ${what}`);
        if (!met.has(`${kind} ${name}`)) met.set(`${kind} ${name}`, `GET ${path} as it is told`);
      }
    }
    net.Socket.prototype.connect = connect;
  }, 480_000);
  afterAll(() => story.portal.close());

  test('is seen by nobody who may not', () => {
    expect(asked).toBeGreaterThan(3_000);
    const leaks = [...met].filter(([who]) => {
      const [kind, name] = who.split(' ') as [string, keyof Readers];
      return !policy[kind]?.includes(name);
    });
    expect(leaks).toEqual([]);
  });

  test('is seen by everybody who may: the test is not blind', () => {
    const unseen = Object.entries(policy).flatMap(([kind, names]) =>
      names.filter((name) => !met.has(`${kind} ${name}`)).map((name) => `${kind} by ${name}`),
    );
    expect(unseen).toEqual([]);
    expect(plantsOf(story.planted).filter((kind) => !policy[kind])).toEqual([]);
  });

  test('no page breaks, and every page there is was seen by somebody', () => {
    expect(broken).toEqual([]);
    const never = addresses(story.portal, story.ids)
      .map((path) => path.replace(/[0-9a-f-]{36}/g, ':id'))
      .filter((path) => !answered.has(path));
    // For whoever holds a token, for whom nothing waits, or for nobody yet.
    const known = [
      '/invitations/:id',
      '/sign-in/kept',
      '/sign-in/reset/:id',
      '/sign-in/with/:id',
      '/sign-in/with/:id/return',
      '/problems/:id',
      // What one shelf of the toolbox has and the other has not.
      ...['signs', 'can'].flatMap((page) =>
        ['', '/earlier', '/removal'].map((part) => `/toolbox/areas/${page}${part}`),
      ),
      '/notices/stop/:id',
      // Its token is kept nowhere.
      '/local-groups/fresh/:id',
      // For a stand-in, when a host who is alone has not been heard of.
      '/meetups/check-ins/:id',
    ];
    // What systems get is for no person: `src/fhir/systems.feature.test.ts`.
    const forPeople = never.filter((path) => !path.startsWith('/fhir/'));
    expect([...new Set(forPeople)].filter((path) => !known.includes(path))).toEqual([]);
  });

  test('feeds were read by whoever has one, and what has no end told those it is for', () => {
    const both = (name: string) => [`${name} /meetups/calendar`, `${name} /toolbox/calendar`];
    expect(fed).toEqual(expect.arrayContaining([...both('ada'), ...both('bo'), 'solveig /meetups/calendar']));
    for (const told of [
      'peerline ada /peer-support/talks/:id/live',
      'peerline pia /peer-support/talks/:id/live',
      'meetupname solveig /meetups/:id/day/live',
    ])
      expect([...heardLive]).toContain(told);
    // Who is on the way is told to hosts, and a talk to its two.
    const hearers = (path: string) =>
      new Set([...heardLive].filter((each) => each.endsWith(` ${path}`)).map((each) => each.split(' ')[1]));
    expect(hearers('/peer-support/talks/:id/live')).toEqual(new Set(['ada', 'pia']));
    expect(hearers('/meetups/:id/day/live')).toEqual(new Set(['solveig']));
  });

  test('the pages of peers have no exact time, no address, and no id that tells when or in which order', () => {
    expect([...new Set(tooMuch)]).toEqual([]);
    expect(tellsTooMuch('at 2026-11-19T17:00:00Z')).toHaveLength(1);
    expect(tellsTooMuch('{"until":"2026-12-14T03:25:17.52Z"}')).toHaveLength(1);
    expect(tellsTooMuch('{"until":"2026-12-14"}')).toEqual([]);
    expect(tellsTooMuch('018f3c1e-7b1a-7c3d-9e2f-1a2b3c4d5e6f')).toHaveLength(1);
    expect(tellsTooMuch('write to kari@example.org')).toHaveLength(1);
  });

  test('the letters and the log hold none of them, and nothing was called outside', () => {
    const spool = story.portal.config.mail.spoolDir;
    const letters = existsSync(spool) ? readdirSync(spool).map((file) => readFileSync(join(spool, file), 'utf8')) : [];
    expect(letters.length).toBeGreaterThan(0);
    // A letter is addressed to its reader; that is all it holds.
    for (const letter of letters)
      expect(canariesIn(letter).filter((kind) => !['email', 'invited'].includes(kind))).toEqual([]);
    // Where it listens is its own address, and nobody's who reads.
    const logged = log.filter((line) => !line.includes('"Server listening at ')).join('');
    expect(logged.length).toBeGreaterThan(1_000);
    expect(canariesIn(logged)).toEqual([]);
    expect(logged).not.toMatch(/127\.0\.0\.1|@example\.org/);
    expect(called).toEqual([]);
  });

  test('what Ada answered after a meetup is told to nobody, the consultant and herself among them', async () => {
    const kept = await story.portal.get(Read).all(sql`select welcome, safe, worth from pulse_answer`);
    expect(kept).toEqual([{ welcome: 3, safe: 1, worth: 2 }]);
    expect(answered).toContain('/meetups/:id/after');
    expect(pulses).toEqual([]);
    expect(tellsPulse('{"results":{"welcome":[0,0,1]}}')).toBe(true);
    expect(tellsPulse(`<h2>${afterWords({ lang: 'en' })('pulse.results')}</h2>`)).toBe(true);
  });

  test('would be found wherever it is hidden', () => {
    const word = 'cnrycarenameada';
    const ways = [
      word,
      word.toUpperCase(),
      encodeURIComponent(word),
      [...word].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
      [...word].map((letter) => `&#${letter.charCodeAt(0)};`).join(''),
      Buffer.from(word).toString('hex'),
      ...['', 'x', 'xx'].map((before) => Buffer.from(`${before}${word}, and more`).toString('base64')),
      Buffer.from(`{"name":"${word}"}`).toString('base64url'),
      [...word].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join(''),
    ];
    for (const way of ways) expect([way, canariesIn(`<p>${way}</p>`)]).toEqual([way, ['carename']]);
    expect(canariesIn('canary, cnry, and cnrygoal')).toEqual([]);
  });
});

/** Every private thing in an answer: words in any form, and a photo as it is or as text. */
function kindsIn(answer: Pick<Answer['answer'], 'body' | 'headers' | 'rawPayload'>, photo: Buffer): string[] {
  const kinds = canariesIn([answer.body, JSON.stringify(answer.headers)].join('\n'));
  const seen = answer.rawPayload.includes(photo) || answer.body.includes(photo.toString('base64'));
  return seen ? [...kinds, 'photo'] : kinds;
}

/** How a meetup was answered, as data or as a page. */
const tellsPulse = (body: string): boolean =>
  body.includes('"results":') ||
  (['nb', 'en'] as const).some((lang) => body.includes(afterWords({ lang })('pulse.results')));

/** What no page among peers may hold, whoever reads it. */
function tellsTooMuch(body: string): string[] {
  // When a meetup is, and when one's own pause in a room ends: that is what the page is for. The end of a day (in Oslo) tells the day.
  const text = body.replace(
    /"(starts|ends)At":"[^"]*"|datetime="[^"]*"|"stops":"paused","until":"[^"]*"|"until":"[\d-]{10}T2[23]:00:00Z"/g,
    '',
  );
  const times = text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d/g) ?? [];
  const addressed = text.match(/[\w.+-]+@[\w-]+\.\w+/g) ?? [];
  const ids = (text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []).filter(
    (id) => id[14] !== '4',
  );
  const numbered = text.match(/href="[^"]*\/\d+(?=["/?])/g) ?? [];
  return [...times, ...addressed, ...ids, ...numbered];
}
