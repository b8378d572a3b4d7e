import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Act, kinds, OracleWorld } from './oracle-world.js';

/* The portal's doors against the product page's table: T5. */

const isLong = process.env['TEST_LONG'] === '1';
const worlds = isLong ? 60 : 3;
const leastAsked = isLong ? 100_000 : 3_000;

const act = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.nat({ max: 1_000 }),
  what: fc.nat({ max: 1_000 }),
  yes: fc.boolean(),
});

/** Happens in every world, so that each question is answered with yes by somebody. */
const always: readonly Act[] = [
  { kind: 'thread', who: 0, what: 0, yes: true },
  { kind: 'reply', who: 1, what: 0, yes: true },
  { kind: 'come', who: 0, what: 1, yes: true },
  { kind: 'come', who: 1, what: 1, yes: true },
  { kind: 'letter', who: 0, what: 0, yes: true },
  { kind: 'open', who: 0, what: 0, yes: true },
  { kind: 'goal', who: 0, what: 0, yes: true },
  { kind: 'story', who: 0, what: 0, yes: true },
  { kind: 'story', who: 1, what: 0, yes: false },
];

test('whatever has happened, everybody may what the product page says, and nothing else', async () => {
  let asked = 0;
  const yes = new Map<string, number>();
  const no = new Map<string, number>();
  const happens = fc.array(act, { minLength: 50, maxLength: 90, size: 'max' });
  await fc.assert(
    fc.asyncProperty(happens, async (acts) => {
      const world = await OracleWorld.open();
      try {
        for (const each of [...always, ...acts]) await world.does(each);
        const wrong: string[] = [];
        for (const question of world.questions()) {
          const may = world.may(question.who, question.asked);
          const does = await world.answers(question.who, question.asked);
          asked++;
          const tally = may ? yes : no;
          tally.set(question.asked.may, (tally.get(question.asked.may) ?? 0) + 1);
          if (may !== does) wrong.push(`${JSON.stringify(question)}: the product says ${may}, the portal ${does}`);
        }
        expect(wrong).toEqual([]);
      } finally {
        await world.portal.close();
      }
    }),
    { numRuns: worlds, endOnFailure: true },
  );
  expect(asked).toBeGreaterThan(leastAsked);
  // Nothing is only ever allowed, or only ever refused: then it would not have been tried.
  expect([...no.keys()].sort()).toEqual([...yes.keys()].sort());
  expect(yes.size).toBe(19);
}, 1_800_000);
