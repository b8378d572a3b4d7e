import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { DutyLine } from '../../communities/index.js';
import { Button, ButtonForm } from '../../platform/ui/buttons.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { clockTime, type Now } from '../../platform/ui/time-words.js';
import type { RoomId } from '../room/room.entity.js';
import { calledIn } from '../thread/persona-line.js';
import type { StateView } from './chat.service.js';
import { chatWords } from './chat.words.js';
import type { TalkView } from './talks.service.js';

/* What stands beside the lines and changes on pages that are open: no field to type in, so that nothing typed is lost. */

/** How the talk goes, for everybody the same. */
export function TalkState({ here, talk }: { here: Now; talk: TalkView }): VNode {
  const t = chatWords(here);
  const { host, current, next } = talk;
  return (
    <>
      {talk.stopped && <p>{t(talk.readable ? 'talk.stopped' : 'talk.stopped.unread')}</p>}
      {!talk.open && !talk.stopped && <p>{t('talk.closed')}</p>}
      {!talk.open && next && (
        <p>
          {t('talk.next')} <ExactTime at={Temporal.Instant.from(next.startsAt)} here={here} />.{' '}
          {t('talk.next.host', { host: next.host })}
        </p>
      )}
      {!talk.open && !next && talk.mode === 'hosted' && <p>{t('talk.no-next')}</p>}
      {!talk.open && !talk.stopped && <p>{t(talk.readable ? 'talk.readable' : 'talk.unreadable')}</p>}
      {talk.open && current && (
        <p>
          {t('talk.hosted', { host: current.host })} {clockTime(Temporal.Instant.from(current.endsAt), here)}.
        </p>
      )}
      {talk.open && host && <p>{t(`talk.${host.light}`, { name: host.name })}</p>}
      {talk.meanwhile && (
        <>
          <p>
            <strong>{t('talk.nobody')}</strong>
          </p>
          <DutyLine here={here} duty={talk.meanwhile.duty} name={talk.meanwhile.consultant} />
          <p>
            {t('talk.urgent')} <a href="/help-now">{t('talk.help')}</a>
          </p>
        </>
      )}
      {talk.open && talk.slowSeconds > 0 && <p>{t('talk.slow', { seconds: talk.slowSeconds })}</p>}
      <p class="meta">{t(`talk.${talk.lately}`)}</p>
    </>
  );
}

/** One's own hand. Nobody but the host sees it. @param alone no host is here to see it */
export function OwnHand({
  here,
  roomId,
  up,
  alone,
}: {
  here: Now;
  roomId: RoomId;
  up: boolean;
  alone: boolean;
}): VNode {
  const t = chatWords(here);
  const which = up ? 'hand.up' : 'hand.down';
  return (
    <>
      <p>{t(alone ? `${which}.alone` : which)}</p>
      <ButtonForm
        action={`/rooms/${roomId}/chat/hand`}
        variant="secondary"
        icon="hand"
        values={up ? {} : { up: 'yes' }}
      >
        {t(up ? 'hand.lower' : 'hand.raise')}
      </ButtonForm>
    </>
  );
}

/** What the host sees of the others, and what they see of the host. */
export function HostNow({
  here,
  roomId,
  talk,
  hosting,
}: {
  here: Now;
  roomId: RoomId;
  talk: TalkView;
  hosting: NonNullable<StateView['hosting']>;
}): VNode {
  const t = chatWords(here);
  const chat = `/rooms/${roomId}/chat`;
  const { hands, notes } = hosting;
  const choice = (light: 'here' | 'away' | 'off') => (
    <Button name="light" value={light} variant="secondary" size="sm">
      {t(`host.${light}`)}
    </Button>
  );
  return (
    <>
      <h3>{t('host.hands')}</h3>
      {hands.length === 0 && <p class="quiet">{t('host.no-hands')}</p>}
      <ol class="rows">
        {hands.map(({ id, who }) => (
          <li class="row" key={id}>
            <div class="row-body">
              <p class="row-title">{calledIn(here, who)}</p>
            </div>
            <div class="row-end">
              <ButtonForm action={`/chat-hands/${id}/lowering`} variant="secondary" size="sm">
                {t('host.hand.lower')}{' '}
                <span class="ds-sr-only">{t('host.hand.which', { name: calledIn(here, who) })}</span>
              </ButtonForm>
            </div>
          </li>
        ))}
      </ol>
      <h3>{t('host.notes')}</h3>
      {notes.length === 0 && <p class="quiet">{t('host.no-notes')}</p>}
      <ul class="rows">
        {notes.map(({ id, who, note }) => (
          <li class="row" key={id}>
            <div class="row-body">
              <p class="row-title">{calledIn(here, who)}</p>
              <p class="as-written">{note}</p>
            </div>
            <div class="row-end">
              <ButtonForm action={`/chat-notes/${id}/removal`} variant="secondary" size="sm">
                {t('host.note.aside')}{' '}
                <span class="ds-sr-only">{t('host.note.which', { name: calledIn(here, who) })}</span>
              </ButtonForm>
            </div>
          </li>
        ))}
      </ul>
      <h3>{t('host.light')}</h3>
      {talk.host && <p>{t(`talk.${talk.host.light}`, { name: talk.host.name })}</p>}
      <form method="post" action={`${chat}/light`}>
        <div class="actions">
          {choice('here')}
          {choice('away')}
          {talk.host && choice('off')}
        </div>
      </form>
      <p class="meta">{t('host.light.lit')}</p>
      {talk.stopped ? (
        <ButtonForm action={`${chat}/opening`} variant="secondary">
          {t('host.reopen')}
        </ButtonForm>
      ) : (
        <>
          <p>{t('host.stop.text')}</p>
          <ButtonForm action={`${chat}/stop`} color="danger" variant="secondary">
            {t('host.stop')}
          </ButtonForm>
        </>
      )}
    </>
  );
}
