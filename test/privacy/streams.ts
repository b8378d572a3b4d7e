import type { Person } from '../support/person.js';
import type { Portal } from '../support/portal.js';
import { routesOf } from '../support/routes.js';
import { type Ids, isStream, tablesOf } from './crawl.js';

/** What has no end, open to one reader: all that it has told so far. */
export interface Open {
  reader: string;
  path: string;
  said: string;
}

/** Every stream of the running app, with every id that fits. A new one is among them by itself. */
const streamsOf = (portal: Portal, ids: Ids): string[] =>
  routesOf(portal.app)
    .filter(({ method, path }) => method === 'GET' && isStream(path))
    .flatMap(({ path }) =>
      path.includes(':')
        ? tablesOf(path)!.flatMap((table) => (ids.get(table) ?? []).map((id) => path.replace(/:\w+/g, id)))
        : [path],
    );

/**
 * Every reader opens every stream, as data and as markup, and they stay open together while something happens.
 * @param happens is given what is open so far, and is over when enough was told
 * @returns those that opened; what broke is a stream that tells its status
 */
export async function listensToAll(
  portal: Portal,
  readers: Readonly<Record<string, Person>>,
  ids: Ids,
  happens: (open: readonly Open[]) => Promise<void>,
): Promise<{ open: Open[]; broken: string[] }> {
  const address = await portal.address();
  const all = new AbortController();
  const open: Open[] = [];
  const broken: string[] = [];
  for (const [reader, { cookieHeader: cookie }] of Object.entries(readers))
    for (const path of streamsOf(portal, ids))
      for (const accept of ['text/event-stream', 'text/html, text/event-stream']) {
        const headers = { accept, ...(cookie ? { cookie } : {}) };
        const { status, body } = await fetch(`${address}${path}`, { headers, signal: all.signal, redirect: 'manual' });
        if (status >= 500) broken.push(`${reader} GET ${path}: ${status}`);
        if (status !== 200 || !body) {
          await body?.cancel();
          continue;
        }
        const one: Open = { reader, path, said: '' };
        open.push(one);
        void reads(body, one).catch(() => undefined);
      }
  await happens(open);
  all.abort();
  return { open, broken };
}

async function reads(body: ReadableStream<Uint8Array>, one: Open): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>)
    one.said += decoder.decode(chunk, { stream: true });
}
