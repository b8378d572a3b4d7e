import type { ComponentChildren, VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { RadioGroup } from '../platform/ui/choice-field.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { TextArea } from '../platform/ui/text-field.js';
import { dayAndMonth, weekdayName } from './day-words.js';
import { QuietForm } from './quiet-form.js';
import { type ActivityView, outcomes } from './toolbox.views.js';
import { toolboxWords } from './toolbox.words.js';
import { weekPath } from './week.js';

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

function Facts({ activity, here }: { activity: ActivityView; here: Here }): VNode {
  const t = toolboxWords(here);
  const { day, time, where, withWhom, planB, goal } = activity;
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
      {planB && (
        <Fact name={t('plan.b')}>
          <span class="own-words">{planB}</span>
        </Fact>
      )}
    </dl>
  );
}

function HowItWent({ activity, here }: { activity: ActivityView; here: Here }): VNode {
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
      </Form>
    </Panel>
  );
}

/** One thing in the week: what was planned, and how it went. The tab says nothing of what it is. */
export function ActivityPage({ view, here }: PageProps<ActivityView>): VNode {
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
