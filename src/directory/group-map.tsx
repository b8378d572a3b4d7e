import type { VNode } from 'preact';
import type { Here } from '../platform/ui/here.js';
import { directoryWords } from './directory.words.js';
import type { GroupRowView } from './directory.views.js';
import { distance, type Spot, type SpotKey, spots } from './places.js';

const size = { width: 400, height: 320, edge: 40 };
/** A degree of longitude is so much of one of latitude where these people live. */
const narrower = 0.47;
/** The map is of what lies around the chosen place: a whole country of towns would be dots on dots. */
const around = 100;

/** Where the groups of a list lie around a place. Drawn here, from places alone: nobody else learns that somebody looks. */
export function GroupMap({
  here,
  groups,
  from,
}: {
  here: Here;
  groups: readonly GroupRowView[];
  from: SpotKey;
}): VNode {
  const t = directoryWords(here);
  const all = new Set<SpotKey>([from, ...groups.map(({ place }) => place)]);
  const keys = [...all].filter((key) => distance(from, key) <= around);
  const at = projection(keys.map((key) => spots[key]));
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-labelledby="map-title map-about">
      <title id="map-title">{t('map.title')}</title>
      <desc id="map-about">{t('map.about')}</desc>
      {keys.map((key, n) => {
        const { x, y } = at(spots[key]);
        const right = x > size.width * 0.7;
        // A name that would lie over another is left to the list.
        const crowded = keys.slice(0, n).some((other) => {
          const there = at(spots[other]);
          return Math.abs(there.x - x) < 100 && Math.abs(there.y - y) < 18;
        });
        return (
          <g key={key} fill="currentColor">
            <circle
              cx={x}
              cy={y}
              r={key === from ? 9 : 5}
              fill={key === from ? 'none' : 'currentColor'}
              stroke="currentColor"
              stroke-width="2"
            />
            {!crowded && (
              <text x={right ? x - 13 : x + 13} y={y + 5} text-anchor={right ? 'end' : 'start'} font-size="16">
                {spots[key].name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Fits all of them in, in their true proportions; one alone stands in the middle. */
function projection(all: readonly Spot[]) {
  const [xs, ys] = [all.map(({ lon }) => lon * narrower), all.map(({ lat }) => -lat)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const inner = { width: size.width - 2 * size.edge, height: size.height - 2 * size.edge };
  const scale = Math.min(inner.width / Math.max(wide, 0.5), inner.height / Math.max(high, 0.5));
  const [dx, dy] = [(size.width - wide * scale) / 2, (size.height - high * scale) / 2];
  const round = (n: number) => Math.round(n * 10) / 10;
  return ({ lat, lon }: Spot) => ({
    x: round((lon * narrower - left) * scale + dx),
    y: round((-lat - top) * scale + dy),
  });
}
