import type { Tone } from '../../platform/ui/tag.js';
import type { Outcome } from '../toolbox.views.js';

/** Nothing here is red or green: how it went is information, and no mark. */
export const outcomeTone: Readonly<Record<Outcome, Tone>> = { done: 'accent', partly: 'calm', not: 'neutral' };
