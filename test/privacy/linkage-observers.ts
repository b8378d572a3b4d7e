import type { Person } from '../support/person.js';
import type { Portal } from '../support/portal.js';
import { addresses, asks, type Ids } from './crawl.js';
import type { Told } from './linkage-told.js';

/** Where the observers are. What is begun later is known to them as well: it is on the page of the room. */
export interface Known {
  room: string;
  meetup: string;
  series: string;
  threads: string[];
  posts: string[];
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const html = 'text/html';
const json = 'application/json';

async function look(portal: Portal, eye: Person, url: string, accept: string, round: number): Promise<Told> {
  const { statusCode, headers, body } = await asks(portal, eye, { method: 'GET', url, headers: { accept } });
  return {
    asked: `${url.replace(uuid, ':id')} ${accept}`,
    about: url.match(uuid)?.[0],
    round,
    at: portal.clock.at.epochMilliseconds,
    status: statusCode,
    headers,
    body,
  };
}

/** What one opens who drops by: the room and what is in it, the meetup and who comes. */
export async function looksAround(portal: Portal, eye: Person, known: Known, round: number): Promise<Told[]> {
  const reader = await portal.signsInAgain(eye);
  const threads = known.threads.map((id) => `/threads/${id}`);
  const pages = [
    '/',
    `/rooms/${known.room}`,
    `/rooms/${known.room}/chat`,
    ...threads,
    '/meetups',
    `/meetups/${known.meetup}`,
  ];
  const told: Told[] = [];
  for (const url of pages) told.push(await look(portal, reader, url, json, round));
  return told;
}

/** An observer who does not only look: blocks one after the other for a moment, and sees what is left of the room and the list. */
export async function blocksInTurn(
  portal: Portal,
  eye: Person,
  known: Known,
  ids: readonly string[],
  round: number,
): Promise<Told[]> {
  const reader = await portal.signsInAgain(eye);
  const told: Told[] = [];
  for (const blocking of [...ids].sort()) {
    for (const act of ['block', 'unblock']) {
      const headers = { accept: json, 'sec-fetch-site': 'same-origin' };
      const { statusCode } = await asks(portal, reader, { method: 'POST', url: `/people/${blocking}/${act}`, headers });
      if (statusCode >= 400) throw new Error(`To ${act} is answered ${statusCode}.`);
      if (act === 'block')
        for (const url of [`/meetups/${known.meetup}`, `/rooms/${known.room}`])
          told.push({ ...(await look(portal, reader, url, json, round)), blocking });
    }
  }
  return told;
}

/** Pages that are the same in every community, or that an observer never gets, are walked once in a portal. */
const withoutAnything = new WeakMap<Portal, Set<string>>();

/** Every address of the running app with every id that the observers have met: one of them as a browser, one as a program. */
export async function looksEverywhere(
  portal: Portal,
  eyes: readonly Person[],
  known: Known,
  { personas, faces }: { personas: readonly string[]; faces: readonly string[] },
  round: number,
): Promise<Told[]> {
  const ids: Ids = new Map<string, readonly string[]>([
    ['room', [known.room]],
    ['thread', known.threads],
    ['post', known.posts],
    ['meetup', [known.meetup]],
    // In the order of ids: it is the portal that shall tell something by an order, and not the one who asks.
    ['persona', [...personas].sort()],
    ['meetup_face', [...faces].sort()],
  ]);
  const nothing = withoutAnything.get(portal);
  const told: Told[] = [];
  for (const [n, accept] of [html, json].entries()) {
    const reader = await portal.signsInAgain(eyes[n]!);
    for (const url of addresses(portal, ids))
      if (!nothing?.has(`${url.replace(uuid, ':id')} ${accept}`))
        told.push(await look(portal, reader, url, accept, round));
  }
  if (!nothing) withoutAnything.set(portal, unchanging(told, [...personas, ...faces]));
  return told;
}

/** Addresses at which nothing was ever shown, or nobody was on any page. */
function unchanging(told: readonly Told[], faces: readonly string[]): Set<string> {
  const speaks = ({ status, body, about }: Told) =>
    (status === 200 && about !== undefined) || faces.some((id) => body.includes(id));
  const telling = new Set(told.filter(speaks).map(({ asked }) => asked));
  return new Set(told.map(({ asked }) => asked).filter((asked) => !telling.has(asked)));
}
