import { expect } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import { Read } from '../../src/platform/database/read.js';
import { sql } from '../../src/platform/database/sql.js';
import type { House } from './house.js';

/** What the story of one unit is made of. */
type Step =
  | { do: 'write' }
  | { do: 'read' }
  | { do: 'wait'; turns: number }
  | { do: 'fail' }
  | { do: 'nest'; caught: boolean; steps: Step[] };

const step: fc.Arbitrary<Step> = fc.letrec<{ step: Step }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: fc.constant<Step>({ do: 'write' }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), turns: fc.nat(4) }) },
    { weight: 2, arbitrary: fc.constant<Step>({ do: 'read' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'fail' }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('nest' as const),
        caught: fc.boolean(),
        steps: fc.array(tie('step'), { maxLength: 3 }),
      }),
    },
  ),
})).step;
const stories = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 6 });

const succeeds = (steps: Step[]): boolean =>
  steps.every((each) => each.do !== 'fail' && (each.do !== 'nest' || succeeds(each.steps)));

/** How many rows a story writes if nothing stops it. */
const writes = (steps: Step[]): number =>
  steps.reduce((sum, each) => sum + (each.do === 'write' ? 1 : each.do === 'nest' ? writes(each.steps) : 0), 0);

/** What the property is asked of: ours, and for comparison the naive way. */
export interface Way {
  run(work: () => Promise<void>): Promise<void>;
  write(tree: string, place: number): Promise<unknown>;
  after(effect: () => void): void;
}

let world = 0;

/** Exactly the units that succeeded are kept, each whole, and each one's effect after commit runs once. */
export const exactlyWhatSucceededIsKept = (house: House, way: Way) =>
  fc.asyncProperty(stories, async (units) => {
    const here = `world-${++world}`;
    const read = house.get(Read);
    const effects = units.map(() => 0);
    const rows = async () => {
      const found = await read.all<{ tree: string; n: number }>(
        sql`select tree, cast(count(*) as integer) as n from leaf where tree like ${`${here}/%`} group by tree`,
      );
      return new Map(found.map(({ tree, n }) => [tree, n]));
    };
    const play = async (steps: Step[], tree: string, next: { place: number }): Promise<void> => {
      for (const each of steps) {
        if (each.do === 'write') await way.write(tree, next.place++);
        else if (each.do === 'read') await read.one(sql`select count(*) from leaf`);
        else if (each.do === 'wait') for (let n = 0; n < each.turns; n++) await turn();
        else if (each.do === 'fail') throw new Error('planned');
        else {
          const nested = way.run(() => play(each.steps, tree, next));
          await (each.caught ? nested.catch(() => undefined) : nested);
        }
      }
    };
    const trees = units.map((_, n) => `${here}/${n}`);
    const watch = { over: false };
    const watching = (async () => {
      while (!watch.over) {
        const seen = await rows();
        for (const [n, tree] of trees.entries())
          if (seen.has(tree)) expect(succeeds(units[n]!) && seen.get(tree)).toBe(writes(units[n]!));
        await turn();
      }
    })();
    const ended = await Promise.allSettled(
      units.map((steps, n) =>
        way.run(async () => {
          way.after(() => effects[n]!++);
          await play(steps, trees[n]!, { place: 0 });
        }),
      ),
    );
    watch.over = true;
    await watching;
    expect(ended.map(({ status }) => status === 'fulfilled')).toEqual(units.map(succeeds));
    expect(effects).toEqual(units.map((steps) => (succeeds(steps) ? 1 : 0)));
    const kept = await rows();
    expect(trees.map((tree) => kept.get(tree) ?? 0)).toEqual(
      units.map((steps) => (succeeds(steps) ? writes(steps) : 0)),
    );
  });
