import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { toolboxWords } from '../toolbox.words.js';
import type { GoalPageView } from '../toolbox.views.js';

/** What goes with a goal and what stays, before it goes. */
export function GoalRemovalPage({ view, here }: PageProps<GoalPageView>): VNode {
  const t = toolboxWords(here);
  const goal = `/toolbox/goals/${view.id}`;
  return (
    <Layout here={here} title={t('goal.title')}>
      <PageHead title={t('goal.removal')}>
        <p>{t('goal.removal.about')}</p>
      </PageHead>
      <Panel>
        <p class="row-title">{view.title}</p>
        <div class="actions">
          <ButtonForm action={`${goal}/removal`} color="danger">
            {t('goal.remove')}
          </ButtonForm>
          <ButtonLink href={goal} variant="tertiary">
            {t('goal.back')}
          </ButtonLink>
        </div>
      </Panel>
    </Layout>
  );
}
