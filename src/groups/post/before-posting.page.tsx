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
  const { action, keeps, typed, numbers, sends } = view;
  const text = [typed['title'], typed['body'], typed['words'], typed['note']].filter(Boolean).join('\n\n');
  return (
    <Layout here={here} title={t(sends ? 'before.title.send' : 'before.title')}>
      <PageHead title={t(sends ? 'before.title.send' : 'before.title')}>{!sends && <p>{t('before.lede')}</p>}</PageHead>
      {/* On the open page of a talk this stands where one writes, and the lines go on coming. */}
      <div class="stack" id={sends && 'say'}>
        {sends && <p>{t('before.lede.send')}</p>}
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
            submit={t(sends ? 'before.send' : 'before.post')}
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
      </div>
    </Layout>
  );
}
