import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { VNode } from 'preact';
import { PasskeyForm } from './passkey/passkey.part.js';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import type { DemoPerson } from './demo-people.js';
import { signInWords } from './sign-in.words.js';
import { identityWords } from '../identity.words.js';

export interface SignInView {
  people: DemoPerson[];
  /** Whether this browser has something to send that was typed when its sign-in ended. */
  kept: boolean;
  /** What the browser needs to ask the device for a passkey. */
  passkey: PublicKeyCredentialRequestOptionsJSON;
  /** Others who vouch for who one is. */
  outside: { name: string; label: string }[];
}

const action = '/sign-in';

export function SignInPage({ view, here }: PageProps<SignInView>): VNode {
  const t = identityWords(here);
  const field = { here, action };
  return (
    <Layout here={here} title={t('sign-in.title')}>
      <PageHead title={t('sign-in.title')} />
      {view.kept && <Notice tone="calm">{signInWords(here)('kept.waits')}</Notice>}
      <Panel>
        <Form here={here} action={action} submit={t('sign-in.submit')}>
          <TextField {...field} name="email" type="email" label={t('sign-in.email')} autocomplete="username" />
          <TextField
            {...field}
            name="password"
            type="password"
            label={t('sign-in.password')}
            autocomplete="current-password"
          />
          <TextField
            {...field}
            name="code"
            label={t('sign-in.code')}
            hint={t('sign-in.code.hint')}
            required={false}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
          />
        </Form>
        <PasskeyForm
          here={here}
          action="/sign-in/passkey"
          act="use"
          options={view.passkey}
          submit={signInWords(here)('passkeys.use')}
        />
        {view.outside.map(({ name, label }) => (
          <p key={name}>
            <ButtonLink href={`/sign-in/with/${name}`} variant="secondary">
              {signInWords(here)('outside.with', { label })}
            </ButtonLink>
          </p>
        ))}
        <p class="actions">
          <a href="/sign-in/lost">{signInWords(here)('lost.link.phone')}</a>
          <a href="/sign-in/forgotten">{signInWords(here)('lost.link.password')}</a>
        </p>
      </Panel>
      {view.people.length > 0 && (
        <Panel heading={t('demo.title')} tone="calm">
          <p>{t('demo.lede')}</p>
          <Rows>
            {view.people.map(({ name, role, community, email }) => (
              <Row
                key={email}
                title={name}
                meta={`${t(`role.${role}`)} · ${community}`}
                end={
                  <ButtonForm action="/sign-in/demo" values={{ email }} variant="secondary" size="sm">
                    {t('demo.become', { name })}
                  </ButtonForm>
                }
              />
            ))}
          </Rows>
        </Panel>
      )}
    </Layout>
  );
}
