import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Caller } from '../support/caller.js';
import { FaithfulReader } from '../support/faithful-reader.js';
import { freshPostgres, type FreshPostgres } from '../support/postgres.js';
import { built, dataFolder, Server } from '../support/servers.js';

/*
 * Two processes of the portal on one PostgreSQL. Connections are cut all the while, one process is killed in the middle of
 * it (`kill -9`) and comes back later. What was acknowledged reaches everybody, once, in one order.
 */

const long = process.env['TEST_LONG'] === '1';
const each = long ? 250 : 40;
const readerCount = long ? 24 : 8;
const writers = ['jonas', 'kari', 'ali', 'emma'].map((name) => `${name}@asker.example`);

let database: FreshPostgres;
let servers: Server[];
let folder: string;

beforeAll(async () => {
  await built();
  database = await freshPostgres();
  folder = dataFolder();
  const env = { DATA_DIR: folder, DATABASE_URL: database.url };
  // The first one makes the keys and the demo; the second finds both.
  const first = await Server.start(env);
  servers = [first, await Server.start(env)];
}, 420_000);
afterAll(async () => {
  for (const server of servers ?? []) await server.stop();
  await database?.drop();
}, 180_000);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('every line that was acknowledged', () => {
  test(
    'reaches every reader once, in one order, though connections are cut and a server is killed',
    async () => {
      const [a, b] = servers as [Server, Server];
      const people = await Promise.all(writers.map((email, n) => Caller.demo(servers[n % 2]!.url, email)));
      const { rooms } = await people[0]!.get<{ rooms: { id: string }[] }>(`${a.url}/rooms`);
      const chat = `/rooms/${rooms[0]!.id}/chat`;

      // Readers and writers change to the other server whenever they do not get through.
      let turn = 0;
      const somewhere = () => servers[turn++ % 2]!.url;
      const readers: FaithfulReader[] = [];
      for (let n = 0; n < readerCount; n++) {
        const who = people[n % people.length]!;
        const { cursor } = await who.get<{ cursor: string }>(`${b.url}${chat}`);
        readers.push(new FaithfulReader(somewhere, `${chat}/lines`, who.cookie, cursor));
      }
      await Promise.all(readers.map(({ connected }) => connected));

      const talk = { goesOn: true };
      const cuts = (async () => {
        for (let n = 0; talk.goesOn; n++) {
          await pause(150);
          readers[n % readers.length]!.cut();
        }
      })();
      const said: string[][] = people.map(() => []);
      const talking = people.map(async (who, n) => {
        for (let line = 0; line < each; line++) {
          const body = `${n}-${line}`;
          // One form, whichever server takes it and however often it has to be sent.
          await who.insists(somewhere, chat, { body, once: randomUUID() });
          said[n]!.push(body);
        }
      });
      const acknowledged = () => said.reduce((sum, lines) => sum + lines.length, 0);
      const killing = (async () => {
        while (acknowledged() < (each * people.length) / 3) await pause(10);
        await a.kill();
        while (acknowledged() < (each * people.length * 2) / 3) await pause(10);
        await a.start();
      })();
      await Promise.all([...talking, killing]);
      talk.goesOn = false;
      await cuts;

      const all = said.flat();
      for (const end = performance.now() + 30_000; performance.now() < end; await pause(50))
        if (readers.every(({ heard }) => heard.length >= all.length)) break;
      // Were one told twice, it would come within a beat.
      await pause(4_500);
      for (const reader of readers) reader.close();

      const order = readers[0]!.bodies;
      expect([...order].sort()).toEqual([...all].sort());
      for (const reader of readers) expect(reader.bodies).toEqual(order);
      // And each person's own lines in the order in which they were sent.
      for (const [n, lines] of said.entries()) expect(order.filter((body) => body.startsWith(`${n}-`))).toEqual(lines);
      const connections = readers.reduce((sum, reader) => sum + reader.connections, 0);
      expect(connections).toBeGreaterThan(readerCount * 2);
      console.log(`${all.length} lines, ${readerCount} readers, ${connections} connections, one server killed`);
    },
    long ? 600_000 : 180_000,
  );

  test('also by a form that is pressed again on the other server, which makes no second line', async () => {
    const who = await Caller.demo(servers[1]!.url, writers[0]!);
    const { rooms } = await who.get<{ rooms: { id: string }[] }>(`${servers[1]!.url}/rooms`);
    const chat = `/rooms/${rooms[0]!.id}/chat`;
    const form = { body: 'Pressed on both', once: randomUUID() };
    const presses = [0, 1, 0, 1, 0, 1].map((n) => who.post(`${servers[n]!.url}${chat}`, form));
    expect(await Promise.all(presses)).toEqual(Array(6).fill(204));
    const { lines } = await who.get<{ lines: { body: string }[] }>(`${servers[0]!.url}${chat}`);
    expect(lines.filter(({ body }) => body === form.body)).toHaveLength(1);
  }, 180_000);
});
