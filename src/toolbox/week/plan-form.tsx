import type { VNode } from 'preact';
import { SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import type { GoalId, GoalView } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import type { SittingId } from '../versions/version.entity.js';
import { KeptFields } from '../versions/versions.parts.js';
import type { PlanSaid } from './activity-rows.service.js';
import { activityWords } from './activity.words.js';

const action = '/toolbox/activities';

/** The goals that can be chosen: those under way, and the one that is chosen already. */
export const choosable = (goals: readonly GoalView[], chosen: GoalId | undefined): GoalView[] =>
  goals.filter(({ state, id }) => state === 'active' || id === chosen);

interface PlanFieldsProps {
  here: Here;
  action: string;
  goals: readonly GoalView[];
  /** What is planned already, or the day and the goal that are proposed. */
  planned: Pick<PlanSaid, 'day'> & Partial<PlanSaid>;
}

/** Only what and when are asked; the rest is folded away until somebody wants it, or has said it. */
export function PlanFields({ here, action: to, goals, planned }: PlanFieldsProps): VNode {
  const t = toolboxWords(here);
  const field = { here, action: to };
  const { what, day, time, goal, where, withWhom, kind, planB } = planned;
  return (
    <>
      <TextField {...field} name="what" label={t('plan.what')} hint={t('plan.what.hint')} value={what} />
      <TextField {...field} name="day" type="date" label={t('plan.day')} value={day} />
      <TextField
        {...field}
        name="time"
        type="time"
        label={t('plan.time')}
        required={false}
        width="short"
        value={time}
      />
      {goals.length > 0 && (
        <SelectField
          {...field}
          name="goal"
          label={t('plan.goal')}
          required={false}
          value={goal}
          empty={t('plan.goal.none')}
          options={goals.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <details open={here.refused?.action === to || Boolean(where ?? withWhom ?? kind ?? planB)}>
        <summary>{t('plan.more')}</summary>
        <div class="form">
          <TextField {...field} name="where" label={t('plan.where')} required={false} value={where} />
          <TextField {...field} name="withWhom" label={t('plan.with')} required={false} value={withWhom} />
          <TextField
            {...field}
            name="kind"
            label={activityWords(here)('kind')}
            hint={activityWords(here)('kind.hint')}
            required={false}
            value={kind}
          />
          <TextArea
            {...field}
            name="planB"
            label={t('plan.b')}
            hint={t('plan.b.hint')}
            required={false}
            rows={2}
            value={planB}
          />
        </div>
      </details>
    </>
  );
}

export interface PlanFormProps {
  here: Here;
  goals: readonly GoalView[];
  /** The one that is proposed. */
  goal: GoalId | undefined;
  /** The day that is proposed, `YYYY-MM-DD`. */
  day: string;
  sitting: SittingId;
}

/** Puts something in the week. */
export function PlanForm({ here, goals, goal, day, sitting }: PlanFormProps): VNode {
  const t = toolboxWords(here);
  return (
    <div class="no-print">
      <Panel heading={t('plan.new')} id="new">
        <Form here={here} action={action} submit={t('plan.save')} keeps={`${action}/keeping`}>
          <PlanFields here={here} action={action} goals={choosable(goals, goal)} planned={{ day, goal }} />
          <KeptFields here={here} sitting={sitting} shared={false} />
        </Form>
      </Panel>
    </div>
  );
}
