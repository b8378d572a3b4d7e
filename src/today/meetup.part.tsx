import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import type { NextMeetup } from '../meetups/index.js';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import { DateLeaf } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import type { Here } from '../platform/ui/here.js';
import { Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { clockTime, exactTime } from '../platform/ui/time-words.js';
import { todayWords } from './today.words.js';

export function MeetupPanel({ here, meetup }: { here: Here; meetup: NextMeetup | undefined }): VNode {
  const t = todayWords(here);
  const all = { href: '/meetups', label: t('meetup.all') };
  if (!meetup)
    return (
      <Panel heading={t('meetup.heading')} link={all}>
        <Empty action={{ href: '/meetups', label: t('meetup.look') }}>{t('meetup.none')}</Empty>
      </Panel>
    );
  const starts = Temporal.Instant.from(meetup.startsAt);
  const from = clockTime(starts, here);
  const to = clockTime(Temporal.Instant.from(meetup.endsAt), here);
  const facts = [
    `${from}–${to}`,
    meetup.usualNumber && t('meetup.usual', { number: meetup.usualNumber }),
    meetup.myName && t(meetup.myState === 'waiting' ? 'meetup.waiting-as' : 'meetup.name', { name: meetup.myName }),
    meetup.firstTimePlan,
  ];
  return (
    <Panel heading={t(meetup.myState ? 'meetup.yours' : 'meetup.heading')} link={all}>
      <Rows>
        <Row
          title={meetup.title}
          href={`/meetups/${meetup.id}`}
          lead={<DateLeaf at={starts} here={here} />}
          meta={facts.filter(Boolean).join(' · ')}
          end={
            <ButtonLink
              href={meetup.myState === 'going' ? `/meetups/${meetup.id}/first-time` : `/meetups/${meetup.id}`}
              variant="secondary"
              size="sm"
            >
              {t(meetup.myState === 'going' ? 'meetup.plan' : 'meetup.see')}
            </ButtonLink>
          }
        />
      </Rows>
      {meetup.offeredUntil && (
        <>
          <p>{t('meetup.offer', { until: exactTime(Temporal.Instant.from(meetup.offeredUntil), here).text })}</p>
          <div class="actions">
            <ButtonForm action={`/meetups/${meetup.id}/place`}>{t('meetup.take')}</ButtonForm>
          </div>
        </>
      )}
      {meetup.myState === 'going' && Temporal.Instant.compare(starts, here.now) > 0 && (
        <div class="actions">
          <ButtonForm action={`/meetups/${meetup.id}/withdrawal`} variant="tertiary" color="neutral">
            {t('meetup.not-today')}
          </ButtonForm>
        </div>
      )}
    </Panel>
  );
}
