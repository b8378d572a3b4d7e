import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Portal } from '../../../test/support/portal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { KeptNumbers } from '../numbers/kept-numbers.repository.js';
import { WeekNumbers } from '../numbers/week-numbers.entity.js';
import type { ActivityId } from '../toolbox.views.js';
import { ActivityNumbers, type DoneInNumbers } from './activity-numbers.service.js';
import { weekOf } from './week.js';

/* Thursday 19 November 2026. How it was before and after is kept together by half-years, as a copy: it never says anything else than the activities do. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const day = fc.constantFrom('2026-11-01', '2026-11-08', '2026-11-09', '2026-11-15', '2026-11-19');
const number = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
const plan = fc.record({
  what: fc.constantFrom('To the harbour', 'Guitar'),
  kind: fc.option(fc.constantFrom('Walk', 'walk'), { nil: undefined }),
  day,
});
const told = fc.record({ before: number, after: number, markBefore: number, markAfter: number });
const which = fc.nat();
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('plans and does' as const), plan, told }) },
  fc.record({ does: fc.constant('tells anew' as const), told, which }),
  fc.record({ does: fc.constant('plans otherwise' as const), plan, which }),
  fc.record({ does: fc.constant('removes' as const), which }),
  fc.record({ does: fc.constant('loses the copy of a week' as const), day }),
);
const from = '2026-10-26';
/** Those of one day come in the order of their ids. */
const byName = (done: DoneInNumbers[]) => done.sort((a, b) => (a.of + a.what < b.of + b.what ? -1 : 1));

test('whatever is told, moved and taken away, and wherever a copy is missing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const ada = await portal.person('ServiceUser');
      const accountId = ada.is.accountId;
      const unit = portal.get(UnitOfWork);
      const forgets = (week: string) =>
        unit.run(() => portal.get(KeptNumbers).keep(ada.is, 'done', new Map([[week, undefined]])));
      const { id: measure } = (await ada.post('/toolbox/measures', { name: 'Calm', low: 'a', high: 'b' })).body as {
        id: string;
      };
      const tells = (id: ActivityId, said: object) =>
        ada.post(`/toolbox/activities/${id}/outcome`, { outcome: 'done', measure, ...said });
      const there: ActivityId[] = [];
      for (const each of steps) {
        const id = 'which' in each ? there[each.which % Math.max(there.length, 1)] : undefined;
        if (each.does === 'plans and does') {
          const made = (await ada.post('/toolbox/activities', each.plan)).body as { id: ActivityId };
          there.push(made.id);
          expect((await tells(made.id, each.told)).status).toBe(204);
        }
        if (each.does === 'tells anew' && id) await tells(id, each.told);
        if (each.does === 'plans otherwise' && id) {
          const { revision } = (await ada.get(`/toolbox/activities/${id}/plan`)).body as { revision: number };
          const answer = await ada.post(`/toolbox/activities/${id}/plan`, { ...each.plan, seen: revision });
          expect(answer.status).toBeLessThan(300);
        }
        if (each.does === 'removes' && id) {
          await ada.post(`/toolbox/activities/${id}/removal`);
          there.splice(there.indexOf(id), 1);
        }
        if (each.does === 'loses the copy of a week') await forgets(weekOf(each.day));
      }
      const numbers = async () => byName(await portal.get(ActivityNumbers).since(ada.is, from));
      const kept = await numbers();
      await unit.run(() => unit.manager.delete(WeekNumbers, { accountId, about: 'done' }));
      expect(kept).toEqual(await numbers());
    }),
    { numRuns: process.env['TEST_LONG'] === '1' ? 500 : 25 },
  );
}, 300_000);
