import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { Read } from '../../src/platform/database/read.js';
import { Sql } from '../../src/platform/database/sql.js';
import type { Person } from '../support/person.js';
import type { Portal } from '../support/portal.js';
import { type Route, routesOf } from '../support/routes.js';

/** Where the ids of a path come from, by the first words of it. A path that is not here is asked with some of every kind. */
const idsOf: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/rooms/, ['room']],
  [/^\/threads/, ['thread']],
  [/^\/posts/, ['post']],
  [/^\/people\/meetups/, ['meetup']],
  [/^\/people/, ['persona', 'meetup_face']],
  [/^\/meetups/, ['meetup']],
  [/^\/conversations/, ['conversation']],
  [/^\/look-ups/, ['look_up']],
];
const someOfEach = ['room', 'thread', 'persona', 'meetup', 'conversation', 'goal', 'activity', 'look_up'];
const some = 2;

export type Ids = ReadonlyMap<string, readonly string[]>;

/** Every id that the database knows, by table. */
export async function allIds(portal: Portal): Promise<Ids> {
  const found = new Map<string, string[]>();
  for (const table of new Set([...idsOf.flatMap(([, tables]) => tables), ...someOfEach])) {
    const rows = await portal.get(Read).all<{ id: string }>(new Sql([`select id from ${table} order by id`], []));
    found.set(
      table,
      rows.map(({ id }) => id),
    );
  }
  return found;
}

/** The ids of several worlds together: an observer may ask for what exists in the other one only. */
export const together = (...worlds: readonly Ids[]): Ids =>
  new Map(
    [...worlds[0]!.keys()].map((table) => [table, [...new Set(worlds.flatMap((ids) => ids.get(table) ?? []))].sort()]),
  );

/** Every address of the running app that shows something, with every id that fits. A new route is among them by itself. */
export function addresses(portal: Portal, ids: Ids): string[] {
  const shows = ({ method, path }: Route) => method === 'GET' && !path.endsWith('/chat/lines');
  return routesOf(portal.app)
    .filter(shows)
    .flatMap(({ path }) => {
      if (!path.includes(':')) return [path];
      const tables = idsOf.find(([prefix]) => prefix.test(path))?.[1];
      const fitting = tables
        ? tables.flatMap((table) => ids.get(table) ?? [])
        : someOfEach.flatMap((table) => (ids.get(table) ?? []).slice(0, some));
      return fitting.map((id) => path.replace(/:\w+/g, id));
    });
}

export interface Answer {
  asked: string;
  answer: LightMyRequestResponse;
}

/** Asks as this reader for every address, as a page and as data. */
export async function* crawl(portal: Portal, reader: Person, paths: readonly string[]): AsyncIterable<Answer> {
  for (const url of paths)
    for (const accept of ['text/html', 'application/json'])
      yield {
        asked: `GET ${url} ${accept}`,
        answer: await asks(portal, reader, { method: 'GET', url, headers: { accept } }),
      };
}

export async function asks(portal: Portal, reader: Person, options: InjectOptions): Promise<LightMyRequestResponse> {
  const cookie = reader.cookieHeader;
  return portal.app.inject({ ...options, headers: { ...(cookie ? { cookie } : {}), ...options.headers } });
}
