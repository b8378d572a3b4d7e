import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField, TextArea, TextField } from '../../platform/ui/text-field.js';
import { toolboxWords } from '../toolbox.words.js';
import type { SittingId } from '../versions/version.entity.js';
import { BesidePanel, BringBack, Earlier, KeptFields } from '../versions/versions.parts.js';
import type { GoalSaid, GoalWords } from './goals.service.js';

export interface GoalWordsView extends GoalWords {
  /** Whether somebody else sees it. */
  shared: boolean;
  /** To be sent along with whatever is saved from this page as it is open now. */
  sitting: SittingId;
}

const Said = ({ said }: { said: GoalSaid }) => (
  <>
    <p class="row-title">{said.title}</p>
    {said.why && <p class="own-words">{said.why}</p>}
    {said.nextStep && <p class="own-words">{said.nextStep}</p>}
  </>
);

/** What a goal is called and why, to change, with what it said before. */
export function GoalWordsPage({ view, here }: PageProps<GoalWordsView>): VNode {
  const t = toolboxWords(here);
  const goal = `/toolbox/goals/${view.id}`;
  const action = `${goal}/words`;
  const field = { here, action };
  return (
    <Layout here={here} title={t('goal.title')}>
      <PageHead title={t('goal.words')} />
      {view.beside.map((other) => (
        <BesidePanel key={other.id} here={here} action={`${action}/earlier`} version={other.id}>
          <Said said={other} />
        </BesidePanel>
      ))}
      <Panel>
        <Form
          here={here}
          action={action}
          keeps={view.shared ? undefined : `${action}/keeping`}
          submit={t('goal.words.save')}
          cancel={{ href: goal, label: t('goal.back') }}
        >
          <TextField {...field} name="title" label={t('goals.new.title')} max={120} value={view.title} />
          <TextArea
            {...field}
            name="why"
            label={t('goals.new.why')}
            required={false}
            rows={3}
            max={1000}
            value={view.why}
          />
          <HiddenField name="seen" value={here.refused?.values['seen'] ?? String(view.revision)} />
          <KeptFields here={here} sitting={view.sitting} shared={view.shared} />
        </Form>
      </Panel>
      <Earlier here={here} versions={view.earlier}>
        {(version) => (
          <>
            <Said said={version} />
            <BringBack here={here} action={`${action}/earlier`} version={version.id} />
          </>
        )}
      </Earlier>
    </Layout>
  );
}
