import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Icon } from '../../platform/ui/icons.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { activityWords } from './activity.words.js';
import { dayAndMonth, daySpan, weekdayName } from './day-words.js';
import { outsideWords } from '../outside/outside.words.js';
import { outcomeTone } from './outcome-tone.js';
import { PlanForm } from './plan-form.js';
import type { ActivityView, GoalId, GoalView, WeekView } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import type { SittingId } from '../versions/version.entity.js';

export interface WeekPageView extends WeekView {
  goals: GoalView[];
  /** The one that the next activity is for. */
  goal?: GoalId;
  /** To be sent along with whatever is saved from this page as it is open now. */
  sitting: SittingId;
}

function Planned({ activity, here, past }: { activity: ActivityView; here: Here; past: boolean }): VNode {
  const t = toolboxWords(here);
  const { id, what, time, where, withWhom, goal, outcome, unfinished } = activity;
  const told = [
    unfinished && activityWords(here)('unfinished'),
    time && t('plan.time.line', { time }),
    where,
    withWhom && t('plan.with.line', { whom: withWhom }),
    goal && t('plan.goal.line', { goal: goal.title }),
  ];
  const path = `/toolbox/activities/${id}`;
  return (
    <Row
      title={what}
      href={path}
      meta={told.filter(Boolean).join(' · ') || undefined}
      end={
        outcome ? (
          <Tag tone={outcomeTone[outcome]}>{t(`activity.outcome.${outcome}`)}</Tag>
        ) : past ? (
          <ButtonLink href={path} variant="secondary" size="sm">
            {t('activity.how')}
            <span class="ds-sr-only"> {what}</span>
          </ButtonLink>
        ) : undefined
      }
    />
  );
}

/** A thing without a time is asked about from the middle of its day. */
function isPast({ day, time = '12:00' }: ActivityView, today: string, here: Here): boolean {
  return day < today || (day === today && time <= here.now.toZonedDateTimeISO(here.zone).toPlainTime().toString());
}

function Day({ day, activities, today, here }: WeekView['days'][number] & { today: string; here: Here }): VNode {
  const t = toolboxWords(here);
  const quiet = activities.length === 0;
  return (
    <li class={quiet ? 'week-day quiet' : 'week-day'} aria-current={day === today ? 'date' : undefined}>
      <h2>
        <time dateTime={day}>
          <b>{weekdayName(day, here.lang)}</b> <span>{dayAndMonth(day, here.lang)}</span>
        </time>
        {day === today && <em> {t('week.today')}</em>}
      </h2>
      {!quiet && (
        <Rows>
          {activities.map((activity) => (
            <Planned key={activity.id} activity={activity} here={here} past={isPast(activity, today, here)} />
          ))}
        </Rows>
      )}
    </li>
  );
}

function OtherWeeks({ from, here }: { from: Temporal.PlainDate; here: Here }): VNode {
  const t = toolboxWords(here);
  const link = (weeks: number) => `/toolbox/week?from=${from.add({ weeks }).toString()}`;
  return (
    <nav class="week-nav no-print" aria-label={t('week.other')}>
      <a class="plain" href={link(-1)}>
        <Icon name="back" /> {t('week.before')}
      </a>
      <a class="plain" href="/toolbox/week">
        {t('week.this')}
      </a>
      <a class="plain" href={link(1)}>
        {t('week.after')} <Icon name="forward" />
      </a>
    </nav>
  );
}

/** Seven days. One with nothing in it is quiet; that is a day too. */
export function WeekPage({ view, here }: PageProps<WeekPageView>): VNode {
  const t = toolboxWords(here);
  const from = Temporal.PlainDate.from(view.from);
  const last = view.days[6]!.day;
  return (
    <Layout
      here={here}
      title={t('week.title')}
      aside={
        <PlanForm
          here={here}
          goals={view.goals}
          goal={view.goal}
          day={view.from > view.today ? view.from : view.today}
          sitting={view.sitting}
        />
      }
    >
      <PageHead title={t('week.title')}>
        <p>
          {t('week.number', { week: from.weekOfYear! })}, {daySpan(view.from, last, here.lang)}. {t('toolbox.only-you')}
        </p>
      </PageHead>
      <OtherWeeks from={from} here={here} />
      {view.days.every(({ activities }) => activities.length === 0) && <Empty>{t('week.empty')}</Empty>}
      <p class="no-print">
        <a href="/toolbox/reminders">{outsideWords(here)('reminders.title')}</a>
        {' · '}
        <a href="/toolbox/calendar">{outsideWords(here)('feed.title')}</a>
      </p>
      <ol class="week">
        {view.days.map(({ day, activities }) => (
          <Day key={day} day={day} activities={activities} today={view.today} here={here} />
        ))}
      </ol>
    </Layout>
  );
}
