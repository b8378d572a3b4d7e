import type { VNode } from 'preact';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import type { HelpView } from './communities.service.js';
import { communityWords } from './communities.words.js';

export function HelpPage({ view, here }: PageProps<{ communities: HelpView[] }>): VNode {
  const t = communityWords(here);
  return (
    <Layout here={here} title={t('help.title')}>
      <PageHead title={t('help.title')}>
        <p>{t('help.lede')}</p>
      </PageHead>
      {view.communities.map(({ community, numbers }) => (
        <Panel key={community} heading={community}>
          <dl class="numbers">
            {numbers.map(({ name, number, when }) => (
              <div key={number}>
                <dt>{name[here.lang]}</dt>
                <dd>
                  <a href={`tel:${number.replace(/\s/g, '')}`}>{number}</a>
                </dd>
                <dd class="meta">{when[here.lang]}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      ))}
      <p>{t('help.not-watched')}</p>
    </Layout>
  );
}
