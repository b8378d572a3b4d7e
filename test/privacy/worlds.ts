import { describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/platform/ui/here.js';
import { addresses, opens, allIds, asks, crawl, together } from './crawl.js';
import { lettersTo, ownFile } from './taken-along.js';
import { aWorld, type Fact, type World } from './facts.js';
import { Observed } from './observed.js';

/*
 * Non-interference: two portals that differ in one secret fact are the same portal to whoever must not know it, to the byte,
 * headers included, at every address there is, in the file they can take along and in their letter box. What is made anew for each answer is left out; ids are mapped in the order in which they appear.
 */

interface Difference {
  who: string;
  asked: string;
}

const roleOf: Readonly<Record<Fact['observers'][number], Role | undefined>> = {
  ada: 'ServiceUser',
  bo: 'ServiceUser',
  cai: 'ServiceUser',
  pia: 'ServiceUser',
  far: 'ServiceUser',
  solveig: 'Consultant',
  mari: 'Consultant',
  randi: 'Coordinator',
  ingrid: 'Provider',
  olav: 'Provider',
  nobody: undefined,
};

/**
 * A page is made of the data and of who reads, so it differs where the data does, or everywhere: but for the whole run, every fifth is looked
 * at, and others for each fact and each observer.
 */
const pagesFor = (turn: number) => (n: number) => process.env['TEST_LONG'] === '1' || n % 5 === turn % 5;

/** A page that everybody may see, on which a leaky portal would tell. */
const leakyPage = '/help-now';

/**
 * Every answer that tells the two worlds apart, and how many were compared.
 * @param leak what a leaky portal would add to `leakyPage`, the only page asked for then; what else there is has been compared without
 */
async function differences(
  fact: Fact,
  worlds: readonly [World, World],
  leak?: (world: World) => string,
): Promise<{ found: Difference[]; compared: number }> {
  const ids = together(...(await Promise.all(worlds.map(({ portal }) => allIds(portal)))));
  const found: Difference[] = [];
  let compared = 0;
  for (const [turn, who] of fact.observers.entries()) {
    const asPage = leak ? () => true : pagesFor(turn + fact.name.length);
    const paths = addresses(
      worlds[0].portal,
      ids,
      (route) => opens(route, roleOf[who]) && (!leak || route.path === leakyPage),
    );
    const told = await Promise.all(
      worlds.map(async (world) => {
        const eyes = new Observed();
        const answers: [string, string][] = [];
        for (const { by, url, form } of fact.tries?.(world) ?? []) {
          if (by !== who) continue;
          for (const accept of ['text/html', 'application/json']) {
            const headers = { accept, 'sec-fetch-site': 'same-origin' };
            const answer = await asks(world.portal, world[who], { method: 'POST', url, headers, payload: form });
            answers.push([`POST ${url} ${accept} (${answers.length})`, eyes.still(answer)]);
          }
        }
        for await (const { asked, answer } of crawl(world.portal, world[who], paths, asPage))
          answers.push([asked, eyes.still(answer) + (leak?.(world) ?? '')]);
        if (world[who].isKnown) answers.push(['the file of everything', await ownFile(world, who, eyes)]);
        await world.portal.delivers();
        answers.push(['letters', lettersTo(world, who)]);
        return answers;
      }),
    );
    const otherwise = new Map(told[1]);
    for (const [asked, answer] of told[0]!) {
      compared++;
      if (otherwise.get(asked) !== answer) found.push({ who, asked });
    }
  }
  return { found, compared };
}

/** A test for each fact: the same to whoever must not know, and otherwise to whoever may. */
export function holds(facts: readonly Fact[]): void {
  describe.each(facts)('$name', (fact) => {
    test('is the same to everybody who must not know', async () => {
      const worlds: [World, World] = [await aWorld(), await aWorld()];
      try {
        await fact.so(worlds[0]);
        await fact.else?.(worlds[1]);
        const { found, compared } = await differences(fact, worlds);
        expect(found).toEqual([]);
        expect(compared).toBeGreaterThan(100);
        // It is there to be seen by whoever may, so the worlds do differ.
        const [so, otherwise] = [await fact.seen(worlds[0]), await fact.seen(worlds[1])];
        expect(so).not.toBe(otherwise);
        // And a portal that told it would be found out.
        const leaky = await differences(
          { ...fact, observers: fact.observers.slice(0, 1), tries: () => [] },
          worlds,
          (world) => (world === worlds[0] ? so : otherwise),
        );
        expect(leaky.found.map(({ asked }) => asked)).toEqual(
          ['application/json', 'text/html'].map((accept) => `GET ${leakyPage} ${accept}`),
        );
      } finally {
        for (const { portal } of worlds) await portal.close();
      }
    }, 300_000);
  });
}
