import type { GoalPageView } from '../toolbox.views.js';

/** The quiet page puts numbers away: where one has been is not in it, and where one is today is not asked. */
export function quietly({ levels, ...goal }: GoalPageView, on: boolean): GoalPageView {
  if (on) return { ...goal, quiet: true };
  return { ...goal, ...(levels ? { levels } : {}) };
}
