import type { VNode } from 'preact';
import type { PageProps } from '../../platform/ui/here.js';
import { AsksFirst } from '../removal.parts.js';
import { toolboxWords } from '../toolbox.words.js';
import type { GoalPageView } from '../toolbox.views.js';

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
