import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawnOnce } from './drawn-once.js';

/** The icons of the house, by what they mean here, and their names in Nav's Aksel set. */
const files = {
  alert: 'ExclamationmarkTriangle',
  back: 'ArrowLeft',
  calendar: 'Calendar',
  chat: 'Chat',
  check: 'Checkmark',
  clock: 'Clock',
  display: 'Palette',
  door: 'DoorOpen',
  download: 'Download',
  envelope: 'EnvelopeClosed',
  flag: 'FlagCross',
  forward: 'ArrowRight',
  hand: 'HandHeart',
  help: 'Lifebuoy',
  home: 'House',
  information: 'InformationSquare',
  language: 'Language',
  leave: 'Leave',
  lock: 'PadlockLocked',
  moon: 'Moon',
  pencil: 'Pencil',
  people: 'PersonGroup',
  person: 'PersonCircle',
  phone: 'Phone',
  pin: 'LocationPin',
  plant: 'Plant',
  plus: 'Plus',
  print: 'PrinterSmall',
  search: 'MagnifyingGlass',
  send: 'Paperplane',
  steps: 'Footprint',
  eye: 'Eye',
} as const;

export type IconName = keyof typeof files;

const require = createRequire(import.meta.url);

// The package draws for React. We take the outlines from its plain files and draw them ourselves, as nodes, not as text.
function outlines(file: string): string[] {
  const svg = readFileSync(require.resolve(`@navikt/aksel-icons/svg/${file}.svg`), 'utf8');
  return [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((match) => match[1]!);
}

const drawn = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, outlines(file)])) as Record<
  IconName,
  string[]
>;

/** A picture beside words, never in place of them: it is hidden from everyone who listens. */
export const Icon = drawnOnce(({ name, size = 24 }: { name: IconName; size?: number }) => (
  <svg class="icon" width={size} height={size} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
    {drawn[name].map((d) => (
      <path key={d} fill-rule="evenodd" clip-rule="evenodd" d={d} />
    ))}
  </svg>
));

/** The two rings. */
export const Rings = drawnOnce(() => (
  <svg class="rings" width="30" height="22" viewBox="0 0 30 22" fill="none" stroke-width="3" aria-hidden="true">
    <circle cx="10" cy="11" r="8.5" stroke="currentColor" />
    <circle class="rings-second" cx="20" cy="11" r="8.5" />
  </svg>
));
