import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { DutyLine } from '../communities/index.js';
import type { ReportedView } from '../groups/index.js';
import { calledIn, ThreadRows } from '../groups/index.js';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import { DateLeaf, ExactTime } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import { Face } from '../platform/ui/face.js';
import type { Here } from '../platform/ui/here.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import { exactDay } from '../platform/ui/time-words.js';
import { consultingWords } from './consulting.words.js';
import type { DeskView } from './desk.service.js';

/** The desk, for the front page: what needs a human first, then the next meetups. */
export function DeskPanels({ here, view }: { here: Here; view: DeskView }): VNode {
  const t = consultingWords(here);
  return (
    <>
      <PageHead title={t('desk.title')}>
        <p>{t('desk.seen')}</p>
        <DutyLine here={here} duty={view.duty} name={view.consultant} />
      </PageHead>
      {view.lookUps > 0 && (
        <Panel heading={t('desk.look-ups')} tone="warm">
          <p>{t('desk.look-ups.n', { n: view.lookUps })}</p>
          <ButtonLink href="/look-ups">{t('desk.look-ups.see')}</ButtonLink>
        </Panel>
      )}
      <Panel heading={t('desk.reports')}>
        {view.reports.length === 0 ? (
          <Empty>{t('desk.reports.none')}</Empty>
        ) : (
          view.reports.map((report) => <ReportPart key={report.postId} here={here} report={report} />)
        )}
      </Panel>
      <Panel heading={t('desk.unanswered')} link={{ href: '/rooms', label: t('desk.rooms') }}>
        {view.unanswered.length === 0 ? (
          <Empty>{t('desk.unanswered.none')}</Empty>
        ) : (
          <ThreadRows here={here} threads={view.unanswered} />
        )}
      </Panel>
    </>
  );
}

function ReportPart({ here, report }: { here: Here; report: ReportedView }): VNode {
  const t = consultingWords(here);
  const { postId, threadId, author } = report;
  const which = t('desk.report.which', { name: calledIn(here, author) });
  return (
    <article class="post">
      <Face picture={author.picture} />
      <p class="meta">
        <strong>{calledIn(here, author)}</strong> ·{' '}
        <a href={`/threads/${threadId}`}>
          {t('desk.report.thread')} <span class="ds-sr-only">{which}</span>
        </a>
      </p>
      <blockquote class="prose" lang={report.lang}>
        {report.body}
      </blockquote>
      <p class="meta" id={`said-${postId}`}>
        {t('desk.report.reasons')}
      </p>
      <ul class="reasons" aria-labelledby={`said-${postId}`}>
        {report.reasons.map((reason, n) => (
          <li key={n}>{reason}</li>
        ))}
      </ul>
      <div class="actions">
        <ButtonLink href={`/posts/${postId}/hiding`} variant="secondary" size="sm">
          {t('desk.report.hide')} <span class="ds-sr-only">{which}</span>
        </ButtonLink>
        <ButtonForm action={`/posts/${postId}/keeping`} variant="tertiary" size="sm">
          {t('desk.report.keep')} <span class="ds-sr-only">{which}</span>
        </ButtonForm>
      </div>
    </article>
  );
}

/** What comes: for the side of the desk. */
export function DeskMeetups({ here, view }: { here: Here; view: DeskView }): VNode {
  const t = consultingWords(here);
  return (
    <Panel heading={t('desk.meetups')} link={{ href: '/meetups', label: t('desk.meetups.all') }}>
      {view.meetups.length === 0 ? (
        <Empty>{t('desk.meetups.none')}</Empty>
      ) : (
        <Rows>
          {view.meetups.map(({ id, title, startsAt, going, waiting, firstTimers, talkFirst }) => (
            <Row
              key={id}
              title={title}
              href={`/meetups/${id}/roster`}
              spoken={exactDay(Temporal.Instant.from(startsAt), here).text}
              lead={<DateLeaf at={Temporal.Instant.from(startsAt)} here={here} />}
              meta={
                <>
                  <ExactTime at={Temporal.Instant.from(startsAt)} here={here} /> ·{' '}
                  {t('desk.meetup.going', { going, waiting })}
                </>
              }
              end={firstTimers > 0 ? <Tag tone="warm">{t('desk.meetup.first', { n: firstTimers })}</Tag> : undefined}
            >
              {talkFirst && (
                <p class="meta">
                  <strong>{t('desk.meetup.talk-first')}</strong>
                </p>
              )}
            </Row>
          ))}
        </Rows>
      )}
      <ButtonLink href="/meetups/new" variant="secondary">
        {t('desk.meetup.new')}
      </ButtonLink>
    </Panel>
  );
}
