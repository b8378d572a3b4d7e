import type { VNode } from 'preact';
import { DutyLine, type DutyView } from '../communities/index.js';
import { NobodyHere, NumbersLink } from '../consulting/index.js';
import { WorkloadLink } from '../messaging/index.js';
import { ButtonLink } from '../platform/ui/buttons.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { todayWords } from './today.words.js';

interface CommunityView {
  /** Days to come on which no consultant is here. */
  nobody: string[];
  /** Emergencies that wait to be judged. */
  lookUps: number;
  /** Of those who work here, about how many something is open that comes to the reader. */
  cases: number;
  openInvitations: number;
  consultants: string[];
  providers: string[];
  duty: DutyView;
}

/** The coordinator's front page: how the community stands, and nothing of anybody in it. */
export function CommunityPage({ view, here }: PageProps<CommunityView>): VNode {
  const t = todayWords(here);
  return (
    <Layout here={here} title={t('title.community')}>
      <PageHead title={here.community ?? t('title.community')}>
        <DutyLine here={here} duty={view.duty} />
      </PageHead>
      <NobodyHere here={here} days={view.nobody} />
      <Panel heading={t('community.invitations')}>
        <p>{t('community.invitations.open', { n: view.openInvitations })}</p>
        <ButtonLink href="/invitations">{t('community.invite')}</ButtonLink>
      </Panel>
      {view.cases > 0 && (
        <Panel heading={t('community.cases')} tone="warm">
          <p>{t('community.cases.why')}</p>
          <ButtonLink href="/cases">{t('community.cases.see')}</ButtonLink>
        </Panel>
      )}
      <Panel heading={t('community.look-ups')} tone={view.lookUps > 0 ? 'warm' : undefined}>
        <p>{t('community.look-ups.n', { n: view.lookUps })}</p>
        <ButtonLink href="/look-ups" variant="secondary">
          {t('community.look-ups.see')}
        </ButtonLink>
      </Panel>
      <Panel heading={t('community.staff')}>
        <dl class="facts">
          <dt>{t('community.consultants')}</dt>
          <dd>{view.consultants.join(', ') || t('community.nobody')}</dd>
          <dt>{t('community.providers')}</dt>
          <dd>{view.providers.join(', ') || t('community.nobody')}</dd>
        </dl>
        <WorkloadLink here={here} />
        <p>
          <NumbersLink here={here} />
        </p>
      </Panel>
    </Layout>
  );
}
