import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { DateLeaf } from '../platform/ui/dates.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { afterWords } from './after/after.words.js';
import { AnswerPanel, OwnAnswerPanel } from './answer.parts.js';
import { HostPanel } from './host.parts.js';
import { PlaceFacts, StateTag, When } from './meetup.parts.js';
import { News } from './meetups.pages.js';
import { SeenForm } from './change/seen.parts.js';
import { meetupWords } from './meetups.words.js';
import type { MeetupView } from './meetups.views.js';
import { barrierWords } from './barrier/barrier.words.js';
import { StepPanel } from './first-time/step.parts.js';
import { TalkPlace } from './talk/talk.parts.js';
import { talkWords } from './talk/talk.words.js';
import { JustCome } from './waiting/ways.parts.js';
import { seriesWords } from './series/series.words.js';

/** For somebody who may be frightened: what it is, who is there, how to find the door, and that one may leave. */
export function MeetupPage({ view, here }: PageProps<MeetupView>): VNode {
  const t = meetupWords(here);
  const host = view.numbers !== undefined;
  const open = view.phase === 'coming' && !view.cancelled;
  const answered = view.mine?.state === 'going' || view.mine?.state === 'waiting';
  return (
    <Layout here={here} title={t('meetups.title')} aside={host ? undefined : <Beside here={here} view={view} />}>
      <PageHead title={view.title}>
        <p>
          <a href="/meetups">{t('meetup.all')}</a>
        </p>
      </PageHead>
      <Standing here={here} view={view} />
      {view.mine?.unseen && view.phase !== 'over' && <SeenForm here={here} id={view.id} />}
      {view.askFirst && view.phase !== 'over' && !view.cancelled && (
        <Notice tone="calm">
          {t('ask-first')} <a href={`/meetups/${view.id}/help`}>{barrierWords(here)('help.link')}</a>
        </Notice>
      )}
      {!host && answered && view.phase !== 'over' && !view.cancelled && <OwnAnswerPanel here={here} view={view} />}
      <Panel>
        <Rows>
          <Row
            title={[t(`kind.${view.kind}`), view.district].filter(Boolean).join(' · ')}
            lead={<DateLeaf at={Temporal.Instant.from(view.startsAt)} here={here} />}
            meta={<When here={here} {...view} />}
            end={<StateTag here={here} meetup={view} />}
          />
        </Rows>
        {view.hybrid && <p>{seriesWords(here)('hybrid.told')}</p>}
        <div class="prose">
          {view.about.split(/\n{2,}/).map((paragraph, n) => (
            <p key={n}>{paragraph}</p>
          ))}
        </div>
        <dl class="facts">
          <dt>{t('meetup.host')}</dt>
          <dd>{t('meetup.host.who', { host: view.host })}</dd>
          {(view.usualNumber || view.coming) && (
            <>
              <dt>{t('meetup.usual')}</dt>
              <dd>
                {view.usualNumber && t('meetup.usual.number', { number: view.usualNumber })}{' '}
                {view.coming && t(`meetup.coming.${view.coming}`)}
              </dd>
            </>
          )}
        </dl>
      </Panel>
      {host && <HostPanel here={here} view={view} />}
      {!host && !answered && open && <AnswerPanel here={here} view={view} />}
      {!host && !answered && view.justCome && <JustCome here={here} id={view.id} />}
      {view.place && (
        <Panel heading={t('place.heading')}>
          <PlaceFacts here={here} id={view.id} place={view.place} />
          {!view.place.address && open && <p class="meta">{t('place.later')}</p>}
        </Panel>
      )}
      {(!view.place || view.hybrid) && view.phase !== 'over' && !view.cancelled && (
        <Panel heading={talkWords(here)('talk.heading')} id="talk">
          <TalkPlace here={here} id={view.id} hybrid={view.hybrid === true} has={view.talk === true} />
        </Panel>
      )}
    </Layout>
  );
}

function Standing({ here, view }: { here: Here; view: MeetupView }): VNode | null {
  const t = meetupWords(here);
  if (view.cancelled)
    return <Notice tone="warm">{t('meetup.cancelled', { host: view.host, reason: view.reason ?? '' })}</Notice>;
  if (view.phase === 'over')
    return (
      <Notice tone="calm">
        {t('meetup.over')}{' '}
        {(view.mine || view.numbers) && <a href={`/meetups/${view.id}/after`}>{afterWords(here)('after.link')}</a>}{' '}
        {view.tally !== undefined && t('roster.tally', { tally: view.tally })}
      </Notice>
    );
  if (view.phase === 'under-way') return <Notice>{t('meetup.begun')}</Notice>;
  return <News here={here} meetup={view} />;
}

function Beside({ here, view }: { here: Here; view: MeetupView }): VNode {
  const t = meetupWords(here);
  return (
    <>
      {view.listed && (
        <Panel heading={t('listed.heading')}>
          {view.listed.length === 0 ? (
            <p class="meta">{t('listed.none')}</p>
          ) : (
            <Rows>
              {view.listed.map(({ id, name, knownAs }, n) => (
                <Row key={n} title={knownAs ? `${name} (${knownAs})` : name} href={id && `/people/${id}`} />
              ))}
            </Rows>
          )}
          <p>
            <a href={`/people/meetups/${view.id}`}>{t('listed.show')}</a>
          </p>
        </Panel>
      )}
      <Panel heading={t('calm.heading')} tone="calm">
        <p>{t('calm.leave')}</p>
        <p>{t('calm.quiet')}</p>
        {!view.mine && <p>{t('calm.met')}</p>}
        {!view.cancelled && (
          <p>
            <a href={`/meetups/${view.id}/help`}>{barrierWords(here)('help.link')}</a>
          </p>
        )}
      </Panel>
      {view.phase === 'coming' && !view.cancelled && <StepPanel here={here} id={view.id} />}
    </>
  );
}
