import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ExactDay } from '../../../platform/ui/dates.js';
import { Empty } from '../../../platform/ui/empty.js';
import { Form } from '../../../platform/ui/form.js';
import type { PageProps } from '../../../platform/ui/here.js';
import { Layout } from '../../../platform/ui/layout.js';
import { PageHead, Panel } from '../../../platform/ui/panel.js';
import { Row, Rows } from '../../../platform/ui/rows.js';
import { TextField } from '../../../platform/ui/text-field.js';
import { ProofFields } from '../proof.parts.js';
import { signInWords } from '../sign-in.words.js';
import { PasskeyForm } from './passkey.part.js';

export interface PasskeysView {
  passkeys: { id: string; name: string; addedAt: string }[];
  /** What the browser needs to make a new one. */
  offered: PublicKeyCredentialCreationOptionsJSON;
  codeApp: boolean;
}

export function PasskeysPage({ view, here }: PageProps<PasskeysView>): VNode {
  const t = signInWords(here);
  const action = '/me/passkeys';
  return (
    <Layout here={here} title={t('sign-ins.title')}>
      <PageHead title={t('passkeys.heading')}>
        <p>{t('passkeys.lede')}</p>
      </PageHead>
      <Panel>
        {view.passkeys.length === 0 ? (
          <Empty>{t('passkeys.none')}</Empty>
        ) : (
          <Rows>
            {view.passkeys.map(({ id, name, addedAt }) => (
              <Row
                key={id}
                title={name}
                meta={
                  <>
                    {t('passkeys.since')} <ExactDay at={Temporal.Instant.from(addedAt)} here={here} />
                  </>
                }
              >
                <details>
                  <summary>
                    {t('passkeys.remove')} <span class="ds-sr-only">{name}</span>
                  </summary>
                  <Form here={here} action={`${action}/${id}/removal`} submit={t('passkeys.remove')} color="danger">
                    <ProofFields here={here} action={`${action}/${id}/removal`} name="password" code={view.codeApp} />
                  </Form>
                </details>
              </Row>
            ))}
          </Rows>
        )}
      </Panel>
      <Panel heading={t('passkeys.add')}>
        <PasskeyForm here={here} action={action} act="new" options={view.offered} submit={t('passkeys.add.submit')}>
          <TextField
            here={here}
            action={action}
            name="name"
            label={t('passkeys.name')}
            hint={t('passkeys.name.hint')}
            max={40}
            autocomplete="off"
          />
          <ProofFields here={here} action={action} name="password" code={view.codeApp} />
        </PasskeyForm>
        <p class="meta">{t('factors.ends')}</p>
      </Panel>
      <p>
        <a href="/me/sign-ins">{t('sign-ins.title')}</a>
      </p>
    </Layout>
  );
}
