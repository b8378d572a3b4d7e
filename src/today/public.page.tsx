import type { VNode } from 'preact';
import { DutyLine, type DutyView } from '../communities/index.js';
import { ButtonLink } from '../platform/ui/buttons.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { todayWords } from './today.words.js';

/** For whoever is not signed in: what this is, who is there and when, help now, sign in. */
export function PublicPage({ view, here }: PageProps<{ communities: { name: string; duty: DutyView }[] }>): VNode {
  const t = todayWords(here);
  return (
    <Layout here={here} title={here.product}>
      <PageHead title={t('public.heading')}>
        <p>{t('public.lede')}</p>
      </PageHead>
      <p class="actions">
        <ButtonLink href="/sign-in">{t('public.sign-in')}</ButtonLink>
        <ButtonLink href="/help-now" variant="secondary">
          {t('public.help')}
        </ButtonLink>
      </p>
      <Panel heading={t('public.what')}>
        <ul class="prose">
          <li>{t('public.what.group')}</li>
          <li>{t('public.what.meetups')}</li>
          <li>{t('public.what.messages')}</li>
          <li>{t('public.what.toolbox')}</li>
        </ul>
        <p>{t('public.choice')}</p>
      </Panel>
      <Panel heading={t('public.read')}>
        <ul class="prose">
          <li>
            <a href="/groups-near-you">{t('public.read.near')}</a>
          </li>
          <li>
            <a href="/peer-support/guides">{t('public.read.peer')}</a>
          </li>
          <li>
            <a href="/library">{t('public.read.library')}</a>
          </li>
          <li>
            <a href="/blog">{t('public.read.blog')}</a>
          </li>
        </ul>
      </Panel>
      {view.communities.map(({ name, duty }) => (
        <Panel key={name} heading={name}>
          <DutyLine here={here} duty={duty} />
        </Panel>
      ))}
      <p class="meta">{t('public.invited')}</p>
    </Layout>
  );
}
