import type { VNode } from 'preact';
import { CheckBox } from '../../../platform/ui/choice-field.js';
import { Form } from '../../../platform/ui/form.js';
import type { PageProps } from '../../../platform/ui/here.js';
import { Layout } from '../../../platform/ui/layout.js';
import { PageHead, Panel } from '../../../platform/ui/panel.js';
import { TextField } from '../../../platform/ui/text-field.js';
import { identityWords } from '../../identity.words.js';
import { signInWords } from '../sign-in.words.js';

export function LostPage({ here }: PageProps<object>): VNode {
  const t = signInWords(here);
  const of = identityWords(here);
  const field = { here, action: '/sign-in/lost' };
  return (
    <Layout here={here} title={t('lost.title')}>
      <PageHead title={t('lost.heading')}>
        <p>{t('lost.lede')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={field.action} submit={t('lost.submit')}>
          <TextField {...field} name="email" type="email" label={of('sign-in.email')} autocomplete="username" />
          <TextField
            {...field}
            name="password"
            type="password"
            label={of('sign-in.password')}
            autocomplete="current-password"
          />
          <TextField
            {...field}
            name="recovery"
            label={t('lost.recovery')}
            hint={t('lost.recovery.hint')}
            autocomplete="off"
            spellcheck={false}
          />
        </Form>
        <p class="meta">{t('lost.neither')}</p>
      </Panel>
      <p>
        <a href="/sign-in/forgotten">{t('lost.link.password')}</a>
      </p>
    </Layout>
  );
}

export function ForgottenPage({ here }: PageProps<object>): VNode {
  const t = signInWords(here);
  const action = '/sign-in/forgotten';
  return (
    <Layout here={here} title={t('lost.title')}>
      <PageHead title={t('forgotten.heading')}>
        <p>{t('forgotten.lede')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={action} submit={t('forgotten.submit')}>
          <TextField
            here={here}
            action={action}
            name="email"
            type="email"
            label={identityWords(here)('sign-in.email')}
            autocomplete="username"
          />
        </Form>
        <p class="meta">{t('lost.neither')}</p>
      </Panel>
      <p>
        <a href="/sign-in/lost">{t('lost.link.phone')}</a>
      </p>
    </Layout>
  );
}

/** The same for every address. */
export function SentPage({ here }: PageProps<object>): VNode {
  const t = signInWords(here);
  return (
    <Layout here={here} title={t('lost.title')}>
      <PageHead title={t('forgotten.sent')}>
        <p>{t('forgotten.sent.text')}</p>
      </PageHead>
      <p>
        <a href="/sign-in">{identityWords(here)('sign-in.title')}</a>
      </p>
    </Layout>
  );
}

export function ResetPage({ view, here }: PageProps<{ token: string; asksCode: boolean }>): VNode {
  const t = signInWords(here);
  const field = { here, action: `/sign-in/reset/${view.token}` };
  return (
    <Layout here={here} title={t('lost.title')}>
      <PageHead title={t('reset.heading')} />
      <Panel>
        <Form here={here} action={field.action} submit={t('reset.submit')}>
          <TextField
            {...field}
            name="password"
            type="password"
            label={t('password.fresh')}
            hint={t('password.hint')}
            autocomplete="new-password"
          />
          {view.asksCode && (
            <TextField
              {...field}
              name="recovery"
              label={t('reset.recovery')}
              hint={t('reset.recovery.hint')}
              autocomplete="off"
              spellcheck={false}
            />
          )}
        </Form>
        <p class="meta">{t('lost.neither')}</p>
      </Panel>
    </Layout>
  );
}

/** For the coordinator: somebody who has lost everything stands before them. */
export function HelpPage({ here }: PageProps<object>): VNode {
  const t = signInWords(here);
  const field = { here, action: '/invitations/help' };
  return (
    <Layout here={here} title={t('lost.title')}>
      <PageHead title={t('help.heading')}>
        <p>{t('help.lede')}</p>
      </PageHead>
      <Panel>
        <Form here={here} action={field.action} submit={t('help.submit')}>
          <TextField
            {...field}
            name="email"
            type="email"
            label={identityWords(here)('sign-in.email')}
            autocomplete="off"
          />
          <CheckBox {...field} name="met" label={t('help.met')} />
        </Form>
      </Panel>
    </Layout>
  );
}
