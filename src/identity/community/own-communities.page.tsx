import type { VNode } from 'preact';
import type { MembershipId } from '../../platform/http/actor.js';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { ownCommunitiesWords } from './own-communities.words.js';

export interface OwnCommunitiesView {
  /** By name. */
  communities: { id: MembershipId; community: string; here: boolean }[];
}

/** Where one is, and where one can go on. */
export function OwnCommunitiesPage({ view, here }: PageProps<OwnCommunitiesView>): VNode {
  const t = ownCommunitiesWords(here);
  return (
    <Layout here={here} title={t('title')}>
      <PageHead title={t('heading')}>
        <p>{t('lede')}</p>
      </PageHead>
      <Panel>
        <Rows label={t('heading')}>
          {view.communities.map(({ id, community, here: isHere }) => (
            <Row
              key={id}
              title={community}
              meta={isHere && t('here')}
              end={
                !isHere && (
                  <ButtonForm action={`/me/communities/${id}/choice`} variant="secondary" size="sm">
                    {t('go', { community })}
                  </ButtonForm>
                )
              }
            />
          ))}
        </Rows>
        <p class="meta">{t(here.role === 'ServiceUser' ? 'apart' : 'apart.staff')}</p>
      </Panel>
    </Layout>
  );
}
