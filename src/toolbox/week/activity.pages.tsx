import type { ComponentChildren, VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { diaryWords } from '../diary/diary.words.js';
import { ladderWords } from '../ladder/ladder.words.js';
import { ScaleField } from '../measures/scale-field.js';
import type { ThingId } from '../things/thing.entity.js';
import type { Listed } from '../things/things.service.js';
import { activityWords } from './activity.words.js';
import { dayAndMonth, weekdayName } from './day-words.js';
import { QuietForm } from '../quiet-form.js';
import { type ActivityView, outcomes } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import { weekPath } from './week.js';

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

function Facts({ activity, here }: { activity: ActivityPageView; here: Here }): VNode {
  const t = toolboxWords(here);
  const { day, time, where, withWhom, planB, goal, step } = activity;
  return (
    <dl class="facts">
      <Fact name={t('activity.when')}>
        <time dateTime={time ? `${day}T${time}` : day}>
          {weekdayName(day, here.lang)} {dayAndMonth(day, here.lang)} {time && t('plan.time.line', { time })}
        </time>
      </Fact>
      {where && <Fact name={t('activity.where')}>{where}</Fact>}
      {withWhom && <Fact name={t('activity.with')}>{withWhom}</Fact>}
      {goal && (
        <Fact name={t('activity.goal')}>
          <a href={`/toolbox/goals/${goal.id}`}>{goal.title}</a>
        </Fact>
      )}
      {step && (
        <Fact name={ladderWords(here)('rung.of-activity')}>
          <a href={`/toolbox/ladder/${step.id}`}>{step.what}</a>
        </Fact>
      )}
      {planB && (
        <Fact name={t('plan.b')}>
          <span class="own-words">{planB}</span>
        </Fact>
      )}
    </dl>
  );
}

export type ActivityPageView = ActivityView & {
  measures: Listed<'measure'>[];
  quiet: boolean;
  step?: { id: ThingId; what: string };
};

/** How one was before it and after it, for those who want to see what helps. */
function BeforeAndAfter({ activity, here, action }: { activity: ActivityPageView; here: Here; action: string }): VNode {
  const t = activityWords(here);
  const d = diaryWords(here);
  const field = { here, action };
  const ends = { low: d('mood.low'), high: d('mood.high') };
  const { mood, mark, measures } = activity;
  const asked = measures.filter(({ id, resting }) => !resting || id === mark?.measure);
  return (
    <details open={Boolean(mood ?? mark) || here.refused?.action === action}>
      <summary>{t('before-after')}</summary>
      <div class="form">
        <ScaleField {...field} name="before" label={t('before')} {...ends} value={mood?.before} />
        <ScaleField {...field} name="after" label={t('after')} {...ends} value={mood?.after} />
        {asked.length > 0 && (
          <>
            <SelectField
              {...field}
              name="measure"
              label={t('mark')}
              required={false}
              empty={t('mark.none')}
              value={mark?.measure}
              options={asked.map(({ id, name, low, high }) => ({
                value: id,
                label: t('mark.which', { name, low, high }),
              }))}
            />
            <ScaleField
              {...field}
              name="markBefore"
              label={t('mark.before')}
              low={t('mark.low')}
              high={t('mark.high')}
              value={mark?.before}
            />
            <ScaleField
              {...field}
              name="markAfter"
              label={t('mark.after')}
              low={t('mark.low')}
              high={t('mark.high')}
              value={mark?.after}
            />
          </>
        )}
      </div>
    </details>
  );
}

function HowItWent({ activity, here }: { activity: ActivityPageView; here: Here }): VNode {
  const t = toolboxWords(here);
  const action = `/toolbox/activities/${activity.id}/outcome`;
  const field = { here, action };
  return (
    <Panel>
      <Form here={here} action={action} submit={t('activity.save')}>
        <RadioGroup
          {...field}
          name="outcome"
          label={t('activity.how')}
          hint={t('activity.how.about')}
          value={activity.outcome}
          options={outcomes.map((outcome) => ({ value: outcome, label: t(`activity.outcome.${outcome}`) }))}
        />
        <TextArea
          {...field}
          name="note"
          label={t('activity.note')}
          hint={t('activity.note.hint')}
          required={false}
          rows={3}
          max={500}
          value={activity.note}
        />
        {!activity.quiet && <BeforeAndAfter activity={activity} here={here} action={action} />}
      </Form>
    </Panel>
  );
}

/** One thing in the week: what was planned, and how it went. The tab says nothing of what it is. */
export function ActivityPage({ view, here }: PageProps<ActivityPageView>): VNode {
  const t = toolboxWords(here);
  return (
    <Layout here={here} title={t('activity.title')}>
      <PageHead title={view.what}>
        <p>{t('toolbox.private')}</p>
      </PageHead>
      <Panel>
        <Facts activity={view} here={here} />
        <div class="actions">
          <ButtonLink href={weekPath(view.day)} variant="secondary" icon="back">
            {t('activity.back')}
          </ButtonLink>
          {view.path && (
            <ButtonLink href={view.path} variant="secondary">
              {t('activity.path')}
            </ButtonLink>
          )}
        </div>
      </Panel>
      <HowItWent activity={view} here={here} />
      <QuietForm action={`/toolbox/activities/${view.id}/removal`} name="back" value={weekPath(view.day)}>
        {t('activity.remove')}
      </QuietForm>
    </Layout>
  );
}
