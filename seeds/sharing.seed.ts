import { Goals, type ItemRef, SharedReader, Shares, Sheets } from '../src/toolbox/index.js';
import type { Stage } from './stage.js';

/** Jonas shows Ingrid one goal for a month, and she has looked; something he stopped sharing; and a sheet for their next appointment. */
export async function seedSharing(stage: Stage): Promise<void> {
  const [jonas, ingrid] = [stage.actor('jonas'), stage.actor('ingrid')];
  const [shares, goals] = [stage.get(Shares), await stage.get(Goals).list(jonas)];
  const goal = `goal.${goals[0]!.id}` as ItemRef;
  const signs = 'plan.signs' as ItemRef;
  const shown = await stage.at(-6, '18:30', () => shares.share(jonas, goal, ingrid.membershipId, stage.day(24)));
  await stage.at(-5, '09:20', () => stage.get(SharedReader).open(ingrid, shown));
  await stage.at(-2, '08:50', () => stage.get(SharedReader).open(ingrid, shown));
  const taken = await stage.at(-9, '21:15', () => shares.share(jonas, signs, ingrid.membershipId, null));
  await stage.at(-4, '20:10', () => shares.withdraw(jonas, taken));
  await stage.at(-1, '21:40', () =>
    stage.get(Sheets).write(jonas, {
      items: [goal, 'plan.can' as ItemRef],
      questions: 'Kan jeg trappe opp til to turer om dagen?\nHva gjør jeg de dagene jeg ikke kommer ut?',
    }),
  );
}
