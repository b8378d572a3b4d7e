import type { ComponentChildren, VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import { limits } from '../meetups.limits.js';
import { firstTimeWords } from './first-time.words.js';

interface Asking {
  here: Here;
  action: string;
  /** What whoever has not said yes is asked besides. */
  children?: ComponentChildren;
}

/** A question before the meetup, by whoever comes or thinks of it. */
export function QuestionForm({ here, action, hint, children }: Asking & { hint: string }): VNode {
  const t = firstTimeWords(here);
  return (
    <Form here={here} action={action} submit={t('asks.submit')} variant="secondary">
      <TextArea
        here={here}
        action={action}
        name="words"
        label={t('asks.label')}
        hint={hint}
        max={limits.note}
        rows={3}
      />
      {children}
    </Form>
  );
}

/** A number to be rung on. */
export function CallForm({ here, action, host, children }: Asking & { host: string }): VNode {
  const t = firstTimeWords(here);
  const field = { here, action };
  return (
    <>
      <p>{t('call.text', { host })}</p>
      <Form here={here} action={action} submit={t('call.submit')} variant="secondary">
        <TextField
          {...field}
          name="phone"
          type="tel"
          label={t('call.phone')}
          max={limits.phone}
          autocomplete="off"
          width="medium"
        />
        <TextField {...field} name="when" label={t('call.when')} required={false} max={limits.plan} />
        {children}
      </Form>
    </>
  );
}
