import type { VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { ladderWords } from './ladder.words.js';

/** One time on a step, by the name it has in the table. */
export interface Fear {
  label: string;
  before: number;
  after?: number | undefined;
}

const inner = { left: 36, right: 384, top: 14, bottom: 156 };
const height = (value: number) => inner.bottom - ((inner.bottom - inner.top) * value) / 10;

/** Where each stands, from left to right in the order of the table. */
export function columns(n: number): number[] {
  const step = (inner.right - inner.left) / n;
  return Array.from({ length: n }, (_, place) => Math.round(inner.left + step * (place + 0.5)));
}

/** Fear before and after, as a ring and a dot. No line tells where they should be. */
export function FearPicture({ here, fears }: { here: Pick<Here, 'lang'>; fears: readonly Fear[] }): VNode {
  const at = columns(fears.length);
  return (
    <svg
      viewBox="0 0 400 180"
      role="img"
      aria-label={ladderWords(here)('fear.picture', { n: fears.length })}
      fill="currentColor"
    >
      {[0, 10].map((value) => (
        <g key={value}>
          <line
            x1={inner.left}
            x2={inner.right}
            y1={height(value)}
            y2={height(value)}
            stroke="currentColor"
            stroke-opacity="0.35"
          />
          <text x={inner.left - 8} y={height(value) + 5} text-anchor="end" font-size="14">
            {value}
          </text>
        </g>
      ))}
      {fears.map(({ before, after }, n) => (
        <g key={n}>
          {after !== undefined && (
            <line
              x1={at[n]}
              x2={at[n]}
              y1={height(before)}
              y2={height(after)}
              stroke="currentColor"
              stroke-width="2"
              stroke-opacity="0.5"
            />
          )}
          <circle cx={at[n]} cy={height(before)} r="6" fill="none" stroke="currentColor" stroke-width="2" />
          {after !== undefined && <circle cx={at[n]} cy={height(after)} r="4" />}
          {fears.length <= 20 && (
            <text x={at[n]} y="175" text-anchor="middle" font-size="13">
              {n + 1}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The very numbers that are drawn. */
export function FearTable({
  here,
  fears,
  of,
}: {
  here: Pick<Here, 'lang'>;
  fears: readonly Fear[];
  of: 'step' | 'day';
}): VNode {
  const t = ladderWords(here);
  return (
    <table class="table">
      <caption class="ds-sr-only">{t('fear.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`fear.${of}`)}</th>
          <th scope="col" class="number">
            {t('fear.before')}
          </th>
          <th scope="col" class="number">
            {t('fear.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fears.map(({ label, before, after }, n) => (
          <tr key={n}>
            <th scope="row">
              {n + 1}: {label}
            </th>
            <td class="number">{before}</td>
            <td class="number">{after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
