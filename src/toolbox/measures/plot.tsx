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
const daysBetween = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / 86_400_000;

const near = (value: number) => Math.round(value * 10) / 10;

/** Where each point stands in the picture. */
export function places({ points, low, high }: Pick<PlotProps, 'points' | 'low' | 'high'>): { x: number; y: number }[] {
  const span = daysBetween(points[0]!.day, points.at(-1)!.day);
  return points.map(({ day, value }) => ({
    x: near(
      span === 0
        ? (inner.left + inner.right) / 2
        : inner.left + ((inner.right - inner.left) * daysBetween(points[0]!.day, day)) / span,
    ),
    y: near(inner.bottom - ((inner.bottom - inner.top) * (value - low)) / (high - low)),
  }));
}

/** Numbers over days. No line tells where one should be. */
export function Plot({ points, low, high, label, lang }: PlotProps): VNode {
  const placed = places({ points, low, high });
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
      <polyline
        points={placed.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
      />
      <path
        d={placed.map(({ x, y }) => `M${x} ${y}h0`).join('')}
        stroke="currentColor"
        stroke-width="8"
        stroke-linecap="round"
      />
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
