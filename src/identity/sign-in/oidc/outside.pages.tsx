import type { VNode } from 'preact';
import { ButtonLink } from '../../../platform/ui/buttons.js';
import { Empty } from '../../../platform/ui/empty.js';
import { Form } from '../../../platform/ui/form.js';
import type { PageProps } from '../../../platform/ui/here.js';
import { Layout } from '../../../platform/ui/layout.js';
import { PageHead, Panel } from '../../../platform/ui/panel.js';
import { ProofFields } from '../proof.parts.js';
import { signInWords } from '../sign-in.words.js';

export interface OutsidePageView {
  providers: { name: string; label: string; tied: boolean }[];
  codeApp: boolean;
}

export function OutsidePage({ view, here }: PageProps<OutsidePageView>): VNode {
  const t = signInWords(here);
  return (
    <Layout here={here} title={t('sign-ins.title')}>
      <PageHead title={t('outside.heading')}>
        <p>{t('outside.lede')}</p>
      </PageHead>
      {view.providers.length === 0 && <Empty>{t('outside.none')}</Empty>}
      {view.providers.map(({ name, label, tied }) => {
        const action = `/me/outside/${name}${tied ? '/removal' : ''}`;
        return (
          <Panel key={name} heading={label}>
            <p>{t(tied ? 'outside.tied' : 'outside.untied')}</p>
            <Form
              here={here}
              action={action}
              submit={t(tied ? 'outside.untie' : 'outside.tie')}
              color={tied ? 'danger' : undefined}
              variant="secondary"
            >
              <ProofFields here={here} action={action} name="password" code={view.codeApp} />
            </Form>
          </Panel>
        );
      })}
      <p>
        <a href="/me/sign-ins">{t('sign-ins.title')}</a>
      </p>
    </Layout>
  );
}

export function GoPage({ view, here }: PageProps<{ provider: string }>): VNode {
  const t = signInWords(here);
  return (
    <Layout here={here} title={t('sign-ins.title')}>
      <PageHead title={t('outside.heading')}>
        <p>{t('outside.go.text')}</p>
      </PageHead>
      <ButtonLink href={`/sign-in/with/${view.provider}`}>{t('outside.go')}</ButtonLink>
    </Layout>
  );
}
