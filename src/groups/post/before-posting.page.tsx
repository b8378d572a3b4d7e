import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { HiddenField } from '../../platform/ui/text-field.js';
import type { BeforePostingView } from './before-posting.service.js';
import { beforePostingWords } from './before-posting.words.js';

/** Numbers, gently, and then the way on as the plain next press. */
export function BeforePostingPage({ view, here }: PageProps<BeforePostingView>): VNode {
  const t = beforePostingWords(here);
  const { action, keeps, typed, numbers } = view;
  const text = [typed['title'], typed['body']].filter(Boolean).join('\n\n');
  return (
    <Layout here={here} title={t('before.title')}>
      <PageHead title={t('before.title')}>
        <p>{t('before.lede')}</p>
      </PageHead>
      <Panel heading={t('before.numbers')} tone="calm">
        <p>{t('before.danger')}</p>
        <dl class="numbers">
          {numbers.map(({ name, number, when }) => (
            <div key={number}>
              <dt>{name[here.lang]}</dt>
              <dd>
                <a href={`tel:${number.replace(/\s/g, '')}`}>{number}</a>
              </dd>
              <dd class="meta">{when[here.lang]}</dd>
            </div>
          ))}
        </dl>
        <p>{t('before.plan')}</p>
        <p>
          <a href="/help-now">{t('before.help')}</a>
        </p>
        <p>
          <a href="/flags/new">{t('before.flag')}</a>
        </p>
      </Panel>
      <Panel heading={t('before.yours')}>
        <blockquote class="prose kept-lines">{text}</blockquote>
        <Form
          here={here}
          action={action}
          submit={t('before.post')}
          also={keeps ? { action: keeps, label: t('before.wait') } : undefined}
        >
          {Object.entries(typed).flatMap(([name, value]) =>
            (typeof value === 'string' ? [value] : value).map((each, n) => (
              <HiddenField key={`${name} ${n}`} name={name} value={each} />
            )),
          )}
          <HiddenField name="shown" value="yes" />
        </Form>
        <p class="meta">{t('before.nobody')}</p>
      </Panel>
    </Layout>
  );
}
