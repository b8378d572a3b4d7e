import type { VNode } from 'preact';
import { DeskMeetups, DeskPanels, PassedToYou } from '../consulting/index.js';
import { InboxPanels } from '../messaging/index.js';
import { SomethingNew } from '../notices/index.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead } from '../platform/ui/panel.js';
import { AllSharedLink } from '../toolbox/index.js';
import { CommunityPage } from './community.page.js';
import type { FrontView } from './front.service.js';
import { PublicPage } from './public.page.js';
import { QuietPage } from './quiet.page.js';
import { TodayPage } from './today.page.js';
import { todayWords } from './today.words.js';

/** One address, six faces of it. */
export function FrontPage({ view, here }: PageProps<FrontView>): VNode {
  const t = todayWords(here);
  switch (view.kind) {
    case 'public':
      return PublicPage({ here, view });
    case 'today':
      return TodayPage({ here, view });
    case 'quiet':
      return QuietPage({ here, view });
    case 'community':
      return CommunityPage({ here, view });
    case 'desk':
      return (
        <Layout here={here} title={t('title.desk')} aside={<DeskMeetups here={here} view={view.desk} />}>
          <DeskPanels here={here} view={view.desk}>
            {view.hasNew && <SomethingNew here={here} />}
            {view.shared > 0 && (
              <p>
                <AllSharedLink here={here} />
              </p>
            )}
          </DeskPanels>
        </Layout>
      );
    case 'inbox':
      return (
        <Layout here={here} title={t('title.inbox')}>
          <PageHead title={t('title.inbox')} />
          {view.passed > 0 && <PassedToYou here={here} n={view.passed} />}
          {view.hasNew && <SomethingNew here={here} />}
          <InboxPanels here={here} view={view.inbox} />
        </Layout>
      );
  }
}
