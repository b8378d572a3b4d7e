import type { PulseResults, Roughly } from './after.views.js';

const roughly = (n: number): Roughly => (n < 5 ? 'few' : 'five-or-more');

/** What was answered, without a number. Exact ones are for the consultant. */
export function roughResults({ welcome, safe, worth }: PulseResults): PulseResults<Roughly> {
  const rough = ([no, little, yes]: [number, number, number]): [Roughly, Roughly, Roughly] => [
    roughly(no),
    roughly(little),
    roughly(yes),
  ];
  return { welcome: rough(welcome), safe: rough(safe), worth: rough(worth) };
}
