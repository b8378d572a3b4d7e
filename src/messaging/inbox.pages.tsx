import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { Empty } from '../platform/ui/empty.js';
import type { PageProps } from '../platform/ui/here.js';
import { Icon } from '../platform/ui/icons.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import type { EarlierView, InboxView } from './conversation.js';
import { InboxPanels, InboxRows } from './inbox.parts.js';
import { messagingWords } from './messaging.words.js';

export function InboxPage({ view, here }: PageProps<InboxView>): VNode {
  const t = messagingWords(here);
  return (
    <Layout here={here} title={t('inbox.title')}>
      <PageHead title={t('inbox.title')}>
        <p>{t('inbox.lede')}</p>
      </PageHead>
      <InboxPanels view={view} here={here} />
    </Layout>
  );
}

export function EarlierPage({ view, here }: PageProps<EarlierView>): VNode {
  const t = messagingWords(here);
  return (
    <Layout here={here} title={t('inbox.title')}>
      <PageHead title={t('inbox.earlier')} />
      <Panel>
        {view.rows.length === 0 ? <Empty>{t('inbox.none')}</Empty> : <InboxRows rows={view.rows} here={here} />}
        {view.older && (
          <ButtonLink href={`/inbox/earlier?before=${view.older}`} variant="secondary">
            {t('messages.older')}
          </ButtonLink>
        )}
      </Panel>
      <p>
        <a class="plain" href="/inbox">
          <Icon name="back" /> {t('conversation.back.provider')}
        </a>
      </p>
    </Layout>
  );
}
