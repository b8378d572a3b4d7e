import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { Button, ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { CheckBox } from '../../platform/ui/choice-field.js';
import { ExactTime } from '../../platform/ui/dates.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { live } from '../../platform/ui/nonce.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { clockTime } from '../../platform/ui/time-words.js';
import { AgreementFold } from '../agreement.parts.js';
import { When } from '../meetup.parts.js';
import { meetupWords } from '../meetups.words.js';
import { dayLimits } from './day.forms.js';
import { ExpectedRows } from './day.parts.js';
import { dayTexts } from './day.words.js';
import { type DayView, dayWords, type GuestDayView, type HostDayView, type MissedCheckIn } from './day.views.js';

/** The day of a meetup: for who comes, four things to say; for who hosts, who has said what. */
export function DayPage({ view, here }: PageProps<DayView>): VNode {
  const t = dayTexts(here);
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('day.heading')}>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> · <When here={here} {...view} />
        </p>
      </PageHead>
      {view.cancelled && <Notice tone="warm">{meetupWords(here)('state.cancelled')}</Notice>}
      {view.for === 'guest' ? <Guest here={here} view={view} /> : <Host here={here} view={view} />}
    </Layout>
  );
}

function Guest({ here, view }: { here: Here; view: GuestDayView }): VNode {
  const t = dayTexts(here);
  const { id, host, name, word } = view;
  const action = `/meetups/${id}/day`;
  const tell = `${action}/needs`;
  if (view.phase === 'over') return <Notice tone="calm">{t('guest.over')}</Notice>;
  const gone = word === 'not-today' && !view.open;
  return (
    <>
      {word && (
        <Notice tone={word === 'not-today' ? 'calm' : 'accent'}>
          {t('guest.said', { host, word: t(`word.${word}`) })}
          {word === 'not-today' && <> {t('guest.not-today')}</>}
        </Notice>
      )}
      {view.open && (
        <Panel tone="accent">
          <p>{t(view.online ? 'guest.lede.online' : 'guest.lede', { host })}</p>
          <form class="form" method="post" action={action}>
            {dayWords
              .filter((each) => !view.online || each === 'not-today')
              .map((each) => (
                <Button key={each} name="word" value={each} variant={each === word ? 'primary' : 'secondary'} wide>
                  {t(`word.${each}`)}
                </Button>
              ))}
          </form>
        </Panel>
      )}
      {!view.open && !gone && !view.cancelled && (
        <Notice tone="calm">{t(view.online ? 'guest.later.online' : 'guest.later')}</Notice>
      )}
      {!gone && !view.cancelled && (
        <Panel heading={t('tell.heading')}>
          <Form here={here} action={tell} submit={t('tell.submit')} variant="secondary">
            <TextArea
              here={here}
              action={tell}
              name="needs"
              label={t('tell.needs')}
              hint={t(view.online ? 'tell.needs.hint.online' : 'tell.needs.hint', { name })}
              max={dayLimits.needs}
              required={false}
              value={view.needs}
              rows={3}
            />
            <CheckBox
              here={here}
              action={tell}
              name="mayAsk"
              label={t('tell.may-ask', { host })}
              checked={view.mayAsk}
            />
          </Form>
        </Panel>
      )}
      <AgreementFold here={here} agreement={view.agreement} />
    </>
  );
}

function Host({ here, view }: { here: Here; view: HostDayView }): VNode {
  const t = dayTexts(here);
  const path = `/meetups/${view.id}/day`;
  return (
    <>
      {!view.hosts.mine && <Notice tone="calm">{t('host.not-mine')}</Notice>}
      {view.expected && (
        <Panel heading={t('host.expected')}>
          <p class="meta">
            {t('host.lede')} <a href={path}>{t('host.refresh')}</a>
          </p>
          <div {...live(here, { 'hx-sse:connect': `${path}/live`, 'hx-swap': 'beforeend' })}>
            <div class="stack" id="expected" role="status" aria-label={t('host.expected')}>
              <ExpectedRows lang={here.lang} expected={view.expected} />
            </div>
          </div>
        </Panel>
      )}
      <Hosts here={here} view={view} />
      <p>
        <a href={`/meetups/${view.id}/sheet`}>{t('sheet.heading')}</a>
      </p>
    </>
  );
}

function Hosts({ here, view }: { here: Here; view: HostDayView }): VNode {
  const t = dayTexts(here);
  const { host, second, mine, alone, checkInBy, checkedIn } = view.hosts;
  const path = `/meetups/${view.id}`;
  const open = view.phase !== 'over' && !view.cancelled;
  const by = checkInBy ? clockTime(Temporal.Instant.from(checkInBy), here) : '';
  return (
    <Panel heading={t('hosts.heading')}>
      {second ? (
        <p>{t('hosts.two', { host, second })}</p>
      ) : checkedIn && alone ? (
        <p>{t('hosts.checked-in', { host })}</p>
      ) : (
        <p>{alone ? t('hosts.is-alone', { host, by }) : t('hosts.one', { host })}</p>
      )}
      {!second && open && (
        <div class="actions">
          {mine && !alone && <ButtonForm action={`${path}/hosts/alone`}>{t('hosts.alone')}</ButtonForm>}
          {!mine && <ButtonForm action={`${path}/hosts`}>{t('hosts.join')}</ButtonForm>}
        </div>
      )}
      {!second && open && mine && !alone && <p class="meta">{t('hosts.alone.hint')}</p>}
      {mine && alone && !checkedIn && view.phase === 'over' && !view.cancelled && (
        <ButtonForm action={`${path}/hosts/check-in`} icon="check">
          {t('hosts.check-in')}
        </ButtonForm>
      )}
    </Panel>
  );
}

/** A host who has not said that all is well, for whoever looks for them. */
export function MissedPage({ view, here }: PageProps<MissedCheckIn>): VNode {
  const t = dayTexts(here);
  const { id, host, title, endsAt, venue, address } = view;
  return (
    <Layout here={here} title={meetupWords(here)('meetups.title')}>
      <PageHead title={t('missed.heading')} />
      <Panel tone="warm">
        <p>
          {t('missed.text', { host, title, when: clockTime(Temporal.Instant.from(endsAt), here) })}{' '}
          <ExactTime at={Temporal.Instant.from(endsAt)} here={here} />
        </p>
        <p>
          <strong>{[venue, address].filter(Boolean).join(', ') || meetupWords(here)('kind.online')}</strong>
        </p>
        <ButtonForm action={`/meetups/check-ins/${id}`}>{t('missed.heard', { host })}</ButtonForm>
      </Panel>
      <ButtonLink href="/desk" variant="tertiary" icon="back">
        {t('missed.back')}
      </ButtonLink>
    </Layout>
  );
}
