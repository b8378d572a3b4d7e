import type { VNode } from 'preact';
import type { PageProps } from '../../platform/ui/here.js';
import { AsksFirst } from '../removal.parts.js';
import { removalWords } from '../removal.words.js';
import type { ActivityView } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import { dayAndMonth, weekdayName } from './day-words.js';
import { weekPath } from './week.js';

/** What goes with something that is planned, before it goes. */
export function ActivityRemovalPage({ view, here }: PageProps<Pick<ActivityView, 'id' | 'what' | 'day'>>): VNode {
  const r = removalWords(here);
  const t = toolboxWords(here);
  const activity = `/toolbox/activities/${view.id}`;
  return (
    <AsksFirst
      here={here}
      tab={t('toolbox.title')}
      question={r('activity')}
      about={r('activity.about')}
      action={`${activity}/removal`}
      values={{ back: weekPath(view.day) }}
      remove={t('activity.remove')}
      back={{ href: activity, label: r('back') }}
    >
      <p class="row-title">{view.what}</p>
      <p class="meta">
        {weekdayName(view.day, here.lang)} {dayAndMonth(view.day, here.lang)}
      </p>
    </AsksFirst>
  );
}
