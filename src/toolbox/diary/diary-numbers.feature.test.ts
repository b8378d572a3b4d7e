import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CurvesView, curvesOf } from '../measures/curves.service.js';
import { KeptNumbers } from '../numbers/kept-numbers.repository.js';
import { WeekNumbers } from '../numbers/week-numbers.entity.js';
import { OwnText } from '../own-text.js';
import type { Listed } from '../things/things.service.js';
import { weekOf } from '../week/week.js';
import type { DiaryPageView } from './diary.pages.js';
import { DiaryNumbers } from './diary-numbers.service.js';
import { DiaryReader } from './diary.reader.js';
import { saidIn } from './said.js';

/* Thursday 19 November 2026. The numbers of weeks are kept together by half-years, as a copy: it never says anything else than the notes do. */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

/** The half-year of that Thursday begins on Monday 2 March. */
const half = '2026-03-02';
/** And twelve weeks until it on this one. */
const twelveWeeks = '2026-08-31';
const days = [
  '2026-03-01',
  '2026-03-02',
  '2026-08-30',
  '2026-09-02',
  '2026-11-01',
  '2026-11-02',
  '2026-11-08',
  '2026-11-09',
  '2026-11-15',
  '2026-11-19',
];
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
  fc.record({ does: fc.constant('has the copy of a week from before' as const), day }),
);

const from = '2026-02-23';
const notesOf = async (who: Person) => (await who.get('/toolbox/diary')).body as DiaryPageView;
const copies = ({ is }: Person) =>
  portal.get(Read).all<{ week: string }>(sql`select week from week_numbers where account_id = ${is.accountId}`);

/**
 * What copies looked like before: a row for one week, and later a week among others as a list of days. Both say nine here, whatever the notes
 * say: they are not to be read any more.
 */
async function keptAsBefore({ is }: Person, week: string): Promise<void> {
  if ((await portal.get(DiaryReader).between(is, week, week)).length === 0) return;
  const unit = portal.get(UnitOfWork);
  const nine = [{ day: week, mood: 9 }];
  await unit.run(async () => {
    await portal.get(KeptNumbers).keep(is, 'said', new Map([[week, nine]]));
    // The row of the half-year's own first week is the one that holds all of it.
    if (week === half) return;
    const body = await portal.get(OwnText).seal(is, { table: 'week_numbers', row: week, column: 'said' }, nine);
    await unit.manager.insert(WeekNumbers, { accountId: is.accountId, about: 'said', week, body });
  });
}

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
          const lost = new Map([[weekOf(each.day), undefined]]);
          await portal.get(UnitOfWork).run(() => portal.get(KeptNumbers).keep(is, 'said', lost));
        }
        if (each.does === 'has the copy of a week from before') await keptAsBefore(ada, weekOf(each.day));
      }
      const notes = await portal.get(DiaryReader).between(is, from);
      const { measures } = (await ada.get('/toolbox/measures')).body as { measures: Listed<'measure'>[] };
      expect(curvesOf(await portal.get(DiaryNumbers).since(is, from), measures)).toEqual(
        curvesOf(saidIn(notes), measures),
      );
      const shown = (await ada.get('/toolbox/curves')).body as CurvesView;
      const recent = notes.filter((note) => note.day >= twelveWeeks);
      expect(shown.curves).toEqual(JSON.parse(JSON.stringify(curvesOf(saidIn(recent), measures))));
      const weeks = new Set(notes.map((note) => weekOf(note.day)));
      const kept = await portal.get(KeptNumbers).since(is, 'said', from);
      expect(weeks).toEqual(new Set([...weeks, ...kept.keys()]));
      if (weeks.size === 0) expect(await copies(ada)).toEqual([]);
    }),
    { numRuns: process.env['TEST_LONG'] === '1' ? 500 : 25 },
  );
}, 300_000);

test('a toolbox that is emptied keeps none, and no word of a note is in them', async () => {
  const ada = await portal.person('ServiceUser');
  await ada.post('/toolbox/diary', { day: '2026-11-19', words: 'It rained.', mood: 3 });
  const numbers = await portal.get(DiaryNumbers).since(ada.is, from);
  expect(numbers).toEqual(saidIn([{ day: '2026-11-19', mood: 3 }]));
  expect(await copies(ada)).toHaveLength(1);
  await ada.post('/toolbox/removal', { word: 'delete' });
  expect(await copies(ada)).toEqual([]);
});
