import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextField } from '../../platform/ui/text-field.js';
import { OfferedCodeApp } from './offered-code-app.part.js';
import type { OfferedFactor } from './second-factor.js';
import { ProofFields } from './proof.parts.js';
import { signInWords } from './sign-in.words.js';

interface OwnFactorsView {
  codeApp: boolean;
  recoveryCodes: number;
}
export interface CodeAppView extends OwnFactorsView {
  /** For whoever has none yet. */
  offered?: OfferedFactor | undefined;
}

export function PasswordPage({ view, here }: PageProps<OwnFactorsView>): VNode {
  const t = signInWords(here);
  const action = '/me/password';
  return (
    <Layout here={here} title={t('sign-ins.title')}>
      <PageHead title={t('password.heading')}>
        <p>{t('factors.ends')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('password.submit')}>
          <ProofFields here={here} action={action} name="present" code={view.codeApp} />
          <TextField
            here={here}
            action={action}
            name="password"
            type="password"
            label={t('password.fresh')}
            hint={t('password.hint')}
            autocomplete="new-password"
          />
        </Form>
      </Panel>
      <Back here={here} />
    </Layout>
  );
}

export function CodeAppPage({ view, here }: PageProps<CodeAppView>): VNode {
  const t = signInWords(here);
  const action = view.codeApp ? '/me/code-app/removal' : '/me/code-app';
  return (
    <Layout here={here} title={t('sign-ins.title')}>
      <PageHead title={t('code-app.heading')}>
        <p>{t('code-app.lede')}</p>
      </PageHead>
      <Panel>
        {view.codeApp && <p>{t('code-app.on')}</p>}
        <Form
          here={here}
          action={action}
          submit={t(view.codeApp ? 'code-app.remove' : 'code-app.add')}
          color={view.codeApp ? 'danger' : undefined}
        >
          {view.offered && (
            <OfferedCodeApp here={here} action={action} offered={view.offered} text={t('code-app.put')} />
          )}
          <ProofFields here={here} action={action} name="password" code={view.codeApp} />
        </Form>
        <p class="meta">{t('factors.ends')}</p>
      </Panel>
      <Back here={here} />
    </Layout>
  );
}

export function RecoveryPage({ view, here }: PageProps<OwnFactorsView>): VNode {
  const t = signInWords(here);
  const action = '/me/recovery-codes';
  return (
    <Layout here={here} title={t('sign-ins.title')}>
      <PageHead title={t('recovery.heading')}>
        <p>{t('recovery.lede')}</p>
      </PageHead>
      <Panel>
        <p>{t('recovery.left', { n: view.recoveryCodes })}</p>
        <Form here={here} action={action} submit={t('recovery.make')}>
          <ProofFields here={here} action={action} name="password" code={view.codeApp} />
        </Form>
        <p class="meta">
          {t('recovery.make.text')} {t('factors.ends')}
        </p>
      </Panel>
      <Back here={here} />
    </Layout>
  );
}

/** Shown once, in the answer to the command that made them. */
export function CodesPage({ view, here }: PageProps<{ codes: string[] }>): VNode {
  const t = signInWords(here);
  return (
    <Layout here={here} title={t('sign-ins.title')}>
      <PageHead title={t(view.codes.length > 0 ? 'codes.heading' : 'code-app.heading')}>
        <p>{t(view.codes.length > 0 ? 'codes.lede' : 'codes.none')}</p>
      </PageHead>
      {view.codes.length > 0 && (
        <Panel>
          <ol class="codes">
            {view.codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ol>
        </Panel>
      )}
      <ButtonLink href="/me/sign-ins">{t('codes.on')}</ButtonLink>
    </Layout>
  );
}

function Back({ here }: { here: Here }): VNode {
  return (
    <p>
      <a href="/me/sign-ins">{signInWords(here)('sign-ins.title')}</a>
    </p>
  );
}
