import { Temporal } from 'temporal-polyfill';
import type { ComponentChildren, VNode } from 'preact';
import { DutyLine } from '../communities/index.js';
import type { ReportedView } from '../groups/index.js';
import { calledIn, CaseRows, LetThroughButton, PollPanel, ThreadRows } from '../groups/index.js';
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
import { queueWords } from './desk/desk.words.js';
import { QueueNews } from './desk/queue.parts.js';
import { NumbersLink } from './numbers/numbers.pages.js';
import { OwnDeskLink } from './wellbeing/wellbeing.pages.js';
import { wellbeingWords } from './wellbeing/wellbeing.words.js';
import { NobodyHere } from './rota/rota.pages.js';
import { rotaWords } from './rota/rota.words.js';
import type { DeskView } from './desk.service.js';

/** The desk, for the front page: what needs a human first, then the next meetups. */
export function DeskPanels({
  here,
  view,
  children,
}: {
  here: Here;
  view: DeskView;
  /** What the front page adds below its head. */
  children?: ComponentChildren;
}): VNode {
  const t = consultingWords(here);
  return (
    <>
      <PageHead title={t('desk.title')}>
        <p>{t('desk.seen')}</p>
        <DutyLine here={here} duty={view.duty} name={view.consultant} />
      </PageHead>
      {children}
      <Panel
        heading={queueWords(here)('queue.now')}
        tone={view.queue.now.length > 0 ? 'warm' : undefined}
        link={{ href: '/desk', label: queueWords(here)('queue.all') }}
      >
        <QueueNews here={here} now={view.queue.now} changed={false} />
        <p>{queueWords(here)('queue.count', { n: view.queue.waits })}</p>
        <p class="actions">
          <a href="/rota">{rotaWords(here)('rota.title')}</a> <NumbersLink here={here} /> <OwnDeskLink here={here} />{' '}
          <a href="/peer-support/overview">{t('desk.peer-support')}</a> <a href="/council">{t('desk.council')}</a>
        </p>
      </Panel>
      <NobodyHere here={here} days={view.nobody} />
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
          view.reports.map((report) => (
            <ReportPart key={report.postId} here={here} report={report} folded={view.folded} />
          ))
        )}
      </Panel>
      {view.held.length > 0 && <HeldPanel here={here} view={view} />}
      {view.cases.length > 0 && (
        <Panel heading={t('desk.cases')} link={{ href: '/cases', label: t('desk.cases.all') }}>
          <CaseRows here={here} cases={view.cases} />
        </Panel>
      )}
      {view.doors.length > 0 && (
        <Panel heading={t('desk.doors')}>
          <Rows>
            {view.doors.map(({ id, name }) => (
              <Row key={id} title={name} href={`/rooms/${id}/guests`} />
            ))}
          </Rows>
        </Panel>
      )}
      {view.measureAppeals.length > 0 && (
        <Panel heading={t('desk.appeals')} tone="warm">
          <Rows>
            {view.measureAppeals.map(({ id, author }) => (
              <Row
                key={id}
                title={t('desk.appeal.measure', { name: calledIn(here, author) })}
                href={`/measures/${id}/answer`}
              />
            ))}
          </Rows>
        </Panel>
      )}
      {view.appeals.length + view.lineAppeals.length > 0 && (
        <Panel heading={t('desk.appeals')} tone="warm">
          <Rows>
            {view.appeals.map(({ id, author }) => (
              <Row key={id} title={t('desk.appeal', { name: calledIn(here, author) })} href={`/appeals/${id}`} />
            ))}
            {view.lineAppeals.map(({ id, author }) => (
              <Row
                key={id}
                title={t('desk.appeal.line', { name: calledIn(here, author) })}
                href={`/appeals/lines/${id}`}
              />
            ))}
          </Rows>
        </Panel>
      )}
      <PollPanel here={here} polls={view.polls} />
      {view.questions > 0 && (
        <Panel heading={t('desk.questions')}>
          <p>
            <a href="/rooms/questions">{t('desk.questions.n', { n: view.questions })}</a>
          </p>
        </Panel>
      )}
      {view.library > 0 && (
        <Panel heading={t('desk.library')}>
          <p>{t('desk.library.n', { n: view.library })}</p>
          <ButtonLink href="/library/waiting" variant="secondary">
            {t('desk.library.see')}
          </ButtonLink>
        </Panel>
      )}
      <Panel heading={t('desk.unanswered')} link={{ href: '/rooms', label: t('desk.rooms') }}>
        {view.unanswered.length === 0 ? (
          <Empty>{t('desk.unanswered.none')}</Empty>
        ) : (
          <ThreadRows here={here} threads={view.unanswered} />
        )}
        <p>{t('desk.waiting.now', { n: view.waiting.now })}</p>
        {view.waiting.of > 0 && (
          <p class="meta">{t('desk.waiting.late', { late: view.waiting.late, of: view.waiting.of })}</p>
        )}
      </Panel>
    </>
  );
}

