import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { MailToo } from '../notices/index.js';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import { CheckBox } from '../platform/ui/choice-field.js';
import { Form } from '../platform/ui/form.js';
import type { Here } from '../platform/ui/here.js';
import { Panel } from '../platform/ui/panel.js';
import { messageFor, valueOf } from '../platform/ui/refused.js';
import { TextField } from '../platform/ui/text-field.js';
import { clockTime } from '../platform/ui/time-words.js';
import { AgreementFold } from './agreement.parts.js';
import { barrierWords } from './barrier/barrier.words.js';
import { dayTexts } from './day/day.words.js';
import { firstTimeWords } from './first-time/first-time.words.js';
import { When } from './meetup.parts.js';
import { limits } from './meetups.limits.js';
import { meetupWords } from './meetups.words.js';
import type { MeetupView } from './meetups.views.js';
import { byPhoneWords } from './phone/by-phone.words.js';
import { talkWords } from './talk/talk.words.js';
import { Waiting } from './waiting/offer.parts.js';
import { WayField } from './waiting/ways.parts.js';
import { waysWords } from './waiting/ways.words.js';

interface Part {
  here: Here;
  view: MeetupView;
}

/** "I'm coming", with who will see what said before it is pressed. */
export function AnswerPanel({ here, view }: Part): VNode {
  const t = meetupWords(here);
  const ways = waysWords(here);
  const submit = view.byAsking ? ways('asking.submit') : t(view.full ? 'answer.wait' : 'answer.submit');
  return (
    <Panel heading={t('answer.heading')} tone="accent" id="answer">
      {view.mine?.enteredBy && <p>{byPhoneWords(here)('mine.entered', { by: view.mine.enteredBy })}</p>}
      {view.mine?.state === 'withdrawn' && (
        <p>{view.mine.asked === 'no' ? ways('asking.no', { host: view.host }) : t('answer.withdrawn')}</p>
      )}
      {view.full && (
        <p>
          {t('answer.full')} <a href={`/meetups/${view.id}/help`}>{barrierWords(here)('help.link')}</a>
        </p>
      )}
      {view.byAsking && <p>{ways('asking.text', { host: view.host })}</p>}
      <AnswerForm here={here} view={view} submit={submit} />
      <p class="meta">{t('answer.free')}</p>
      <p>
        <a href={`/meetups/${view.id}/asking`}>{firstTimeWords(here)('early.link')}</a>
      </p>
      <AgreementFold here={here} agreement={view.agreement} />
    </Panel>
  );
}

function AnswerForm({ here, view, submit }: Part & { submit: string }): VNode {
  const t = meetupWords(here);
  const action = `/meetups/${view.id}/rsvp`;
  const field = { here, action };
  const name = view.mine?.name ?? view.knownAs;
  const { host } = view;
  // Asked only of whoever has written a name like their nickname.
  const same = { ...field, name: 'sameName' };
  const asksSame = messageFor(same) !== undefined || Boolean(valueOf(same));
  return (
    <Form here={here} action={action} submit={submit}>
      <TextField
        {...field}
        name="name"
        label={t('answer.name')}
        hint={t('answer.name.hint')}
        max={limits.name}
        value={name}
        autocomplete="off"
        width="medium"
      />
      <WayField here={here} view={view} action={action} />
      {asksSame && <CheckBox {...same} label={t('answer.same-name')} />}
      <CheckBox {...field} name="listed" label={t('answer.listed')} checked={view.mine?.listed ?? false} />
      <CheckBox {...field} name="remind" label={t('answer.remind')} checked={view.mine?.remind ?? false} />
      <CheckBox
        {...field}
        name="invite"
        label={t('answer.invite')}
        hint={t('answer.invite.hint', { summary: t('calendar.summary') })}
        checked={view.mine?.invite ?? false}
      />
      {view.askMail && <MailToo {...field} about="meetups" />}
      <TextField
        {...field}
        name="phone"
        type="tel"
        label={t('answer.phone')}
        hint={t(view.ways?.includes('phone') ? 'answer.phone.hint.way' : 'answer.phone.hint', { host })}
        required={false}
        max={limits.phone}
        value={view.mine?.phone}
        autocomplete="off"
        width="medium"
      />
      <p>{name ? t('answer.who-sees.name', { host, name }) : t('answer.who-sees', { host })}</p>
    </Form>
  );
}

/** One's own answer: what is seen of it, what one can take along, and the way back. */
export function OwnAnswerPanel({ here, view }: Part): VNode | null {
  const t = meetupWords(here);
  if (!view.mine) return null;
  const { name, listed } = view.mine;
  const going = view.mine.state === 'going';
  const path = `/meetups/${view.id}`;
  return (
    <Panel heading={t(going ? 'mine.going' : view.mine.asked ? 'mine.asking' : 'mine.waiting', { name })} tone="accent">
      <p>
        <When here={here} {...view} />
      </p>
      {view.mine.enteredBy && <p>{byPhoneWords(here)('mine.entered', { by: view.mine.enteredBy })}</p>}
      {view.mine.asked === 'waits' && <p>{waysWords(here)('asking.waits', { host: view.host })}</p>}
      {!going && !view.mine.asked && <Waiting here={here} view={view} />}
      {view.mine.way && (
        <p>
          {waysWords(here)(`mine.${view.mine.way}`, {
            host: view.host,
            when: clockTime(Temporal.Instant.from(view.startsAt), here),
          })}
        </p>
      )}
      <p>{t(listed ? 'mine.seen.listed' : 'mine.seen.unlisted', { host: view.host })}</p>
      <AgreementFold here={here} agreement={view.agreement} />
      {going && (
        <>
          {view.plan?.meetsMe && (
            <p>
              {t('first-time.yours')}: {view.plan.meetsMe}
            </p>
          )}
          <div class="actions">
            {view.talk && (!view.place || view.mine.way === 'text') && (
              <ButtonLink href={`${path}/talk`}>{talkWords(here)('talk.link')}</ButtonLink>
            )}
            <ButtonLink href={`${path}/first-time`}>{t(view.plan ? 'mine.plan.see' : 'mine.plan.write')}</ButtonLink>
            <ButtonLink href={`${path}/day`} variant="secondary">
              {dayTexts(here)('day.link')}
            </ButtonLink>
            <ButtonForm action={`${path}/activity`} variant="secondary">
              {t('mine.week')}
            </ButtonForm>
            <ButtonLink href={`${path}/calendar`} variant="secondary" icon="calendar">
              {t('mine.calendar')}
            </ButtonLink>
          </div>
          <p class="meta">{t('mine.calendar.hint', { summary: t('calendar.summary') })}</p>
        </>
      )}
      {view.phase === 'coming' && (
        <>
          <details open={here.refused?.action === `${path}/rsvp`}>
            <summary>{t('mine.change')}</summary>
            <AnswerForm here={here} view={view} submit={t('mine.change.submit')} />
          </details>
          <ButtonForm action={`${path}/withdrawal`} variant="secondary" color="neutral">
            {t(going ? 'mine.withdraw' : 'mine.withdraw.waiting')}
          </ButtonForm>
          {going && <p class="meta">{t('mine.withdraw.hint')}</p>}
        </>
      )}
    </Panel>
  );
}
