import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { TextField } from '../../platform/ui/text-field.js';
import type { MeetupId } from '../meetups.views.js';
import { firstTimeWords } from './first-time.words.js';

/** For whom going is too much as it is: it becomes a step of their own ladder. */
export function StepPanel({ here, id }: { here: Here; id: MeetupId }): VNode {
  const t = firstTimeWords(here);
  const action = `/meetups/${id}/step`;
  return (
    <Panel heading={t('step.heading')}>
      <p>{t('step.text')}</p>
      <Form here={here} action={action} submit={t('step.submit')} variant="secondary">
        <TextField
          here={here}
          action={action}
          name="dread"
          type="number"
          inputmode="numeric"
          label={t('step.dread')}
          required={false}
          width="short"
        />
      </Form>
    </Panel>
  );
}
