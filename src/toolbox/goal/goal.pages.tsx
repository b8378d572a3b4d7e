import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Tag } from '../../platform/ui/tag.js';
import { HiddenField, TextField } from '../../platform/ui/text-field.js';
import { WhoSees } from '../sharing/sharing.parts.js';
import type { SharedWith } from '../sharing/sharing.views.js';
import { QuietForm } from '../quiet-form.js';
import { GoalMoreParts } from './goal-more.pages.js';
import { type GoalPageView, type GoalState, goalStates } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';

const action = '/toolbox/goals';

function StepWords({ goal, id, title, here }: { goal: string; id: string; title: string; here: Here }): VNode {
  const t = toolboxWords(here);
  const to = `${action}/${goal}/steps/${id}`;
  const field = { here, action: to };
  // Refused, it is still about what it said when the page was opened.
  const seen = here.refused?.action === to ? (here.refused.values['seen'] ?? title) : title;
  return (
    <details class="no-print" open={here.refused?.action === to}>
      <summary>
        {t('goal.step.change')}
        <span class="ds-sr-only"> {t('goal.step.which', { step: title })}</span>
      </summary>
      <Form here={here} action={to} submit={t('goal.step.save')} variant="secondary">
        <TextField {...field} name="title" label={t('goal.step.words')} max={200} value={title} />
        <HiddenField name="seen" value={seen} />
      </Form>
      <ButtonLink href={`${to}/removal`} variant="tertiary" color="danger" size="sm">
        {t('goal.step.remove')}
        <span class="ds-sr-only"> {t('goal.step.which', { step: title })}</span>
      </ButtonLink>
    </details>
  );
}

function Steps({ goal, here }: { goal: GoalPageView; here: Here }): VNode {
  const t = toolboxWords(here);
  const next = goal.steps.find(({ done }) => !done)?.id;
  return (
    <ol class="steps">
      {goal.steps.map(({ id, title, done }) => (
        <li key={id} class={done ? 'done' : id === next ? 'now' : undefined}>
          <p class="row-title">{title}</p>
          {(done || id === next) && <p class="meta">{done ? t('goal.step.done') : t('goal.step.next')}</p>}
          {done ? (
            <QuietForm action={`${action}/${goal.id}/steps/${id}/done`} name="done" value="no">
              {t('goal.step.unmark')}
              <span class="ds-sr-only"> {t('goal.step.which', { step: title })}</span>
            </QuietForm>
          ) : (
            <ButtonForm
              action={`${action}/${goal.id}/steps/${id}/done`}
              values={{ done: 'yes' }}
              variant="secondary"
              size="sm"
            >
              {t('goal.step.mark')}
              <span class="ds-sr-only"> {t('goal.step.which', { step: title })}</span>
            </ButtonForm>
          )}
          <StepWords goal={goal.id} id={id} title={title} here={here} />
        </li>
      ))}
    </ol>
  );
}

function StateChoice({ goal, here }: { goal: GoalPageView; here: Here }): VNode {
  const t = toolboxWords(here);
  const ways: readonly GoalState[] = goalStates.filter((state) => state !== goal.state);
  return (
    <Panel heading={t('goal.state')} tone="calm">
      <p>
        <Tag tone="calm">{t(`goal.state.${goal.state}`)}</Tag>
      </p>
      <p class="meta">{t('goal.state.about')}</p>
      <div class="actions">
        {ways.map((state) => (
          <ButtonForm
            key={state}
            action={`${action}/${goal.id}/state`}
            values={{ state }}
            variant="secondary"
            color="calm"
            size="sm"
          >
            {t(`goal.turn.${state}`)}
          </ButtonForm>
        ))}
      </div>
    </Panel>
  );
}

/** One goal with its steps. The tab says nothing of what it is. */
export function GoalPage({ view, here }: PageProps<GoalPageView & { shared: SharedWith[] }>): VNode {
  const t = toolboxWords(here);
  const add = `${action}/${view.id}/steps`;
  return (
    <Layout here={here} title={t('goal.title')} aside={<StateChoice goal={view} here={here} />}>
      <PageHead title={view.title}>
        <WhoSees here={here} item={`goal.${view.id}`} shared={view.shared} />
        <p class="no-print">
          <a href={`${action}/${view.id}/words`}>{t('goal.words.change')}</a>
          {' · '}
          <a href={`${action}/${view.id}/removal`}>{t('goal.remove')}</a>
        </p>
      </PageHead>
      {view.why && (
        <div class="values">
          <small>{t('goal.why')}</small>
          <p class="own-words">{view.why}</p>
        </div>
      )}
      <Panel heading={t('goal.steps')} link={{ href: action, label: t('goals.all') }}>
        {view.steps.length === 0 ? <Empty>{t('goal.steps.empty')}</Empty> : <Steps goal={view} here={here} />}
        <Form here={here} action={add} submit={t('goal.step.add')} variant="secondary" inline>
          <TextField here={here} action={add} name="title" label={t('goal.step.new')} max={200} value={view.begun} />
        </Form>
      </Panel>
      <GoalMoreParts goal={view} here={here} />
      {view.state === 'active' && (
        <p>
          <ButtonLink href={`/toolbox/week?goal=${view.id}#new`} icon="calendar">
            {t('goal.plan')}
          </ButtonLink>
        </p>
      )}
    </Layout>
  );
}
