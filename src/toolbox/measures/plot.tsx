import type { VNode } from 'preact';
import type { Lang } from '../../platform/i18n/lang.js';
import { dayAndMonth } from '../week/day-words.js';

export interface Point {
  /** `YYYY-MM-DD` */
  day: string;
  value: number;
}

export interface PlotProps {
  /** In the order of their days; one at least. */
  points: readonly Point[];
  low: number;
  high: number;
  /** What the picture shows, for those who listen. */
  label: string;
  lang: Lang;
}

/** Narrow, so that what is written in it can be read on a phone. */
const size = { width: 400, height: 180 };
const inner = { left: 36, right: 390, top: 14, bottom: 145 };

/** Days alone are read as UTC, which has no clocks to change. Not by `Temporal`: a year of days would take longer than to draw them. */
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** Points are placed by tenths, so that each is written as two whole numbers. */
const tenths = 10;

/** Where each point stands in the picture, in tenths. */
export function places({ points, low, high }: Pick<PlotProps, 'points' | 'low' | 'high'>): { x: number; y: number }[] {
  const first = dayNumber(points[0]!.day);
  const span = dayNumber(points.at(-1)!.day) - first;
  const across = (inner.right - inner.left) * tenths;
  const up = ((inner.bottom - inner.top) * tenths) / (high - low);
  return points.map(({ day, value }) => ({
    x: Math.round(inner.left * tenths + across * (span === 0 ? 0.5 : (dayNumber(day) - first) / span)),
    y: Math.round(inner.bottom * tenths - up * (value - low)),
  }));
}

/** Numbers over days. No line tells where one should be. */
export function Plot({ points, low, high, label, lang }: PlotProps): VNode {
  const placed = places({ points, low, high }).map(({ x, y }) => `${x} ${y}`);
  const ends = [low, high].map((value) => ({ value, y: value === low ? inner.bottom : inner.top }));
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label} fill="currentColor">
      {ends.map(({ value, y }) => (
        <g key={value}>
          <line x1={inner.left} x2={inner.right} y1={y} y2={y} stroke="currentColor" stroke-opacity="0.35" />
          <text x={inner.left - 8} y={y + 5} text-anchor="end" font-size="14">
            {value}
          </text>
        </g>
      ))}
      <g transform={`scale(${1 / tenths})`} fill="none" stroke="currentColor" stroke-linecap="round">
        <polyline points={placed.join(',')} stroke-width={2 * tenths} stroke-linejoin="round" />
        <path d={`M${placed.join('h0M')}h0`} stroke-width={8 * tenths} />
      </g>
      <text x={inner.left} y={size.height - 10} font-size="14">
        {dayAndMonth(points[0]!.day, lang)}
      </text>
      {points.length > 1 && (
        <text x={inner.right} y={size.height - 10} text-anchor="end" font-size="14">
          {dayAndMonth(points.at(-1)!.day, lang)}
        </text>
      )}
    </svg>
  );
}
