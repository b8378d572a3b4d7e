import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField } from '../../platform/ui/text-field.js';
import type { GoalView } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import type { SittingId } from '../versions/version.entity.js';
import { BesidePanel, BringBack, Earlier, KeptFields } from '../versions/versions.parts.js';
import type { PlanSaid } from './activity-rows.service.js';
import type { PlannedWords } from './activity-words.service.js';
import { activityWords } from './activity.words.js';
import { dayAndMonth, weekdayName } from './day-words.js';
import { choosable, PlanFields } from './plan-form.js';

export interface PlannedView extends PlannedWords {
  goals: GoalView[];
  /** To be sent along with whatever is saved from this page as it is open now. */
  sitting: SittingId;
}

/** Another version of what is planned. */
function Said({ said, goals, here }: { said: PlanSaid; goals: readonly GoalView[]; here: Here }): VNode {
  const t = toolboxWords(here);
  const { what, day, time, where, withWhom, planB, kind } = said;
  const goal = goals.find(({ id }) => id === said.goal);
  const line = [
    `${weekdayName(day, here.lang)} ${dayAndMonth(day, here.lang)}`,
    time && t('plan.time.line', { time }),
    where,
    withWhom && t('plan.with.line', { whom: withWhom }),
    goal && t('plan.goal.line', { goal: goal.title }),
    kind,
  ];
  return (
    <>
      <p class="row-title">{what}</p>
      <p class="meta">{line.filter(Boolean).join(' · ')}</p>
      {planB && <p class="own-words">{`${t('plan.b')}: ${planB}`}</p>}
    </>
  );
}

/** What is planned, to change, with what was planned before. The tab says nothing of what it is. */
export function PlannedPage({ view, here }: PageProps<PlannedView>): VNode {
  const t = toolboxWords(here);
  const activity = `/toolbox/activities/${view.id}`;
  const action = `${activity}/plan`;
  return (
    <Layout here={here} title={t('activity.title')}>
      <PageHead title={activityWords(here)('change')} />
      {view.beside.map((other) => (
        <BesidePanel key={other.id} here={here} action={`${action}/earlier`} version={other.id}>
          <Said said={other} goals={view.goals} here={here} />
        </BesidePanel>
      ))}
      <Panel>
        <Form
          here={here}
          action={action}
          keeps={`${action}/keeping`}
          submit={activityWords(here)('change.save')}
          cancel={{ href: activity, label: activityWords(here)('change.back') }}
        >
          <PlanFields here={here} action={action} goals={choosable(view.goals, view.goal)} planned={view} />
          <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(view.revision)} />
          <KeptFields here={here} sitting={view.sitting} shared={false} />
        </Form>
      </Panel>
      <Earlier here={here} versions={view.earlier}>
        {(version) => (
          <>
            <Said said={version} goals={view.goals} here={here} />
            <BringBack here={here} action={`${action}/earlier`} version={version.id} />
          </>
        )}
      </Earlier>
    </Layout>
  );
}
