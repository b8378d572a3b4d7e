import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ExactDay } from '../platform/ui/dates.js';
import type { Here } from '../platform/ui/here.js';
import { Tag } from '../platform/ui/tag.js';
import type { ConversationState } from './conversation.js';
import { messagingWords } from './messaging.words.js';

const tones = { sent: 'neutral', opened: 'calm', answered: 'accent' } as const;

/** Sent, opened or answered, in a word. */
export function StateTag({ state, here }: { state: ConversationState; here: Here }): VNode {
  return <Tag tone={tones[state]}>{messagingWords(here)(`tag.${state}`)}</Tag>;
}

/** The day an answer is expected by; the same said honestly once that day has passed. @param day local, `YYYY-MM-DD`. */
export function Expected({ day, here }: { day: string; here: Here }): VNode {
  const t = messagingWords(here);
  const date = Temporal.PlainDate.from(day);
  const late = Temporal.PlainDate.compare(date, here.now.toZonedDateTimeISO(here.zone).toPlainDate()) < 0;
  return (
    <>
      {late ? t('expected.late') : t('expected.by')} <ExactDay at={date} here={here} />
    </>
  );
}
