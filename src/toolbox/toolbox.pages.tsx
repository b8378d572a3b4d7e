import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { Empty } from '../platform/ui/empty.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import { diaryWords } from './diary/diary.words.js';
import { ladderWords } from './ladder/ladder.words.js';
import { exerciseWords } from './exercises/exercises.words.js';
import { medicationWords } from './medication/medication.words.js';
import { networkWords } from './network/network.words.js';
import { weekdayName } from './week/day-words.js';
import { outcomeTone } from './week/outcome-tone.js';
import { toolboxSearchWords } from './search/search.words.js';
import { takenAlongWords } from './taken-along/taken-along.words.js';
import type { TodayView } from './toolbox.views.js';
import { toolboxWords } from './toolbox.words.js';

function Matters({ here, values }: { here: Here; values: string | undefined }): VNode {
  const t = toolboxWords(here);
  if (!values) {
    return (
      <Panel heading={t('values.title')}>
        <Empty action={{ href: '/toolbox/values', label: t('values.begin') }}>{t('values.empty')}</Empty>
      </Panel>
    );
  }
  return (
    <Panel heading={t('values.title')} link={{ href: '/toolbox/values', label: t('values.change') }}>
      <p class="own-words">{values}</p>
    </Panel>
  );
}

function GoalsPanel({ here, goals }: { here: Here; goals: TodayView['goals'] }): VNode {
  const t = toolboxWords(here);
  return (
    <Panel heading={t('goals.mine')} link={{ href: '/toolbox/goals', label: t('goals.all') }}>
      {goals.length === 0 ? (
        <Empty action={{ href: '/toolbox/goals', label: t('goals.begin') }}>{t('goals.empty')}</Empty>
      ) : (
        <>
          <Rows>
            {goals.map(({ id, title, nextStep }) => (
              <Row
                key={id}
                title={title}
                href={`/toolbox/goals/${id}`}
                meta={nextStep ? t('goals.next', { step: nextStep }) : t('goals.no-step')}
              />
            ))}
          </Rows>
          <ButtonLink href="/toolbox/goals#new" variant="secondary">
            {t('goals.begin')}
          </ButtonLink>
        </>
      )}
    </Panel>
  );
}

function WeekPanel({ here, week }: { here: Here; week: TodayView['week'] }): VNode {
  const t = toolboxWords(here);
  const today = here.now.toZonedDateTimeISO(here.zone).toPlainDate().toString();
  const told = ({ day, time, goal }: TodayView['week'][number]) =>
    [
      [day === today ? t('week.today') : weekdayName(day, here.lang), time && t('plan.time.line', { time })]
        .filter(Boolean)
        .join(' '),
      goal && t('plan.goal.line', { goal }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Panel heading={t('week.this')} link={{ href: '/toolbox/week', label: t('week.whole') }}>
      {week.length === 0 ? (
        <Empty action={{ href: '/toolbox/week#new', label: t('week.begin') }}>{t('week.empty')}</Empty>
      ) : (
        <>
          <Rows>
            {week.map((activity) => (
              <Row
                key={activity.id}
                title={activity.what}
                href={`/toolbox/activities/${activity.id}`}
                meta={told(activity)}
                end={
                  activity.outcome && (
                    <Tag tone={outcomeTone[activity.outcome]}>{t(`activity.outcome.${activity.outcome}`)}</Tag>
                  )
                }
              />
            ))}
          </Rows>
          <ButtonLink href="/toolbox/week#new" variant="secondary">
            {t('week.begin')}
          </ButtonLink>
        </>
      )}
    </Panel>
  );
}

/** The toolbox at a glance: what matters, goals, this week. */
export function ToolboxPage({ view, here }: PageProps<TodayView>): VNode {
  const t = toolboxWords(here);
  return (
    <Layout here={here} title={t('toolbox.title')} aside={<WeekPanel here={here} week={view.week} />}>
      <PageHead title={t('toolbox.title')}>
        <p>
          {t('toolbox.lede')} {t('toolbox.private')}
        </p>
      </PageHead>
      <Matters here={here} values={view.values} />
      <GoalsPanel here={here} goals={view.goals} />
      <Panel heading={t('pages.heading')}>
        <Rows>
          <Row title={t('pages.plan')} href="/toolbox/plan" meta={t('pages.plan.about')} />
          <Row title={t('pages.areas')} href="/toolbox/areas" meta={t('pages.areas.about')} />
          <Row
            title={ladderWords(here)('ladder.title')}
            href="/toolbox/ladder"
            meta={ladderWords(here)('ladder.about')}
          />
          <Row title={diaryWords(here)('diary.title')} href="/toolbox/diary" meta={diaryWords(here)('diary.about')} />
          <Row
            title={networkWords(here)('network.title')}
            href="/toolbox/network"
            meta={networkWords(here)('network.about')}
          />
          <Row
            title={medicationWords(here)('medication.title')}
            href="/toolbox/medication"
            meta={medicationWords(here)('medication.about')}
          />
          <Row
            title={exerciseWords(here)('exercises.title')}
            href="/exercises"
            meta={exerciseWords(here)('exercises.about')}
          />
          <Row
            title={toolboxSearchWords(here)('search.title')}
            href="/toolbox/search"
            meta={toolboxSearchWords(here)('search.about')}
          />
          <Row
            title={takenAlongWords(here)('along.title')}
            href="/toolbox/taken-along"
            meta={takenAlongWords(here)('along.about')}
          />
        </Rows>
      </Panel>
      <Panel heading={t('share.heading')}>
        <Rows>
          <Row title={t('share.share')} href="/toolbox/sharing" meta={t('share.share.about')} />
          <Row title={t('share.sheet')} href="/toolbox/sheet" meta={t('share.sheet.about')} />
        </Rows>
      </Panel>
    </Layout>
  );
}
