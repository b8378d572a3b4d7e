import type { ComponentChildren, VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { RadioGroup, SelectField } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField, TextArea } from '../../platform/ui/text-field.js';
import { diaryWords } from '../diary/diary.words.js';
import { ladderWords } from '../ladder/ladder.words.js';
import { ScaleField } from '../measures/scale-field.js';
import type { ThingId } from '../things/thing.entity.js';
import type { Listed } from '../things/things.service.js';
import { BesidePanel, BringBack, Earlier, KeptFields } from '../versions/versions.parts.js';
import type { SittingId } from '../versions/version.entity.js';
import type { ActivityResult, BeforeAfter } from './activity.entity.js';
import type { ToldWords } from './activity-words.service.js';
import { activityWords } from './activity.words.js';
import { dayAndMonth, weekdayName } from './day-words.js';
import { type ActivityView, outcomes } from '../toolbox.views.js';
import { takenAlongWords } from '../taken-along/taken-along.words.js';
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

export type ActivityPageView = ActivityView &
  ToldWords & {
    /** To be sent along with whatever is saved from this page as it is open now. */
    sitting: SittingId;
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
      <Form here={here} action={action} submit={t('activity.save')} keeps={`${action}/keeping`}>
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
        <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(activity.revision)} />
        <KeptFields here={here} sitting={activity.sitting} shared={false} />
      </Form>
    </Panel>
  );
}

interface ToldProps {
  told: ActivityResult;
  measures: readonly Listed<'measure'>[];
  here: Here;
}

/** Another version of how it went. */
function Told({ told, measures, here }: ToldProps): VNode {
  const t = toolboxWords(here);
  const { outcome, note, mood, mark } = told;
  const named = mark && measures.find(({ id }) => id === mark.measure)?.name;
  const line = [
    outcome && t(`activity.outcome.${outcome}`),
    mood && inNumbers(here, diaryWords(here)('mood'), mood),
    mark && named && inNumbers(here, named, mark),
  ];
  return (
    <>
      <p class="meta">{line.filter(Boolean).join(' · ')}</p>
      {note && <p class="own-words">{note}</p>}
    </>
  );
}

const inNumbers = (here: Here, name: string, { before, after }: BeforeAfter) =>
  takenAlongWords(here)('book.before-after', { name, before: before ?? '–', after: after ?? '–' });

/** One thing in the week: what was planned, and how it went. The tab says nothing of what it is. */
export function ActivityPage({ view, here }: PageProps<ActivityPageView>): VNode {
  const t = toolboxWords(here);
  const earlier = `/toolbox/activities/${view.id}/outcome/earlier`;
  return (
    <Layout here={here} title={t('activity.title')}>
      <PageHead title={view.what}>
        <p>{t('toolbox.only-you')}</p>
      </PageHead>
      <Panel>
        <Facts activity={view} here={here} />
        {view.unfinished && <p class="meta">{activityWords(here)('unfinished.about')}</p>}
        <div class="actions">
          <ButtonLink href={weekPath(view.day)} variant="secondary" icon="back">
            {t('activity.back')}
          </ButtonLink>
          <ButtonLink href={`/toolbox/activities/${view.id}/plan`} variant="tertiary">
            {activityWords(here)('change')}
          </ButtonLink>
          {view.path && (
            <ButtonLink href={view.path} variant="secondary">
              {t('activity.path')}
            </ButtonLink>
          )}
        </div>
      </Panel>
      {view.beside.map((other) => (
        <BesidePanel key={other.id} here={here} action={earlier} version={other.id}>
          <Told told={other} measures={view.measures} here={here} />
        </BesidePanel>
      ))}
      <HowItWent activity={view} here={here} />
      <Earlier here={here} versions={view.earlier}>
        {(version) => (
          <>
            <Told told={version} measures={view.measures} here={here} />
            <BringBack here={here} action={earlier} version={version.id} />
          </>
        )}
      </Earlier>
      <p>
        <a href={`/toolbox/activities/${view.id}/removal`}>{t('activity.remove')}</a>
      </p>
    </Layout>
  );
}
