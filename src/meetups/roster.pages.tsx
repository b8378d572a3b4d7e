import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ExactTime } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import { dayTexts } from './day/day.words.js';
import { meetupWords } from './meetups.words.js';
import type { RosterPerson, RosterView } from './meetups.views.js';
import { waysWords } from './waiting/ways.words.js';

/** For the host, on screen and on paper: what people are called in the room, and nothing else about them. */
export function RosterPage({ view, here }: PageProps<RosterView>): VNode {
  const t = meetupWords(here);
  return (
    <Layout here={here} title={t('meetups.title')}>
      <PageHead title={t('roster.heading')}>
        <p>
          <a href={`/meetups/${view.id}`}>{view.title}</a> ·{' '}
          <ExactTime at={Temporal.Instant.from(view.startsAt)} here={here} />
        </p>
        <p class="no-print">
          {t('roster.lede')} <a href={`/meetups/${view.id}/day`}>{dayTexts(here)('day.link')}</a>
        </p>
      </PageHead>
      {view.tally !== undefined && <Notice tone="calm">{t('roster.tally', { tally: view.tally })}</Notice>}
      {view.moved && !view.cancelled && <Notice tone="warm">{t('state.moved')}</Notice>}
      {view.cancelled && <Notice tone="warm">{t('state.cancelled')}</Notice>}
      {view.talkFirst.length > 0 && !view.cancelled && (
        <div class="no-print">
          <Panel heading={t('roster.talk-first')} tone="warm">
            <p>{t('roster.talk-first.text')}</p>
            <ul class="prose">
              {view.talkFirst.map(([one, other], n) => (
                <li key={n}>{t('roster.pair', { one, other })}</li>
              ))}
            </ul>
          </Panel>
        </div>
      )}
      <Panel heading={t('roster.going')}>
        {(view.cancelled || view.moved) && <p>{t('roster.seen.about')}</p>}
        <p class="meta">{t('roster.of', { going: view.going.length, capacity: view.capacity })}</p>
        {view.going.length === 0 ? (
          <Empty>{t('roster.nobody')}</Empty>
        ) : (
          <Rows>
            {view.going.map((person, n) => (
              <PersonRow key={n} here={here} person={person} />
            ))}
          </Rows>
        )}
      </Panel>
      {view.waiting.length > 0 && (
        <Panel heading={t('roster.waiting')}>
          <ol class="rows">
            {view.waiting.map((person, n) => (
              <PersonRow key={n} here={here} person={person} />
            ))}
          </ol>
        </Panel>
      )}
    </Layout>
  );
}

function PersonRow({ here, person }: { here: Here; person: RosterPerson }): VNode {
  const t = meetupWords(here);
  const { meetsMe, where } = person;
  return (
    <Row
      title={person.name}
      meta={
        [
          meetsMe,
          where && t('roster.sits', { where }),
          person.offered && t('roster.offered'),
          person.way && waysWords(here)(`roster.${person.way}`),
          person.asks && waysWords(here)('roster.asks'),
          person.seen !== undefined && t(person.seen ? 'roster.seen' : 'roster.unseen'),
        ]
          .filter(Boolean)
          .join(' · ') || undefined
      }
      end={person.firstTimer ? <Tag tone="warm">{t('roster.first')}</Tag> : undefined}
    >
      {person.phone && (
        <p>
          <a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{t('roster.ring', { phone: person.phone })}</a>
        </p>
      )}
      <p class="meta no-print">
        <a href={`/look-ups/new?face=${person.faceId}`}>
          {t('roster.look-up')} <span class="ds-sr-only">{person.name}</span>
        </a>
      </p>
    </Row>
  );
}
