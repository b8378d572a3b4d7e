import type { VNode } from 'preact';
import { ButtonForm } from '../platform/ui/buttons.js';
import { Form } from '../platform/ui/form.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { TextField } from '../platform/ui/text-field.js';
import { noticeWords } from './notices.words.js';
import type { TextsView } from './text-numbers.service.js';

const action = '/me/texts';

/** For a telephone that can do no more than ring and show plain texts. */
export function TextsPage({ view, here }: PageProps<TextsView>): VNode {
  const t = noticeWords(here);
  const any = view.number ?? view.waits;
  return (
    <Layout here={here} title={t('choices.title')}>
      <PageHead title={t('texts.title')}>
        <p>{t('texts.lede')}</p>
      </PageHead>
      <Panel heading={t('push.what')} tone="calm">
        <ul class="prose">
          <li>{t('texts.what.screen')}</li>
          <li>{t('texts.what.company')}</li>
        </ul>
      </Panel>
      {view.waits && (
        <Panel tone="accent">
          <p>{t('texts.waits', { number: view.waits })}</p>
          <Form here={here} action={`${action}/code`} submit={t('texts.code.submit')}>
            <TextField
              here={here}
              action={`${action}/code`}
              name="code"
              label={t('texts.code')}
              inputmode="numeric"
              autocomplete="one-time-code"
              width="short"
            />
          </Form>
        </Panel>
      )}
      {view.number && !view.stopped && <p>{t('texts.on', { number: view.number })}</p>}
      {view.number && view.stopped && (
        <p>
          {t('texts.stopped', { number: view.number })} <a href="/me/notices">{t('push.back')}</a>
        </p>
      )}
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t(any ? 'texts.change' : 'texts.add')}
          variant={any ? 'secondary' : 'primary'}
        >
          <TextField
            here={here}
            action={action}
            name="number"
            type="tel"
            label={t('texts.number')}
            hint={t('texts.number.hint')}
            max={30}
            autocomplete="tel"
            width="medium"
          />
        </Form>
        {any && (
          <ButtonForm action={`${action}/removal`} variant="secondary" color="danger">
            {t('texts.remove')}
          </ButtonForm>
        )}
      </Panel>
      <p>
        <a href="/me/notices">{t('push.back')}</a>
      </p>
    </Layout>
  );
}
