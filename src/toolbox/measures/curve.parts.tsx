import type { VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { diaryWords } from '../diary/diary.words.js';
import { dayAndMonth } from '../week/day-words.js';
import type { Curve } from './curve.js';
import { instruments } from './instruments.js';
import { Plot } from './plot.js';

/** What a curve is called. */
export function curveName(here: Pick<Here, 'lang'>, { kind, name }: Pick<Curve, 'kind' | 'name'>): string {
  if (kind === 'own') return name!;
  return kind === 'mood' ? diaryWords(here)('mood') : instruments[kind].title[here.lang];
}

/** The numbers of a curve: the very ones that are drawn. */
export function CurveTable({ here, curve }: { here: Pick<Here, 'lang'>; curve: Curve }): VNode {
  const t = diaryWords(here);
  const counts = curve.points.some(({ raw }) => raw !== undefined);
  const name = curveName(here, curve);
  return (
    <table class="table">
      <caption class="ds-sr-only">{t('curves.table', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t(curve.byWeeks ? 'curves.week' : 'curves.day')}</th>
          {counts && (
            <th scope="col" class="number">
              {t('curves.raw')}
            </th>
          )}
          <th scope="col" class="number">
            {counts ? t('curves.percentage') : name}
          </th>
        </tr>
      </thead>
      <tbody>
        {curve.points.map(({ day, value, raw }, n) => (
          <tr key={n}>
            <th scope="row">
              <time dateTime={day}>{dayAndMonth(day, here.lang)}</time>
            </th>
            {counts && <td class="number">{raw}</td>}
            <td class="number">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same numbers as a picture. */
export function CurvePlot({ here, curve }: { here: Pick<Here, 'lang'>; curve: Curve }): VNode {
  const label = diaryWords(here)(curve.byWeeks ? 'curves.pictureByWeeks' : 'curves.picture', {
    name: curveName(here, curve),
    first: curve.points[0]!.value,
    last: curve.points.at(-1)!.value,
  });
  return <Plot points={curve.points} low={curve.low} high={curve.high} label={label} lang={here.lang} />;
}
