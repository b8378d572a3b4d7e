import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import { Caller } from '../support/caller.js';
import { FaithfulReader } from '../support/faithful-reader.js';
import { Portal } from '../support/portal.js';
import { built, dataFolder, Server } from '../support/servers.js';

/* A full room: as many people as a municipality may ever have in one, each with a sign-in and a stream of their own. */

const long = process.env['TEST_LONG'] === '1';
const crowd = long ? 500 : 60;
const speakers = 6;
const each = long ? 20 : 8;

let server: Server;
let callers: Caller[];
let chat: string;

beforeAll(async () => {
  await built();
  const folder = dataFolder();
  // People are made here, quickly; then the portal that is measured gets a copy of their database.
  const portal = await Portal.open({ DATA_DIR: folder });
  portal.clock.at = Temporal.Now.instant();
  callers = [];
  for (let n = 0; n < crowd; n++) {
    const person = await portal.person('ServiceUser', { nickname: `Nummer ${n} ${'abcdefgh'[n % 8]}${n}` });
    callers.push(new Caller(person.cookieHeader));
    if (n === 0)
      chat = `/rooms/${((await person.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}/chat`;
  }
  await portal.get(DataSource).query(`vacuum into '${join(folder, 'portal.sqlite')}'`);
  await portal.close();
  server = await Server.start({ DATA_DIR: folder });
}, 420_000);
afterAll(() => server?.stop(), 60_000);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1024;

/** How long the server takes for an answer that costs it nothing: how late its turns come. */
async function lag(): Promise<number> {
  const before = performance.now();
  await (await fetch(`${server.url}/health/live`)).arrayBuffer();
  return performance.now() - before;
}

describe(`${crowd} people in one room`, () => {
  test(
    'all hear every line, once and in order',
    async () => {
      const empty = memory();
      const { cursor } = await callers[0]!.get<{ cursor: string }>(`${server.url}${chat}`);
      expect(cursor).toBeTruthy();
      const readers: FaithfulReader[] = [];
      for (const who of callers) {
        const own = await who.get<{ cursor: string }>(`${server.url}${chat}`);
        readers.push(new FaithfulReader(() => server.url, `${chat}/lines`, who.cookie, own.cursor));
      }
      await Promise.all(readers.map(({ connected }) => connected));
      const lags: number[] = [];
      const talk = { goesOn: true };
      const watching = (async () => {
        while (talk.goesOn) {
          lags.push(await lag());
          await pause(100);
        }
      })();
      const began = performance.now();
      const said = await Promise.all(
        callers.slice(0, speakers).map(async (who, n) => {
          const lines: string[] = [];
          for (let line = 0; line < each; line++) {
            const body = `${n}-${line}`;
            expect(await who.post(`${server.url}${chat}`, { body, once: randomUUID() })).toBe(204);
            lines.push(body);
          }
          return lines;
        }),
      );
      const all = said.flat();
      for (const end = performance.now() + 60_000; performance.now() < end; await pause(20))
        if (readers.every(({ heard }) => heard.length >= all.length)) break;
      const took = performance.now() - began;
      // A beat more, in which everybody's rights are asked again.
      await pause(4_500);
      talk.goesOn = false;
      await watching;
      const full = memory();
      for (const reader of readers) reader.close();

      const order = readers[0]!.bodies;
      expect([...order].sort()).toEqual([...all].sort());
      for (const reader of readers) expect(reader.bodies).toEqual(order);
      for (const [n, lines] of said.entries()) expect(order.filter((body) => body.startsWith(`${n}-`))).toEqual(lines);
      // Each of those who spoke knows their own lines from the others'.
      for (const [n, { heard }] of readers.slice(0, speakers).entries())
        expect(heard.filter(({ own }) => own).map(({ body }) => body)).toEqual(said[n]);
      expect(readers.filter(({ connections }) => connections !== 1)).toEqual([]);

      lags.sort((x, y) => x - y);
      const at = (share: number) => lags[Math.min(lags.length - 1, Math.floor(lags.length * share))]!.toFixed(0);
      console.log(
        `${crowd} streams, ${all.length} lines to all in ${(took / 1000).toFixed(1)} s; ` +
          `memory ${empty.toFixed(0)} MB before, ${full.toFixed(0)} MB with all; ` +
          `an empty answer took ${at(0.5)} ms, one in twenty ${at(0.95)} ms or more, at most ${at(1)} ms`,
      );
    },
    long ? 300_000 : 120_000,
  );
});
