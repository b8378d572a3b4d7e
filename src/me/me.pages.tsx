import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import { Face } from '../platform/ui/face.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import type { MeView } from './me.views.js';
import { meWords } from './me.words.js';

/** One's own faces, side by side here and nowhere else. */
export function MePage({ view, here }: PageProps<MeView>): VNode {
  const t = meWords(here);
  const { firstName, email, persona } = view;
  const own = here.role === 'ServiceUser';
  return (
    <Layout here={here} title={t('me.title')}>
      <PageHead title={t('me.title')}>
        <p>{t(own ? 'me.lede' : 'me.lede.staff')}</p>
      </PageHead>
      <Panel heading={t('me.account')}>
        <dl class="facts">
          <dt>{t('me.first-name')}</dt>
          <dd>{firstName}</dd>
          <dt>{t('me.email')}</dt>
          <dd>{email}</dd>
        </dl>
        <p class="meta">{t(own ? 'me.account.who' : 'me.account.staff')}</p>
      </Panel>
      {view.severalCommunities && (
        <Panel heading={t('me.communities')} link={{ href: '/me/communities', label: t('me.communities.see') }}>
          <p>{t('me.communities.text', { community: here.community ?? '' })}</p>
        </Panel>
      )}
      {own && (
        <>
          <Panel heading={t('me.nickname')} link={persona && { href: '/me/nickname', label: t('me.nickname.change') }}>
            {persona ? (
              <p class="own-face">
                <Face picture={persona.picture} large /> <strong>{persona.nickname}</strong>
              </p>
            ) : (
              <ButtonLink href="/me/nickname" variant="secondary">
                {t('me.nickname.choose')}
              </ButtonLink>
            )}
            <p class="meta">{t('me.nickname.who')}</p>
          </Panel>
          <Panel heading={t('me.people')} link={{ href: '/people', label: t('me.people.see') }}>
            <p>{t('me.people.text')}</p>
            <p class="actions">
              <a href="/me/photo">{t('me.photo')}</a>
              <a href="/me/contact">{t('me.contact')}</a>
            </p>
          </Panel>
          <Panel heading={t('me.peer-support')} link={{ href: '/peer-support', label: t('me.peer-support.see') }}>
            <p>{t('me.peer-support.text')}</p>
          </Panel>
          <Panel heading={t('me.meetup-name')} link={{ href: '/me/by-phone', label: t('me.by-phone') }}>
            <p>{t('me.meetup-name.text')}</p>
          </Panel>
          <Panel heading={t('me.care-name')}>
            <p>{t('me.care-name.text')}</p>
          </Panel>
        </>
      )}
      {own && (
        <Panel heading={t('me.looked')} link={{ href: '/me/looked', label: t('me.looked.see') }}>
          <p>{t('me.looked.text')}</p>
          <p class="actions">
            <a href="/me/passed-on">{t('me.passed-on')}</a>
            <a href="/flags">{t('me.flags')}</a>
          </p>
        </Panel>
      )}
      {own && (
        <Panel heading={t('me.everything')} link={{ href: '/me/everything', label: t('me.everything.see') }}>
          <p>{t('me.everything.text')}</p>
        </Panel>
      )}
      {own && (
        <Panel heading={t('me.leaving')}>
          <p>{t('me.leaving.text')}</p>
          <p class="actions">
            <a href="/me/break">{t('me.break')}</a>
            <a href="/me/leave">{t('me.leave')}</a>
          </p>
        </Panel>
      )}
      <Panel heading={t('me.notices')} link={{ href: '/me/notices', label: t('me.notices.choose') }}>
        <p>{t('me.notices.text')}</p>
        <p>
          <a href="/notices">{t('me.notices.see')}</a>
        </p>
      </Panel>
      <Panel heading={t('me.sign-ins')} link={{ href: '/me/sign-ins', label: t('me.sign-ins.see') }}>
        <p>{t('me.sign-ins.text')}</p>
        {!view.hasWayBack && (
          <p>
            <a href="/me/recovery-codes">{t('me.sign-ins.codes')}</a>
          </p>
        )}
      </Panel>
      <ButtonForm action="/sign-out" variant="secondary" icon="leave">
        {t('me.sign-out')}
      </ButtonForm>
    </Layout>
  );
}

export function PrivacyPage({ here }: PageProps<object>): VNode {
  const t = meWords(here);
  return (
    <Layout here={here} title={t('privacy.title')}>
      <PageHead title={t('privacy.title')}>
        <p>{t('privacy.lede')}</p>
      </PageHead>
      <Panel heading={t('privacy.who')}>
        <ul class="prose">
          <li>{t('privacy.peers')}</li>
          <li>{t('privacy.meetup')}</li>
          <li>{t('privacy.consultant')}</li>
          <li>{t('privacy.provider')}</li>
          <li>{t('privacy.coordinator')}</li>
          <li>{t('privacy.operator')}</li>
        </ul>
      </Panel>
      <Panel heading={t('privacy.leave')}>
        <p>{t('privacy.leave.text')}</p>
      </Panel>
    </Layout>
  );
}
