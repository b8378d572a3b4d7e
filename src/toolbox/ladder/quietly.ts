import type { Rung } from '../things/things.js';
import type { ActivityView } from '../toolbox.views.js';

/** The quiet page puts numbers away: how much one dreads a step, and how afraid one was each time. */
export const inWords = <Step extends Rung>({ dread: _dread, ...rung }: Step): Omit<Step, 'dread'> & Rung => ({
  ...rung,
  tries: [],
});

/** The same of what a step said before, or what stands beside it. */
export const wordsOnly = <Said extends Pick<Rung, 'what' | 'dread'>>({ dread: _dread, ...said }: Said) => said;

/** The same of what is planned for it. */
export const plannedInWords = ({ mood: _mood, mark: _mark, ...activity }: ActivityView): ActivityView => activity;
