import type { VNode } from 'preact';
import { ButtonForm } from '../platform/ui/buttons.js';
import { Empty } from '../platform/ui/empty.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import type { ProviderView } from './conversation.js';
import { messagingWords } from './messaging.words.js';

export function CareEndingsPage({ view, here }: PageProps<{ providers: ProviderView[] }>): VNode {
  const t = messagingWords(here);
  return (
    <Layout here={here} title={t('messages.title')}>
      <PageHead title={t('leaving.heading')}>
        <p>{t('leaving.lede')}</p>
      </PageHead>
      <Panel>
        <p>{t('leaving.what')}</p>
        {view.providers.length === 0 ? (
          <Empty>{t('leaving.none')}</Empty>
        ) : (
          <Rows>
            {view.providers.map(({ id, name, title, organisation, careName }) => (
              <Row
                key={id}
                title={name}
                meta={[title, organisation, careName && t('messages.called', { name: careName })]
                  .filter(Boolean)
                  .join(' · ')}
              >
                <ButtonForm
                  action="/messages/leaving"
                  values={{ provider: id }}
                  variant="secondary"
                  color="danger"
                  size="sm"
                >
                  {t('leaving.end')} <span class="ds-sr-only">{t('leaving.end.with', { name })}</span>
                </ButtonForm>
              </Row>
            ))}
          </Rows>
        )}
      </Panel>
      <p>
        <a href="/me/leave">{t('leaving.back')}</a>
      </p>
    </Layout>
  );
}
