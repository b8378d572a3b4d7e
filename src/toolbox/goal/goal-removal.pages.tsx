import type { VNode } from 'preact';
import type { PageProps } from '../../platform/ui/here.js';
import { AsksFirst } from '../removal.parts.js';
import { removalWords } from '../removal.words.js';
import { toolboxWords } from '../toolbox.words.js';
import type { GoalId, GoalPageView, StepView } from '../toolbox.views.js';

/** What goes with a goal and what stays, before it goes. */
export function GoalRemovalPage({ view, here }: PageProps<GoalPageView>): VNode {
  const t = toolboxWords(here);
  const goal = `/toolbox/goals/${view.id}`;
  return (
    <AsksFirst
      here={here}
      tab={t('goal.title')}
      question={t('goal.removal')}
      about={t('goal.removal.about')}
      action={`${goal}/removal`}
      remove={t('goal.remove')}
      back={{ href: goal, label: t('goal.back') }}
    >
      <p class="row-title">{view.title}</p>
    </AsksFirst>
  );
}

export type StepPageView = Pick<StepView, 'id' | 'title'> & { goal: GoalId };

/** The same of one of its steps. */
export function StepRemovalPage({ view, here }: PageProps<StepPageView>): VNode {
  const t = toolboxWords(here);
  const r = removalWords(here);
  const goal = `/toolbox/goals/${view.goal}`;
  return (
    <AsksFirst
      here={here}
      tab={t('goal.title')}
      question={r('goal.step')}
      about={r('goal.step.about')}
      action={`${goal}/steps/${view.id}/removal`}
      remove={t('goal.step.remove')}
      back={{ href: goal, label: r('back') }}
    >
      <p class="row-title">{view.title}</p>
    </AsksFirst>
  );
}