/** What does not show before somebody has looked. */
function HeldPanel({ here, view }: { here: Here; view: DeskView }): VNode {
  const t = consultingWords(here);
  return (
    <Panel heading={t('desk.held')} tone="warm">
      {view.held.map(({ postId, threadId, threadTitle, room, author, body, lang }) => {
        const name = calledIn(here, author);
        return (
          <article class="post" key={postId}>
            <Face picture={author.picture} />
            <p class="meta">
              <strong>{name}</strong> · {room} · <a href={`/threads/${threadId}#${postId}`}>{threadTitle}</a>
            </p>
            <Folded here={here} folded={view.folded} name={name}>
              <blockquote class="prose" lang={lang}>
                {body}
              </blockquote>
            </Folded>
            <div class="actions">
              <LetThroughButton here={here} post={postId} name={name} />
              <ButtonLink href={`/posts/${postId}/hiding`} variant="tertiary" size="sm">
                {t('desk.report.hide')} <span class="ds-sr-only">{t('desk.report.which', { name })}</span>
              </ButtonLink>
            </div>
          </article>
        );
      })}
    </Panel>
  );
}

/** Whoever wants to read a hard post when they are ready for it opens it themselves. */
function Folded({
  here,
  folded,
  name,
  children,
}: {
  here: Here;
  folded: boolean;
  name: string;
  children: ComponentChildren;
}): VNode {
  if (!folded) return <>{children}</>;
  return (
    <details>
      <summary>
        {wellbeingWords(here)('fold.open')}{' '}
        <span class="ds-sr-only">{consultingWords(here)('desk.report.which', { name })}</span>
      </summary>
      {children}
    </details>
  );
}

function ReportPart({ here, report, folded }: { here: Here; report: ReportedView; folded: boolean }): VNode {
  const t = consultingWords(here);
  const { postId, threadId, author } = report;
  const which = t('desk.report.which', { name: calledIn(here, author) });
  return (
    <article class="post">
      <Face picture={author.picture} />
      <p class="meta">
        <strong>{calledIn(here, author)}</strong> ·{' '}
        {author.id && (
          <>
            <a href={`/cases/${author.id}`}>
              {t('desk.case')} <span class="ds-sr-only">{which}</span>
            </a>{' '}
            ·{' '}
          </>
        )}
        {!report.elsewhere && (
          <a href={`/threads/${threadId}`}>
            {t('desk.report.thread')} <span class="ds-sr-only">{which}</span>
          </a>
        )}
      </p>
      <Folded here={here} folded={folded} name={calledIn(here, author)}>
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
      </Folded>
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
          {view.meetups.map(({ id, title, startsAt, going, waiting, firstTimers, talkFirst, today }) => (
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
              {today && (
                <p class="meta">
                  <a href={`/meetups/${id}/day`}>
                    {t('desk.meetup.day')} <span class="ds-sr-only">{title}</span>
                  </a>
                </p>
              )}
              {talkFirst && (
                <p class="meta">
                  <strong>{t('desk.meetup.talk-first')}</strong>
                </p>
              )}
            </Row>
          ))}
        </Rows>
      )}
      {view.uncounted.map(({ id, title, startsAt }) => (
        <p key={id}>
          <a href={`/meetups/${id}/sheet#count`}>
            {t('desk.meetup.count', { title, day: exactDay(Temporal.Instant.from(startsAt), here).text })}
          </a>
        </p>
      ))}
      <ButtonLink href="/meetups/new" variant="secondary">
        {t('desk.meetup.new')}
      </ButtonLink>
    </Panel>
  );
}
