import { addresses, allIds, crawl, type Ids, opens } from '../privacy/crawl.js';
import type { Community } from './community.js';
import type { Reader } from './plants.js';

/** What was met on all these pages. */
export class Met {
  asked = 0;
  readonly leaks: string[] = [];
  readonly broken: string[] = [];
  /** The kinds that somebody other than their owner has read, and that their owner has. */
  readonly byOthers = new Set<string>();
  readonly byOwners = new Set<string>();
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Each reader asks for every page there is: with the ids that their own pages lead to, and with some that nobody has shown them. What is
 * somebody else's, and may not be read by this one on this page, is a leak.
 */
export async function reads(c: Community, readers: readonly Reader[], each: number, met: Met): Promise<void> {
  await c.looks();
  const { portal, chance } = c;
  const ids = await allIds(portal);
  for (const reader of readers) {
    if (reader.person.isKnown) await c.in(reader.person);
    const may = (route: Parameters<typeof opens>[0]) => opens(route, reader.role);
    const shown = new Set<string>();
    const goes = async (paths: readonly string[]) => {
      for await (const { asked, answer } of crawl(portal, reader.person, paths)) {
        met.asked++;
        if (answer.statusCode >= 500) met.broken.push(`${reader.role} ${asked}: ${answer.statusCode}`);
        for (const [id] of answer.body.matchAll(anId)) shown.add(id);
        const path = asked.split(' ')[1]!;
        for (const plant of c.plants.in(`${answer.body}\n${JSON.stringify(answer.headers)}`)) {
          if (plant.owner === reader.person) met.byOwners.add(plant.kind);
          else if (plant.sees(reader, path)) met.byOthers.add(plant.kind);
          else
            met.leaks.push(
              `${plant.kind} to ${reader.far ? 'another community' : (reader.role ?? 'nobody')}: ${asked}`,
            );
        }
      }
    };
    await goes(addresses(portal, none(ids), (route) => may(route) && !route.path.includes(':')));
    const known = shown;
    const chosen: Ids = new Map(
      [...ids].map(([table, all]) => {
        const own = chance.some(
          all.filter((id) => known.has(id)),
          each,
        );
        return [table, [...new Set([...own, ...chance.some(all, each)])]];
      }),
    );
    await goes(addresses(portal, chosen, (route) => may(route) && route.path.includes(':')));
  }
}

const none = (ids: Ids): Ids => new Map([...ids.keys()].map((table) => [table, []]));
