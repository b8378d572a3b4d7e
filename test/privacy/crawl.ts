import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { Read } from '../../src/platform/database/read.js';
import { Sql } from '../../src/platform/database/sql.js';
import type { Person } from '../support/person.js';
import type { Role } from '../../src/platform/ui/here.js';
import type { Portal } from '../support/portal.js';
import { type Route, routesOf } from '../support/routes.js';

/** Where the ids of a path come from, by the first words of it. A path that is not here is asked with some of every kind. */
const idsOf: readonly (readonly [RegExp, readonly string[]])[] = [
  // What is a secret in itself and stands in no table: any id does.
  [/^\/(sign-in|invitations|calendar|problems)\/|^\/notices\/stop/, ['room']],
  [/^\/rooms/, ['room']],
  [/^\/threads/, ['thread']],
  [/^\/posts/, ['post']],
  [/^\/lines/, ['chat_line']],
  [/^\/people\/meetups/, ['meetup']],
  [/^\/people/, ['persona', 'meetup_face']],
  [/^\/meetups\/series/, ['meetup_series']],
  [/^\/meetups\/venues\/:id\/photos/, ['venue_photo']],
  [/^\/meetups\/venues/, ['venue']],
  [/^\/meetups\/help/, ['barrier']],
  [/^\/meetups\/check-ins/, ['meetup']],
  [/^\/meetups/, ['meetup']],
  [/^\/conversations\/:id\/attachments/, ['attachment']],
  [/^\/conversations\/:id\/appointments/, ['appointment']],
  [/^\/conversations/, ['conversation']],
  [/^\/fhir/, ['conversation', 'appointment', 'toolbox_grant']],
  [/^\/agreements/, ['care_relation']],
  [/^\/look-ups/, ['look_up']],
  [/^\/appeals\/lines/, ['line_appeal']],
  [/^\/appeals\/proposals/, ['proposal_appeal']],
  [/^\/appeals/, ['appeal']],
  [/^\/polls/, ['poll']],
  [/^\/council/, ['proposal']],
  [/^\/local-groups/, ['local_group']],
  [/^\/desk\/matters/, ['matter']],
  [/^\/desk\/own\/notes/, ['own_desk_note']],
  [/^\/desk\/own\/reflections/, ['reflection']],
  [/^\/desk\/items/, ['matter', 'thread', 'persona']],
  [/^\/flags/, ['matter']],
  [/^\/passings\/duty/, ['clinician_duty']],
  [/^\/passings/, ['passing']],
  [/^\/peer-support\/supporters/, ['supporter']],
  [/^\/peer-support\/sessions/, ['peer_session']],
  [/^\/peer-support\/(asks|talks)/, ['peer_talk']],
  [/^\/cases/, ['persona']],
  [/^\/measures/, ['measure']],
  [/^\/shared\/people/, ['care_relation', 'persona']],
  [/^\/shared/, ['toolbox_grant']],
  [/^\/toolbox\/sharing\/grants/, ['toolbox_grant']],
  [/^\/toolbox\/sharing\/.*\/:with/, ['membership']],
  [/^\/toolbox\/diary/, ['day_note']],
  [/^\/toolbox\/goals\/:id\/steps/, ['goal_step']],
  [/^\/toolbox\/goals/, ['goal']],
  [/^\/toolbox\/activities/, ['activity']],
  [/^\/toolbox\/(network|medication|measures|ladder)/, ['own_thing']],
  [/^\/library\/stories/, ['story']],
  [/^\/library/, ['shelf_entry']],
  [/^\/blog\/responses/, ['blog_response']],
  [/^\/blog/, ['blog_post']],
];
/** What does not end: opened by `streams.ts`, and asked for by `channels.test.ts`. */
export const isStream = (path: string): boolean => /\/(chat\/lines|live)$/.test(path);
/** The tables whose ids stand in a path; undefined where any could. */
export const tablesOf = (path: string): readonly string[] | undefined =>
  idsOf.find(([prefix]) => prefix.test(path))?.[1];
/** Whoever works here: nobody else can be chosen. */
const rowsOf = (table: string) => (table === 'membership' ? `${table} where staff_name is not null` : table);
export const someOfEach = ['room', 'thread', 'persona', 'meetup', 'conversation', 'goal', 'activity', 'look_up'];
const some = 2;
/** What everybody looks for: words that posts of all kinds have. */
const lookedFor = ['i', 'from', 'hello', '%22from+ada%22', 'awake+-sleep'];

export type Ids = ReadonlyMap<string, readonly string[]>;

