import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CurvesView, curvesOf } from '../measures/curves.service.js';
import { WeekNumbers } from '../numbers/week-numbers.entity.js';
import type { Listed } from '../things/things.service.js';
import { mondayOf, readDay } from '../week/week.js';
import type { DiaryPageView } from './diary.pages.js';
import { DiaryNumbers } from './diary-numbers.service.js';
import { DiaryReader } from './diary.reader.js';

/* Thursday 19 November 2026. The numbers of a week are kept together, as a copy: it never says anything else than the notes do. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const days = ['2026-11-01', '2026-11-02', '2026-11-08', '2026-11-09', '2026-11-15', '2026-11-19'];
const day = fc.constantFrom(...days);
const number = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
const words = fc.option(fc.constantFrom('It rained.', 'The sea was flat.'), { nil: undefined });
const said = fc
  .record({ day, words, mood: number, mark1: number })
  .filter(({ words: some, mood, mark1 }) => some !== undefined || mood !== undefined || mark1 !== undefined);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('writes' as const), said }) },
  fc.record({ does: fc.constant('changes' as const), said, which: fc.nat() }),
  fc.record({ does: fc.constant('removes' as const), which: fc.nat() }),
  fc.record({ does: fc.constant('loses the copy of a week' as const), day }),
);

const from = '2026-10-26';
const notesOf = async (who: Person) => (await who.get('/toolbox/diary')).body as DiaryPageView;
const copies = ({ is }: Person) =>
  portal.get(Read).all<{ week: string }>(sql`select week from week_numbers where account_id = ${is.accountId}`);

test('whatever is written, moved and taken away, and wherever a copy is missing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const ada = await portal.person('ServiceUser');
      const { is } = ada;
      await ada.post('/toolbox/measures', { name: 'Sleep', low: 'little', high: 'well' });
      for (const each of steps) {
        const { notes } = await notesOf(ada);
        const one = 'which' in each ? notes[each.which % Math.max(notes.length, 1)] : undefined;
        if (each.does === 'writes') expect((await ada.post('/toolbox/diary', each.said)).status).toBe(201);
        if (each.does === 'changes' && one)
          expect((await ada.post(`/toolbox/diary/${one.id}`, { ...each.said, seen: one.revision })).status).toBe(204);
        if (each.does === 'removes' && one)
          expect((await ada.post(`/toolbox/diary/${one.id}/removal`)).status).toBe(204);
        if (each.does === 'loses the copy of a week') {
          const week = mondayOf(readDay(each.day)).toString();
          const unit = portal.get(UnitOfWork);
          await unit.run(() => unit.manager.delete(WeekNumbers, { accountId: is.accountId, week }));
        }
      }
      const notes = await portal.get(DiaryReader).between(is, from);
      const { measures } = (await ada.get('/toolbox/measures')).body as { measures: Listed<'measure'>[] };
      expect(curvesOf(await portal.get(DiaryNumbers).since(is, from), measures)).toEqual(curvesOf(notes, measures));
      const shown = (await ada.get('/toolbox/curves')).body as CurvesView;
      expect(shown.curves).toEqual(JSON.parse(JSON.stringify(curvesOf(notes, measures))));
      const weeks = new Set(notes.map((note) => mondayOf(readDay(note.day)).toString()));
      for (const { week } of await copies(ada)) expect(weeks).toContain(week);
    }),
    { numRuns: process.env['TEST_LONG'] === '1' ? 500 : 25 },
  );
}, 300_000);

test('a toolbox that is emptied keeps none, and no word of a note is in them', async () => {
  const ada = await portal.person('ServiceUser');
  await ada.post('/toolbox/diary', { day: '2026-11-19', words: 'It rained.', mood: 3 });
  const numbers = await portal.get(DiaryNumbers).since(ada.is, from);
  expect(numbers).toEqual([{ day: '2026-11-19', mood: 3 }]);
  expect(await copies(ada)).toHaveLength(1);
  await ada.post('/toolbox/removal', { word: 'delete' });
  expect(await copies(ada)).toEqual([]);
});
