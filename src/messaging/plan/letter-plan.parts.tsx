import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { HiddenField, TextField } from '../../platform/ui/text-field.js';
import { letterPlanWords } from './letter-plan.words.js';

interface PlanLetterProps {
  here: Here;
  action: string;
  /** Of a first letter: to whom. */
  provider?: string | undefined;
}

/** For the person: a day on which to write. It begins without a name, because weeks and calendars are read over shoulders. */
export function PlanLetter({ here, action, provider }: PlanLetterProps): VNode {
  const t = letterPlanWords(here);
  const field = { here, action };
  return (
    <details class="no-print" open={here.refused?.action === action}>
      <summary>{t('heading')}</summary>
      <p>{t('about')}</p>
      <Form here={here} action={action} submit={t('submit')} variant="secondary">
        {provider && <HiddenField name="provider" value={provider} />}
        <TextField
          {...field}
          name="what"
          label={t('what')}
          hint={t('what.hint')}
          max={120}
          value={t('what.usual')}
          autocomplete="off"
        />
        <TextField {...field} name="day" type="date" label={t('day')} width="medium" />
        <TextField {...field} name="time" type="time" label={t('time')} required={false} width="short" />
      </Form>
    </details>
  );
}
