import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { ExactDay } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import type { Here } from '../platform/ui/here.js';
import { Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import type { TodayView } from './front.service.js';
import { exactDay } from '../platform/ui/time-words.js';
import { todayWords } from './today.words.js';

interface Part {
  here: Here;
  view: TodayView;
}

export function MessagesPanel({ here, view }: Part): VNode {
  const t = todayWords(here);
  return (
    <Panel heading={t('messages.heading')} link={{ href: '/messages', label: t('messages.all') }}>
      {view.messages.length === 0 ? (
        <Empty>{t('messages.none')}</Empty>
      ) : (
        <Rows>
          {view.messages.map(({ id, provider, state, at, expectedBy }) => (
            <Row
              key={id}
              title={provider.name}
              href={`/conversations/${id}`}
              spoken={`${t(`messages.${state}`)} ${exactDay(Temporal.Instant.from(at), here).text}`}
              meta={
                <>
                  {t(`messages.${state}`)} <ExactDay at={Temporal.Instant.from(at)} here={here} />
                  {expectedBy && (
                    <>
                      {' · '}
                      {t('messages.expected')} <ExactDay at={Temporal.PlainDate.from(expectedBy)} here={here} />
                    </>
                  )}
                </>
              }
            />
          ))}
        </Rows>
      )}
      <ButtonLink href="/messages/new?kind=update" variant="secondary" wide>
        {t('messages.now')}
      </ButtonLink>
    </Panel>
  );
}

export function WeekPanel({ here, view }: Part): VNode {
  const t = todayWords(here);
  const today = here.now.toZonedDateTimeISO(here.zone).toPlainDate().toString();
  const ahead = view.toolbox.week.filter(({ day, outcome }) => day >= today && !outcome).slice(0, 3);
  return (
    <Panel heading={t('week.heading')} link={{ href: '/toolbox/week', label: t('week.all') }}>
      {ahead.length === 0 ? (
        <Empty>{t('week.none')}</Empty>
      ) : (
        <Rows>
          {ahead.map(({ id, what, day, time, goal }) => (
            <Row
              key={id}
              title={what}
              href={`/toolbox/activities/${id}`}
              meta={
                <>
                  {day === today ? t('week.today') : <ExactDay at={Temporal.PlainDate.from(day)} here={here} />}
                  {time && ` ${t('week.time', { time })}`}
                  {goal && ` · ${t('week.goal', { goal })}`}
                </>
              }
            />
          ))}
        </Rows>
      )}
      <a href="/toolbox/week#new">{t('week.plan')}</a>
    </Panel>
  );
}

/** What helps on a hard day, one press away. */
export function HardDayPanel({ here }: { here: Here }): VNode {
  const t = todayWords(here);
  return (
    <Panel heading={t('hard.heading')} tone="calm">
      <p class="meta">{t('hard.text')}</p>
      <div class="actions">
        <ButtonLink href="/quiet" variant="secondary" color="calm">
          {t('hard.quiet')}
        </ButtonLink>
        <ButtonLink href="/toolbox/plan" variant="tertiary" color="calm">
          {t('hard.plan')}
        </ButtonLink>
        <ButtonLink href="/help-now" variant="tertiary" color="calm">
          {t('hard.help')}
        </ButtonLink>
      </div>
    </Panel>
  );
}
