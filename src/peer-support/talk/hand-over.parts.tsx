import type { VNode } from 'preact';
import { Button } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { peerLimits } from '../choices.js';
import { dayOf, nameOf } from '../peer.parts.js';
import { talkWords } from './talk.words.js';
import type { TalkView } from './talks.service.js';

interface Part {
  here: Here;
  view: TalkView;
}

/** The supporter thinks of another: for the seeker, two buttons that weigh the same. */
export function HandOverAsk({ here, view }: Part): VNode {
  const t = talkWords(here);
  const name = nameOf(here, view.other);
  const other = nameOf(here, view.handOver!.author);
  const action = `/peer-support/talks/${view.id}/hand-over/answer`;
  return (
    <Panel heading={t('hand-over.asks', { name, other })} tone="accent">
      <p>{t('hand-over.asks.text', { name, other })}</p>
      <form class="form" method="post" action={action} noValidate>
        <TextArea
          here={here}
          action={action}
          name="words"
          label={t('hand-over.words', { other })}
          required={false}
          max={peerLimits.words}
          value={view.words}
          rows={4}
        />
        <div class="actions">
          <Button name="agree" value="yes">
            {t('hand-over.yes', { other })}
          </Button>
          <Button name="agree" value="no" variant="secondary">
            {t('hand-over.no')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** For the supporter it stands to its day. */
export function HandOverTold({ here, view }: Part): VNode {
  const t = talkWords(here);
  const { author, agreed, until } = view.handOver!;
  const name = nameOf(here, author);
  return (
    <p>{agreed ? t('hand-over.agreed', { name }) : t('hand-over.suggested', { name, day: dayOf(here, until) })}</p>
  );
}
