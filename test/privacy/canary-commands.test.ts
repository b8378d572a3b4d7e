import type { Role } from '../../src/platform/ui/here.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { parse } from 'yaml';
import { ThreadReader } from '../../src/groups/index.js';
import { canariesIn, canary } from './canaries.js';
import { type Readers, storyOf } from './canary-story.js';
import { commandsOf, smallestBody } from './commands.js';
import type { Route } from '../support/routes.js';
import { asks, tablesOf, opens } from './crawl.js';

/* The canaries again: what commands answer, what streams send, and whether a portal that leaks would be found out. */

type Policy = Record<string, (keyof Readers)[]>;
const policy = parse(readFileSync(new URL('policy.yaml', import.meta.url), 'utf8')) as Policy;
const mayMeet = (kind: string, name: string) => policy[kind]?.includes(name as keyof Readers);

const whole = process.env['TEST_LONG'] === '1';

const passes = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** These end the sign-in of whoever asks, so they would make everything after them blind. */
const waysOut = ['/sign-out', '/leave', '/me/leave'];

describe('every word that is private', () => {
  let story: Awaited<ReturnType<typeof storyOf>>;
  let room: string;
  const log: string[] = [];
  beforeAll(async () => {
    const write = (chunk: Buffer, _: unknown, done: () => void) => (log.push(chunk.toString()), done());
    story = await storyOf(new Writable({ write }));
    const { rooms } = (await story.readers.ada.get('/rooms')).body as { rooms: { id: string; name: string }[] };
    room = rooms.find(({ name }) => name === 'Stua')!.id;
  }, 180_000);
  afterAll(() => story.portal.close());

  const staff: Record<string, Role | undefined> = {
    solveig: 'Consultant',
    mari: 'Consultant',
    ingrid: 'Provider',
    olav: 'Provider',
    randi: 'Coordinator',
  };
  /** Those whose sign-in has ended, or who never had one, are nobody. */
  const roleOf = (name: string): Role | undefined =>
    name === 'gone' || name === 'nobody' ? undefined : (staff[name] ?? 'ServiceUser');

  /** Every address of a command: with ids that belong in it, and with one of other kinds; each time of others, in the whole run of all. */
  function addressesOf({ path }: Pick<Route, 'path'>, turn: number): string[] {
    if (!path.includes(':')) return [path];
    const own = tablesOf(path);
    const fits = ([table]: [string, unknown]) => !own || own.includes(table);
    const all = [...story.ids];
    const others = all.filter((kind) => !fits(kind)).filter((_, n) => whole || n % 6 === turn % 6);
    const ids = [
      ...all.filter(fits).flatMap(([, some]) => some.slice(0, 2)),
      ...others.flatMap(([, some]) => some.slice(0, 1)),
    ];
    return ids.map((id) => path.replace(/:\w+/g, id));
  }

  test('is sent by a stream to whoever may have it, and to nobody else', async () => {
    const address = await story.portal.address();
    const heard = new Map<string, string>();
    const closing = new AbortController();
    const streams = Object.entries(story.readers).map(async ([name, reader]) => {
      const headers = { accept: 'text/event-stream', cookie: reader.cookieHeader };
      const answer = await fetch(`${address}/rooms/${room}/chat/lines`, { headers, signal: closing.signal });
      heard.set(name, JSON.stringify([...answer.headers]));
      for await (const chunk of answer.body!)
        heard.set(name, `${heard.get(name)}${Buffer.from(chunk as Uint8Array).toString()}`);
    });
    const over = Promise.allSettled(streams);
    await passes(400);
    await story.readers.ada.post(`/rooms/${room}/chat`, { body: `${canary('chat')} once more` });
    await passes(600);
    closing.abort();
    await over;
    const met = [...heard].filter(([, sent]) => canariesIn(sent).length > 0);
    for (const [name, sent] of met)
      expect([name, canariesIn(sent).filter((kind) => !mayMeet(kind, name))]).toEqual([name, []]);
    const hears = met.map(([name]) => name).sort();
    expect(hears).toEqual([...policy['chat']!].sort());
  }, 180_000);

  test('would be found in the pages and in the log of a portal that leaks it', async () => {
    const { portal, readers } = story;
    const reads = async () => {
      const url = `/rooms/${room}`;
      const answer = await asks(portal, readers.pia, { method: 'GET', url, headers: { accept: 'text/html' } });
      return canariesIn(`${answer.body}\n${JSON.stringify(answer.headers)}`).filter((kind) => !mayMeet(kind, 'pia'));
    };
    // Before the commands: afterwards the reader may have left the room, and a page that is not there leaks nothing.
    expect(await reads()).toEqual([]);
    const reader = portal.get(ThreadReader);
    const honest = reader.room.bind(reader);
    reader.room = async (...given) => {
      const view = await honest(...given);
      return { ...view, room: { ...view.room, description: Buffer.from('x cnryemailada x').toString('base64') } };
    };
    expect(await reads()).toEqual(['email']);
    reader.room = honest;
    expect(await reads()).toEqual([]);
    expect(canariesIn(log.join(''))).toEqual([]);
    const { log: line } = portal.app.getHttpAdapter().getInstance() as unknown as { log: { info(what: string): void } };
    line.info(`called ${encodeURIComponent('cnrycarenameada')}`);
    expect(canariesIn(log.join(''))).toEqual(['carename']);
    log.length = 0;
  });

  test('is told by no command’s answer to whoever may not have it', async () => {
    const commands = commandsOf(story.portal.app).filter(({ path }) => !waysOut.includes(path));
    const anyId = story.ids.get('persona')![0]!;
    const leaks: string[] = [];
    const broken: string[] = [];
    let asked = 0;
    let turn = 0;
    for (const [name, reader] of Object.entries(story.readers))
      for (const command of commands.filter((each) => opens(each, roleOf(name))))
        for (const url of addressesOf(command, turn++)) {
          const payload = smallestBody(command.form, anyId);
          const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' };
          const answer = await asks(story.portal, reader, { method: 'POST', url, headers, payload });
          asked++;
          if (answer.statusCode >= 500) broken.push(`${name} ${url}: ${answer.statusCode}`);
          for (const kind of canariesIn(`${answer.body}\n${JSON.stringify(answer.headers)}`))
            if (!mayMeet(kind, name)) leaks.push(`${kind} to ${name} by ${command.path}`);
        }
    expect(broken).toEqual([]);
    expect([...new Set(leaks)]).toEqual([]);
    expect(asked).toBeGreaterThan(5_000);
    expect(canariesIn(log.join(''))).toEqual([]);
  }, 900_000);
});
