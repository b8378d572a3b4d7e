import { Temporal } from 'temporal-polyfill';
import { Fragment, type VNode } from 'preact';
import { ExactTime } from '../../platform/ui/dates.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { calledIn } from '../thread/persona-line.js';
import type { PollState } from './poll.js';
import type { PollView } from './polls.reader.js';
import { pollWords } from './poll.words.js';

const tones = {
  proposed: 'warm',
  declined: 'calm',
  open: 'accent',
  closed: 'calm',
  became: 'success',
} as const satisfies Record<PollState, string>;

/** Polls in a list: in a room, a thread, the chat, and on the desk. */
export function PollRows({ here, polls }: { here: Here; polls: readonly PollView[] }): VNode {
  const t = pollWords(here);
  return (
    <Rows>
      {polls.map(({ id, question, lang, author, state, times, became }) => (
        <Row
          key={id}
          title={question || t('poll.heading')}
          lang={lang === here.lang ? undefined : lang}
          href={became?.href ?? `/polls/${id}`}
          meta={
            <>
              {calledIn(here, author)}
              {(became ? [{ place: '', startsAt: became.startsAt }] : times).map(({ place, startsAt }) => (
                <Fragment key={place}>
                  {' · '}
                  <ExactTime at={Temporal.Instant.from(startsAt)} here={here} />
                </Fragment>
              ))}
            </>
          }
          end={<Tag tone={tones[state]}>{t(`poll.state.${state}`)}</Tag>}
        />
      ))}
    </Rows>
  );
}

/** The same with its heading; nothing where there is none. */
export function PollPanel({ here, polls }: { here: Here; polls: readonly PollView[] }): VNode | null {
  if (polls.length === 0) return null;
  return (
    <Panel heading={pollWords(here)('poll.heading')} tone="accent">
      <PollRows here={here} polls={polls} />
    </Panel>
  );
}

/** The way to asking, for whoever may write. */
export function AskLink({ here, room, thread }: { here: Here; room: string; thread?: string | undefined }): VNode {
  const t = pollWords(here);
  return (
    <a href={`/rooms/${room}/polls/new${thread ? `?thread=${thread}` : ''}`}>
      {t(here.role === 'Consultant' ? 'poll.ask' : 'poll.propose')}
    </a>
  );
}
