import type { VNode } from 'preact';
import { DeskMeetups, DeskPanels } from '../consulting/index.js';
import { InboxPanels } from '../messaging/index.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead } from '../platform/ui/panel.js';
import { CommunityPage } from './community.page.js';
import type { FrontView } from './front.service.js';
import { PublicPage } from './public.page.js';
import { TodayPage } from './today.page.js';
import { todayWords } from './today.words.js';

/** One address, five faces of it. */
export function FrontPage({ view, here }: PageProps<FrontView>): VNode {
  const t = todayWords(here);
  switch (view.kind) {
    case 'public':
      return PublicPage({ here, view });
    case 'today':
      return TodayPage({ here, view });
    case 'community':
      return CommunityPage({ here, view });
    case 'desk':
      return (
        <Layout here={here} title={t('title.desk')} aside={<DeskMeetups here={here} view={view.desk} />}>
          <DeskPanels here={here} view={view.desk} />
        </Layout>
      );
    case 'inbox':
      return (
        <Layout here={here} title={t('title.inbox')}>
          <PageHead title={t('title.inbox')} />
          <InboxPanels here={here} view={view.inbox} />
        </Layout>
      );
  }
}
