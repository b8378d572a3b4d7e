import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import type { ConversationAtWork } from '../conversation.js';
import { longMoment } from '../hours/long-day.js';
import type { FurtherTold } from './further.js';
import { furtherWords } from './further.words.js';

type Props = { view: ConversationAtWork; here: Here };

/** Between two letters: that somebody came in, or is not in it any more. */
export function CameOrWent({ each, here }: { each: FurtherTold; here: Here }): VNode {
  const { day } = longMoment(Temporal.Instant.from(each.at), here);
  return <li class="meta">{furtherWords(here)(each.came ? 'told.in' : 'told.out', { day, name: each.name })}</li>;
}

/** Above the text box: who else reads it, by name. */
export function AlsoReads({ view, here }: Props): VNode | null {
  const names = view.further.now.map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p>
      <strong>{furtherWords(here)('readers', { names: names.join(', ') })}</strong>
    </p>
  );
}

/** For the person: who is in it, and a way to take somebody out, or in where it goes on. */
export function WhoIsIn({ view, here }: Props): VNode | null {
  const t = furtherWords(here);
  const { now } = view.further;
  const others = view.open ? view.further.others : [];
  if (view.side !== 'person' || now.length + others.length === 0) return null;
  const action = `/conversations/${view.id}/providers`;
  return (
    <details class="no-print" open={here.refused?.action === action}>
      <summary>{t('heading')}</summary>
      <p>{t('about')}</p>
      {now.length > 0 && (
        <Rows>
          {now.map(({ id, name }) => (
            <Row key={id} title={name}>
              <ButtonForm action={`${action}/removal`} values={{ provider: id }} variant="secondary" size="sm">
                {t('remove')} <span class="ds-sr-only">{t('remove.which', { name })}</span>
              </ButtonForm>
            </Row>
          ))}
        </Rows>
      )}
      {others.length > 0 && (
        <Form here={here} action={action} submit={t('add')} variant="secondary">
          <SelectField
            here={here}
            action={action}
            name="provider"
            label={t('who')}
            empty=""
            options={others.map((each) => ({ value: each.id, label: each.name }))}
          />
        </Form>
      )}
    </details>
  );
}
