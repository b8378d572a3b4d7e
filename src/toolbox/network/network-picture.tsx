import type { VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { type NetworkPerson, rings, sides } from '../things/things.js';
import { networkWords } from './network.words.js';

/** Narrow, so that the names can be read on a phone. */
const middle = 200;
const radii = [62, 115, 168] as const;

/** Where each stands: its ring is how near, its quarter where one knows it from, and those of one place share the quarter evenly. */
export function standing(people: readonly NetworkPerson[]): { x: number; y: number }[] {
  const seen = new Map<string, number>();
  const placeOf = ({ ring, side }: NetworkPerson) => `${ring} ${side}`;
  return people.map((person) => {
    const place = placeOf(person);
    const among = people.filter((each) => placeOf(each) === place).length;
    const n = seen.get(place) ?? 0;
    seen.set(place, n + 1);
    // From the top, clockwise; neighbours do not stand on the line between two quarters.
    const quarter = sides.indexOf(person.side) + (n + 0.5) / among;
    const angle = ((quarter * 90 - 90) * Math.PI) / 180;
    const radius = radii[rings.indexOf(person.ring)]!;
    return { x: Math.round(middle + radius * Math.cos(angle)), y: Math.round(middle + radius * Math.sin(angle)) };
  });
}

const short = (name: string) => (name.length > 12 ? `${name.slice(0, 11)}…` : name);

/** The list as a picture. It is drawn here, from the same list, and needs no pointer. */
export function NetworkPicture({
  people,
  here,
}: {
  people: readonly NetworkPerson[];
  here: Pick<Here, 'lang'>;
}): VNode {
  const t = networkWords(here);
  const placed = standing(people);
  const corners = [
    { x: 395, y: 14, anchor: 'end' },
    { x: 395, y: 395, anchor: 'end' },
    { x: 5, y: 395, anchor: 'start' },
    { x: 5, y: 14, anchor: 'start' },
  ] as const;
  return (
    <svg
      viewBox="0 0 400 400"
      role="img"
      aria-label={t('network.picture', { n: people.length })}
      fill="currentColor"
      font-size="13"
    >
      {radii.map((radius) => (
        <circle
          key={radius}
          cx={middle}
          cy={middle}
          r={radius}
          fill="none"
          stroke="currentColor"
          stroke-opacity="0.35"
        />
      ))}
      <line x1={middle} x2={middle} y1="20" y2="380" stroke="currentColor" stroke-opacity="0.2" />
      <line y1={middle} y2={middle} x1="20" x2="380" stroke="currentColor" stroke-opacity="0.2" />
      {sides.map((side, n) => (
        <text key={side} x={corners[n]!.x} y={corners[n]!.y} text-anchor={corners[n]!.anchor}>
          {t(`side.${side}`)}
        </text>
      ))}
      <text x={middle} y={middle + 5} text-anchor="middle" font-weight="700">
        {t('network.me')}
      </text>
      {people.map(({ name }, n) => (
        <g key={n}>
          <circle cx={placed[n]!.x} cy={placed[n]!.y} r="5" />
          <text x={placed[n]!.x} y={placed[n]!.y - 9} text-anchor="middle">
            {short(name)}
          </text>
        </g>
      ))}
    </svg>
  );
}
