import type { Random } from '../platform/time/random.js';

const forLetter = 43;
/** 132 bits: in a text every sign counts. */
const forText = 22;

/** What stops letters is a secret of its own, and what stops texts is another: whoever holds one has not the other. */
export const stopSecrets = {
  letter: (random: Random, label: string): string => random.token(label),
  text: (random: Random, label: string): string => random.token(label).slice(0, forText),
};

export const stopShape = new RegExp(`^(?:[\\w-]{${forLetter}}|[\\w-]{${forText}})$`);

/** What a secret stops, whether it is anybody's or nobody's: its form alone says it, and no address beside it. */
export const stoppedBy = (secret: string): 'mail' | 'text' => (secret.length === forText ? 'text' : 'mail');
