import type { VNode } from 'preact';
import { Empty } from '../../platform/ui/empty.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { Tag } from '../../platform/ui/tag.js';
import { TextArea, TextField } from '../../platform/ui/text-field.js';
import type { SittingId } from '../versions/version.entity.js';
import { KeptFields } from '../versions/versions.parts.js';
import type { GoalView } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';

export interface GoalsView {
  goals: GoalView[];
  /** To be sent along with whatever is saved from this page as it is open now. */
  sitting: SittingId;
}

const action = '/toolbox/goals';

/** All goals: the ones under way first, and below them the ones that rest, are reached or were let go. */
export function GoalsPage({ view, here }: PageProps<GoalsView>): VNode {
  const t = toolboxWords(here);
  const field = { here, action };
  const active = view.goals.filter(({ state }) => state === 'active');
  const others = view.goals.filter(({ state }) => state !== 'active');
  return (
    <Layout here={here} title={t('toolbox.title')}>
      <PageHead title={t('goals.title')}>
        <p>{t('goals.lede')}</p>
      </PageHead>
      {active.length > 0 && (
        <Panel heading={t('goal.state.active')}>
          <Rows>
            {active.map(({ id, title, nextStep }) => (
              <Row
                key={id}
                title={title}
                href={`/toolbox/goals/${id}`}
                meta={nextStep ? t('goals.next', { step: nextStep }) : t('goals.no-step')}
              />
            ))}
          </Rows>
        </Panel>
      )}
      <Panel heading={t('goals.new')} id="new">
        {view.goals.length === 0 && <Empty>{t('goals.empty')}</Empty>}
        <Form here={here} action={action} submit={t('goals.save')} keeps={`${action}/keeping`}>
          <TextField {...field} name="title" label={t('goals.new.title')} hint={t('goals.new.title.hint')} max={120} />
          <TextArea {...field} name="why" label={t('goals.new.why')} required={false} rows={3} max={1000} />
          <TextField
            {...field}
            name="nextStep"
            label={t('goals.new.step')}
            hint={t('goals.new.step.hint')}
            required={false}
            max={200}
          />
          <KeptFields here={here} sitting={view.sitting} shared={false} />
        </Form>
      </Panel>
      {others.length > 0 && (
        <Panel heading={t('goals.others')} tone="calm">
          <Rows>
            {others.map(({ id, title, state }) => (
              <Row key={id} title={title} href={`/toolbox/goals/${id}`} end={<Tag>{t(`goal.state.${state}`)}</Tag>} />
            ))}
          </Rows>
        </Panel>
      )}
    </Layout>
  );
}
