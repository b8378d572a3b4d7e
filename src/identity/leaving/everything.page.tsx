import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { ProofFields } from '../sign-in/proof.parts.js';
import { leavingWords } from './leaving.words.js';

export function EverythingPage({ view, here }: PageProps<{ codeApp: boolean }>): VNode {
  const t = leavingWords(here);
  const action = '/me/everything/file';
  return (
    <Layout here={here} title={t('title')}>
      <PageHead title={t('everything.heading')}>
        <p>{t('everything.lede')}</p>
        <p>{t('everything.community', { community: here.community ?? '' })}</p>
      </PageHead>
      <Panel heading={t('everything.in')}>
        <ul class="prose">
          <li>{t('everything.account')}</li>
          <li>{t('everything.words')}</li>
          <li>{t('everything.meetups')}</li>
          <li>{t('everything.messages')}</li>
          <li>{t('everything.toolbox')}</li>
          <li>{t('everything.people')}</li>
          <li>{t('everything.sign-in')}</li>
        </ul>
        <p>{t('everything.not')}</p>
        <p>
          <strong>{t('everything.care')}</strong>
        </p>
        <Form here={here} action={action} submit={t('everything.fetch')}>
          <ProofFields here={here} action={action} name="password" code={view.codeApp} />
        </Form>
      </Panel>
      <p>
        <a href="/me/leave">{t('break.leave')}</a>
      </p>
    </Layout>
  );
}
