import type { VNode } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import type { Here } from './here.js';

const words = catalogue({
  'ladder.state': [
    '{done, number} av {all, plural, one {# steg} other {# steg}} gjort',
    '{done, number} of {all, plural, one {# step} other {# steps}} done',
  ],
});

/** How far somebody has come on their own ladder, as a picture with the same in words. It never says how far is left to be good. */
export function Ladder({ here, done, all }: { here: Here; done: number; all: number }): VNode {
  const rungs = Array.from({ length: all }, (_, place) => (place < done ? 'done' : place === done ? 'now' : ''));
  return (
    <div class="ladder" role="img" aria-label={words(here)('ladder.state', { done, all })}>
      {rungs.map((state, place) => (
        <span key={place} class={state || undefined} />
      ))}
    </div>
  );
}
