import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { DateLeaf } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { exactDay, exactTime } from '../platform/ui/time-words.js';
import { StateTag, When } from './meetup.parts.js';
import { calendarWords } from './calendar/calendar.words.js';
import { MovedNews } from './change/seen.parts.js';
import { paperWords } from './paper/paper.words.js';
import { meetupWords } from './meetups.words.js';
import type { MeetupRowView, MeetupsView, PastMeetup } from './meetups.views.js';
import { barrierWords } from './barrier/barrier.words.js';
import { seriesWords } from './series/series.words.js';
import { venueWords } from './venue/venue.words.js';
import { OfferNews } from './waiting/offer.parts.js';

export function MeetupsPage({ view, here }: PageProps<MeetupsView>): VNode {
  const t = meetupWords(here);
  return (
    <Layout here={here} title={t('meetups.title')}>
      <PageHead title={t('meetups.title')}>{!view.mayAnnounce && <p>{t('meetups.lede')}</p>}</PageHead>
      {view.mayAnnounce && (
        <div class="actions">
          <ButtonLink href="/meetups/new" icon="plus">
            {t('meetups.announce')}
          </ButtonLink>
          <ButtonLink href="/meetups/venues" variant="secondary">
            {venueWords(here)('venues.see')}
          </ButtonLink>
          <ButtonLink href="/numbers" variant="secondary">
            {barrierWords(here)('tally.link')}
          </ButtonLink>
          <ButtonLink href="/meetups/paper" variant="secondary">
            {paperWords(here)('paper.link')}
          </ButtonLink>
        </div>
      )}
      {view.meetups.map((meetup) => (
        <News key={meetup.id} here={here} meetup={meetup} />
      ))}
      {view.asks?.map(({ seriesId, title, day }) => (
        <Notice key={`${seriesId} ${day}`} tone="accent">
          <a href={`/meetups/series/${seriesId}`}>
            {seriesWords(here)('holiday.ask.title', { title, day: exactDay(Temporal.PlainDate.from(day), here).text })}
          </a>
        </Notice>
      ))}
      <Panel
        heading={t('meetups.coming')}
        link={{ href: '/meetups/calendar', label: calendarWords(here)('calendar.link') }}
      >
        {view.meetups.length === 0 ? (
          <Empty>{t('meetups.none')}</Empty>
        ) : (
          <Rows>
            {view.meetups.map((meetup) => (
              <MeetupRow key={meetup.id} here={here} meetup={meetup} />
            ))}
          </Rows>
        )}
      </Panel>
      {view.lately.length > 0 && (
        <Panel heading={t('lately.heading')} id="lately">
          <Rows>
            {view.lately.map((meetup) => (
              <PastRow key={meetup.id} here={here} meetup={meetup} />
            ))}
          </Rows>
        </Panel>
      )}
    </Layout>
  );
}

/** The way back to one that has been; for its host, to whether somebody has counted. */
export function PastRow({ here, meetup }: { here: Here; meetup: PastMeetup }): VNode {
  const t = meetupWords(here);
  const at = Temporal.Instant.from(meetup.startsAt);
  return (
    <Row
      title={meetup.title}
      href={`/meetups/${meetup.id}/after`}
      spoken={exactDay(at, here).text}
      lead={<DateLeaf at={at} here={here} />}
      meta={<When here={here} {...meetup} />}
      end={
        meetup.uncounted && (
          <a href={`/meetups/${meetup.id}/sheet#count`}>
            {t('lately.count')} <span class="ds-sr-only">{meetup.title}</span>
          </a>
        )
      }
    />
  );
}

function MeetupRow({ here, meetup }: { here: Here; meetup: MeetupRowView }): VNode {
  const t = meetupWords(here);
  const facts = [
    t(`kind.${meetup.kind}`),
    meetup.district,
    meetup.usualNumber && t('row.usual', { number: meetup.usualNumber }),
    meetup.numbers && t('numbers', { going: meetup.numbers.going, waiting: meetup.numbers.waiting }),
  ];
  return (
    <Row
      title={meetup.title}
      href={`/meetups/${meetup.id}`}
      spoken={exactDay(Temporal.Instant.from(meetup.startsAt), here).text}
      lead={<DateLeaf at={Temporal.Instant.from(meetup.startsAt)} here={here} />}
      meta={
        <>
          <When here={here} {...meetup} /> · {facts.filter(Boolean).join(' · ')}
        </>
      }
      end={<StateTag here={here} meetup={meetup} />}
    />
  );
}

/** What happened to one's answer meanwhile, until the meetup is over. */
export function News({ here, meetup }: { here: Here; meetup: MeetupRowView }): VNode | null {
  const { mine } = meetup;
  if (mine?.offeredUntil) return <OfferNews here={here} meetup={meetup} until={mine.offeredUntil} />;
  if (mine?.unseen && meetup.moved && !meetup.cancelled) return <MovedNews here={here} meetup={meetup} />;
  const news = meetup.mine?.news;
  if (!news || meetup.mine?.state === 'withdrawn') return null;
  const when = exactTime(Temporal.Instant.from(meetup.startsAt), here).text;
  return (
    <Notice tone={news === 'place' ? 'accent' : 'warm'}>
      {meetupWords(here)(`news.${news}`, { title: meetup.title, when })}
    </Notice>
  );
}
