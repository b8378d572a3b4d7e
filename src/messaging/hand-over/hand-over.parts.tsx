import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import type { ConversationAtWork } from '../conversation.js';
import { longMoment } from '../hours/long-day.js';
import { type HandOverView } from './hand-over.js';
import { handOverWords } from './hand-over.words.js';

type Props = { view: ConversationAtWork; here: Here };

/** Between two letters: that the conversation went to somebody else, or did not. */
export function HandOverTold({ each, here }: { each: HandOverView; here: Here }): VNode {
  const { from, to, state, at } = each;
  const { day } = longMoment(Temporal.Instant.from(at), here);
  return (
    <li class="meta">{handOverWords(here)(state === 'taken' ? 'told.taken' : 'told.refused', { from, to, day })}</li>
  );
}

/** The question, as each of the two has it before them. */
export function HandOverAsked({ view, here }: Props): VNode | null {
  const t = handOverWords(here);
  const asked = view.handOvers.find(({ state }) => state === 'asked');
  if (!asked || !view.open) return null;
  const { from, to } = asked;
  const action = `/conversations/${view.id}/hand-over`;
  if (view.side === 'provider')
    return (
      <Panel>
        <p>{t('asked.provider', { name: view.other.name, to })}</p>
        <ButtonForm action={`${action}/removal`} variant="secondary" size="sm">
          {t('asked.take-back')}
        </ButtonForm>
      </Panel>
    );
  const answer = (agree: string) => ({ handOver: asked.id, agree });
  return (
    <Panel heading={t('asked.person', { from, to })} tone="accent">
      <p>{t('asked.person.about', { from, to })}</p>
      <div class="actions">
        <ButtonForm action={`${action}/answer`} values={answer('yes')} variant="secondary">
          {t('asked.yes', { to })}
        </ButtonForm>
        <ButtonForm action={`${action}/answer`} values={answer('no')} variant="secondary">
          {t('asked.no', { from })}
        </ButtonForm>
      </div>
    </Panel>
  );
}

/** For the provider: a way to ask. */
export function HandOverAsk({ view, here }: Props): VNode | null {
  const t = handOverWords(here);
  const colleagues = view.work?.colleagues ?? [];
  if (colleagues.length === 0 || view.handOvers.some(({ state }) => state === 'asked')) return null;
  const { name } = view.other;
  const action = `/conversations/${view.id}/hand-over`;
  const refused = here.refused?.action === action;
  return (
    <details class="no-print" open={refused}>
      <summary>{t('ask.heading')}</summary>
      <p>{t('ask.about', { name })}</p>
      <Form here={here} action={action} submit={t('ask.go', { name })} variant="secondary">
        <SelectField
          here={here}
          action={action}
          name="to"
          label={t('ask.to')}
          empty=""
          options={colleagues.map((each) => ({ value: each.id, label: each.name }))}
        />
      </Form>
    </details>
  );
}
