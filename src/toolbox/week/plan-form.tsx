import type { VNode } from 'preact';
import { SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import type { GoalId, GoalView } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import { activityWords } from './activity.words.js';

const action = '/toolbox/activities';

export interface PlanFormProps {
  here: Here;
  /** The goals that can be chosen, and the one that is. */
  goals: GoalView[];
  goal: GoalId | undefined;
  /** The day that is proposed, `YYYY-MM-DD`. */
  day: string;
}

/** Puts something in the week. Only what and when are asked; the rest is folded away until somebody wants it. */
export function PlanForm({ here, goals, goal, day }: PlanFormProps): VNode {
  const t = toolboxWords(here);
  const field = { here, action };
  return (
    <div class="no-print">
      <Panel heading={t('plan.new')} id="new">
        <Form here={here} action={action} submit={t('plan.save')}>
          <TextField {...field} name="what" label={t('plan.what')} hint={t('plan.what.hint')} />
          <TextField {...field} name="day" type="date" label={t('plan.day')} value={day} />
          <TextField {...field} name="time" type="time" label={t('plan.time')} required={false} width="short" />
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
          <details open={here.refused?.action === action}>
            <summary>{t('plan.more')}</summary>
            <div class="form">
              <TextField {...field} name="where" label={t('plan.where')} required={false} />
              <TextField {...field} name="withWhom" label={t('plan.with')} required={false} />
              <TextField
                {...field}
                name="kind"
                label={activityWords(here)('kind')}
                hint={activityWords(here)('kind.hint')}
                required={false}
              />
              <TextArea {...field} name="planB" label={t('plan.b')} hint={t('plan.b.hint')} required={false} rows={2} />
            </div>
          </details>
        </Form>
      </Panel>
    </div>
  );
}
