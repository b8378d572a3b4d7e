import type { VNode } from 'preact';
import { DutyLine, HelpNumbers } from '../communities/index.js';
import { OwnPageTitle, OwnPageWords } from '../toolbox/index.js';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import type { QuietView } from './quiet.service.js';
import { todayWords } from './today.words.js';

/** One thing after the other, and no number, list or picture of how it goes. */
export function QuietPage({ view, here }: PageProps<QuietView>): VNode {
  const t = todayWords(here);
  return (
    <Layout here={here} title={t('title.today')}>
      <PageHead title={t('quiet.heading')}>
        <p>{t('quiet.lede')}</p>
      </PageHead>
      {view.matters && (
        <p class="values">
          <small>{t('values.label')}</small>
          {view.matters}
        </p>
      )}
      <Panel heading={t('quiet.plan')} tone="calm">
        {view.plan.length === 0 && <p>{t('quiet.plan.none')}</p>}
        {view.plan.map(({ page, heading, texts }) => (
          <div key={page}>
            <h3>
              <OwnPageTitle here={here} page={page} heading={heading} />
            </h3>
            <OwnPageWords here={here} said={{ texts }} />
          </div>
        ))}
        <ButtonLink href="/toolbox/plan" variant="secondary">
          {t(view.plan.length === 0 ? 'quiet.plan.write' : 'quiet.plan.whole')}
        </ButtonLink>
      </Panel>
      <Panel heading={t('quiet.talk')}>
        <DutyLine here={here} duty={view.duty} name={view.consultant} />
        {view.help.map((each) => (
          <HelpNumbers key={each.community} here={here} help={each} />
        ))}
        <div class="actions">
          <ButtonLink href="/rooms" variant="secondary">
            {t('quiet.room')}
          </ButtonLink>
          <ButtonLink href="/messages/new?kind=update" variant="tertiary">
            {t('messages.now')}
          </ButtonLink>
        </div>
      </Panel>
      <ButtonForm action="/quiet" values={view.on ? {} : { on: 'yes' }} variant="tertiary" color="calm">
        {t(view.on ? 'quiet.end' : 'quiet.begin')}
      </ButtonForm>
    </Layout>
  );
}
