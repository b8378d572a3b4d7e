import { describe, expect, test } from '@jest/globals';
import type { LightMyRequestResponse } from 'fastify';
import { addresses, allIds, asks, crawl, together } from './crawl.js';
import { aWorld, type Fact, facts, type World } from './facts.js';

/*
 * Non-interference: two portals that differ in one secret fact are the same portal to whoever must not know it, to the byte,
 * headers included, on every page there is. What is made anew for each answer is left out; ids are mapped in the order in which they appear.
 */

/** Made anew for each answer: the moment it was given, the nonce of its policy, places in lists sealed for one reader. */
const anew: readonly (readonly [RegExp, string])[] = [
  [/nonce="[^"]*"/g, 'nonce'],
  [/'nonce-[^']*'/g, 'nonce'],
  [/"nonce":"[^"]*"/g, 'nonce'],
  [/(after=|"next":"|"cursor":")[\w-]{20,}/g, '$1place'],
  [/"requestId":"[^"]*"/g, 'request'],
];

class Observed {
  readonly #ids = new Map<string, string>();

  /** An answer as it would be in any world that looks like this one. */
  still({ statusCode, headers, body }: LightMyRequestResponse): string {
    const { date: _, ...rest } = headers;
    let text = JSON.stringify([statusCode, rest]) + body;
    for (const [pattern, instead] of anew) text = text.replace(pattern, instead);
    return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, (id) => {
      if (!this.#ids.has(id)) this.#ids.set(id, `id${this.#ids.size}`);
      return this.#ids.get(id)!;
    });
  }
}

interface Difference {
  who: string;
  asked: string;
}

/** Every answer that tells the two worlds apart, and how many were compared. @param leak what a leaky portal would add */
async function differences(
  fact: Fact,
  worlds: readonly [World, World],
  leak: (world: World) => string = () => '',
): Promise<{ found: Difference[]; compared: number }> {
  const ids = together(...(await Promise.all(worlds.map(({ portal }) => allIds(portal)))));
  const paths = addresses(worlds[0].portal, ids);
  const found: Difference[] = [];
  let compared = 0;
  for (const who of fact.observers) {
    const told = await Promise.all(
      worlds.map(async (world) => {
        const eyes = new Observed();
        const answers: [string, string][] = [];
        for (const { by, url, form } of fact.tries?.(world) ?? []) {
          if (by !== who) continue;
          for (const accept of ['text/html', 'application/json']) {
            const headers = { accept, 'sec-fetch-site': 'same-origin' };
            const answer = await asks(world.portal, world[who], { method: 'POST', url, headers, payload: form });
            answers.push([`POST ${url} ${accept}`, eyes.still(answer)]);
          }
        }
        for await (const { asked, answer } of crawl(world.portal, world[who], paths))
          answers.push([asked, eyes.still(answer) + (asked.startsWith('GET /help-now') ? leak(world) : '')]);
        return answers;
      }),
    );
    told[0]!.forEach(([asked, answer], n) => {
      compared++;
      if (told[1]![n]![1] !== answer) found.push({ who, asked });
    });
  }
  return { found, compared };
}

describe.each(facts)('$name', (fact) => {
  test('is the same to everybody who must not know', async () => {
    const worlds: [World, World] = [await aWorld(), await aWorld()];
    try {
      await fact.so(worlds[0]);
      await fact.else?.(worlds[1]);
      const { found, compared } = await differences(fact, worlds);
      expect(found).toEqual([]);
      expect(compared).toBeGreaterThan(300);
      // It is there to be seen by whoever may, so the worlds do differ.
      const [so, otherwise] = [await fact.seen(worlds[0]), await fact.seen(worlds[1])];
      expect(so).not.toBe(otherwise);
      // And a portal that told it would be found out.
      const leaky = await differences(
        { ...fact, observers: fact.observers.slice(0, 1), tries: () => [] },
        worlds,
        (world) => (world === worlds[0] ? so : otherwise),
      );
      expect(leaky.found.length).toBeGreaterThan(0);
    } finally {
      for (const { portal } of worlds) await portal.close();
    }
  }, 120_000);
});
