import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { calledIn } from '../groups/index.js';
import { ExactDay } from '../platform/ui/dates.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { Here } from '../platform/ui/here.js';
import { Tag, type Tone } from '../platform/ui/tag.js';
import type { ProposalRowView } from './council.reader.js';
import { councilWords } from './council.words.js';
import type { AnswerState } from './proposal.js';

interface Part {
  here: Here;
  proposal: ProposalRowView;
}

const tones = {
  'taken-up': 'accent',
  'under-way': 'accent',
  done: 'success',
  'not-possible': 'neutral',
} as const satisfies Record<AnswerState, Tone>;

export const titleOf = (here: Here, { title }: ProposalRowView): string => title ?? councilWords(here)('words.gone');

/** What the title is in, where that is not what the page is in. */
export const titleLang = (here: Here, { title, lang }: ProposalRowView): Lang | undefined =>
  title === undefined || lang === here.lang ? undefined : lang;

/** Whom it says it is from. */
export function From({ here, proposal: { author, own } }: Part): VNode {
  const t = councilWords(here);
  return (
    <>
      {author ? calledIn(here, author) : t('by.member')}
      {own && ` (${t('by.you')})`}
    </>
  );
}

/** Until when one can vote, or could. */
export function LastDay({ here, proposal: { open, lastDay } }: Part): VNode {
  return (
    <>
      {councilWords(here)(open ? 'until.open' : 'until.over')}{' '}
      <ExactDay at={Temporal.PlainDate.from(lastDay)} here={here} />
    </>
  );
}

export function StateTag({ here, proposal: { hidden, waits, answer, open } }: Part): VNode {
  const t = councilWords(here);
  if (hidden) return <Tag tone="warm">{t('state.hidden')}</Tag>;
  if (waits) return <Tag tone="warm">{t('state.waits')}</Tag>;
  if (answer) return <Tag tone={tones[answer.state]}>{t(`state.${answer.state}`)}</Tag>;
  return <Tag tone={open ? 'accent' : 'calm'}>{t(open ? 'state.open' : 'state.over')}</Tag>;
}
