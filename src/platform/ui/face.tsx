import type { VNode } from 'preact';
import { drawnOnce } from './drawn-once.js';

/** How many pictures there are to choose from: eight drawings, each in eight colours. */
export const pictureCount = 64;

// Things from out of doors that belong to nobody: no people, no signs of any creed, no flags.
const drawings: readonly string[] = [
  'M4 30 15 14l6 8 4-5 11 13z',
  'M20 8c6 8 9 12 9 16a9 9 0 0 1-18 0c0-4 3-8 9-16z',
  'M12 32c-2-12 6-20 18-21 0 13-6 20-14 19l5-10z',
  'M26 31A12 12 0 1 1 24 9a10 10 0 0 0 2 22z',
  'M20 7l7 9h-4l6 8h-7v8h-4v-8h-7l6-8h-4z',
  'M6 16c5-5 9-5 14 0s9 5 14 0v5c-5 5-9 5-14 0s-9-5-14 0zm0 9c5-5 9-5 14 0s9 5 14 0v5c-5 5-9 5-14 0s-9-5-14 0z',
  'M12 28a7 7 0 0 1 0-13 9 9 0 0 1 17 2 6 6 0 0 1 0 11z',
  'M20 12a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm-1-7h2v5h-2zm0 25h2v5h-2zM5 19h5v2H5zm25 0h5v2h-5z',
];

/** The neutral picture of a nickname; an empty round for whoever is gone (-1). The name stands beside it, so it is hidden from everyone who listens. */
export const Face = drawnOnce(({ picture, large }: { picture: number; large?: boolean }): VNode => {
  if (picture < 0) return <span class={`face${large ? ' face-large' : ''}`} aria-hidden="true" />;
  const number = Math.abs(Math.trunc(picture)) || 0;
  const hue = number % 8;
  const drawing = (number + Math.floor(number / 8)) % drawings.length;
  return (
    <span class={`face face-${hue}${large ? ' face-large' : ''}`} aria-hidden="true">
      <svg viewBox="0 0 40 40" fill="currentColor">
        <path d={drawings[drawing]} />
      </svg>
    </span>
  );
});
