import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { TextField } from '../../platform/ui/text-field.js';
import type { DemoPerson } from './demo-people.js';
import { identityWords } from '../identity.words.js';

export interface SignInView {
  people: DemoPerson[];
}

const action = '/sign-in';

export function SignInPage({ view, here }: PageProps<SignInView>): VNode {
  const t = identityWords(here);
  const field = { here, action };
  return (
    <Layout here={here} title={t('sign-in.title')}>
      <PageHead title={t('sign-in.title')} />
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