/** What lies beside something or in it, and the table of that. */
const besides = [
  { name: ':attachment', table: 'attachment', of: () => 'conversation' },
  { name: ':step', table: 'goal_step', of: () => 'goal' },
  { name: ':appointment', table: 'appointment', of: () => 'conversation' },
  {
    name: ':photo',
    table: 'venue_photo',
    of: (path: string) => (path.startsWith('/meetups/venues') ? 'venue' : 'meetup'),
  },
] as const;

/** Every id that the database knows, by table. */
export async function allIds(portal: Portal): Promise<Ids> {
  const found = new Map<string, string[]>();
  for (const table of new Set([...idsOf.flatMap(([, tables]) => tables), ...someOfEach])) {
    const rows = await portal
      .get(Read)
      .all<{ id: string }>(new Sql([`select id from ${rowsOf(table)} order by id`], []));
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

/**
 * Every address of the running app that shows something, with every id that fits. A new route is among them by itself.
 * @param doors which routes; all of them unless said
 */
export function addresses(portal: Portal, ids: Ids, doors: (route: Route) => boolean = () => true): string[] {
  const shows = ({ method, path }: Route) => method === 'GET' && !isStream(path);
  return routesOf(portal.app)
    .filter((route) => shows(route) && doors(route))
    .flatMap(chosen)
    .flatMap((path) => named(path, ids))
    .flatMap((path) => {
      if (path === '/rooms/search') return [path, ...lookedFor.map((words) => `${path}?q=${words}`)];
      if (path === '/desk/incidents/new') return (ids.get('meetup') ?? []).map((id) => `${path}?meetup=${id}`);
      if (!path.includes(':')) return [path];
      const beside = besides.find(({ name }) => path.includes(name));
      if (beside) {
        const of = beside.of(path);
        return (ids.get(of) ?? []).flatMap((id) =>
          (ids.get(beside.table) ?? []).map((file) => path.replace(':id', id).replace(beside.name, file)),
        );
      }
      const tables = tablesOf(path);
      const fitting = tables
        ? tables.flatMap((table) => ids.get(table) ?? [])
        : someOfEach.flatMap((table) => (ids.get(table) ?? []).slice(0, some));
      return fitting.map((id) => path.replace(/:\w+/g, id));
    });
}

/** A door that is shut to a role answers before anything is looked up, and always the same: `not-here.test.ts`. */
export const opens = ({ access }: Pick<Route, 'access'>, role: Role | undefined): boolean =>
  access.includes('anyone') || (role !== undefined && (access.includes('signed-in') || access.includes(role)));

/** What a thing of a toolbox is called in paths is no id alone. */
function named(path: string, ids: Ids): string[] {
  const days = 'diary.20261020-20261020';
  const items = [
    'values',
    'plan.can',
    days,
    'network',
    'measure.mood',
    ...(ids.get('goal') ?? []).slice(0, some).map((goal) => `goal.${goal}`),
  ];
  if (path.includes('/:which')) return [...items, 'sheet', 'medication'].map((item) => path.replace(':which', item));
  return path.includes('/:item') ? items.map((item) => path.replace(':item', item)) : [path];
}

/** A path for some of what its parameters can be that are one of a few. */
function chosen({ path, choices }: Pick<Route, 'path' | 'choices'>): string[] {
  let paths = [path];
  for (const [name, values] of choices)
    paths = paths.flatMap((each) => values.slice(0, some).map((value) => each.replace(`:${name}`, value)));
  return paths;
}

export interface Answer {
  asked: string;
  answer: LightMyRequestResponse;
}

/**
 * Asks as this reader for every address, as data and as a page. What is not here as data is not here as a page, and that page is always the
 * same (`not-here.test.ts`): it is not asked for.
 * @param asPage of which addresses the page is asked for as well, by their number; of all unless said
 */
export async function* crawl(
  portal: Portal,
  reader: Person,
  paths: readonly string[],
  asPage: (n: number) => boolean = () => true,
): AsyncIterable<Answer> {
  for (const [n, url] of paths.entries())
    for (const accept of ['application/json', 'text/html']) {
      if (accept === 'text/html' && !asPage(n)) break;
      const answer = await asks(portal, reader, { method: 'GET', url, headers: { accept } });
      yield { asked: `GET ${url} ${accept}`, answer };
      if (answer.statusCode === 404) break;
    }
}

export async function asks(portal: Portal, reader: Person, options: InjectOptions): Promise<LightMyRequestResponse> {
  const cookie = reader.cookieHeader;
  return portal.app.inject({ ...options, headers: { ...(cookie ? { cookie } : {}), ...options.headers } });
}
