import type { VNode } from 'preact';
import { RadioGroup } from '../../platform/ui/choice-field.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { groupWords } from '../groups.words.js';
import { PersonaLine } from '../thread/persona-line.js';
import type { AppealFormView, AppealView } from './appeals.service.js';

export function AppealFormPage({ view, here }: PageProps<AppealFormView>): VNode {
  const t = groupWords(here);
  const action = `/posts/${view.postId}/appeal`;
  return (
    <Layout here={here} title={t('thread.title')}>
      <PageHead title={t('appeal.title')}>
        <p>{t('appeal.lede')}</p>
      </PageHead>
      <Panel>
        <p>{t('post.hidden.own', { reason: view.reason })}</p>
        <Prose text={view.body} lang={view.lang} />
        <Form
          here={here}
          action={action}
          submit={t('appeal.submit')}
          cancel={{ href: `/threads/${view.threadId}#${view.postId}`, label: t('thread.return') }}
        >
          <TextArea here={here} action={action} name="words" label={t('appeal.words')} rows={4} />
        </Form>
      </Panel>
    </Layout>
  );
}

/** For a consultant who did not hide it. */
export function AppealPage({ view, here }: PageProps<AppealView>): VNode {
  const t = groupWords(here);
  const action = `/appeals/${view.id}`;
  return (
    <Layout here={here} title={t('appeal.title')}>
      <PageHead title={t('appeal.title')}>
        <p>{t(view.elsewhere ? 'appeal.elsewhere' : 'appeal.decide.lede')}</p>
      </PageHead>
      <Panel>
        <p class="meta">
          <PersonaLine here={here} author={view.author} />
        </p>
        <blockquote class="quoted">
          <Prose text={view.body} lang={view.lang} />
        </blockquote>
        <p>{t('post.hidden.reason', { reason: view.reason })}</p>
        <p>{t('appeal.said')}</p>
        <blockquote class="quoted">
          <Prose text={view.words} lang={view.lang} />
        </blockquote>
        <Form here={here} action={action} submit={t('appeal.decide')}>
          <RadioGroup
            here={here}
            action={action}
            name="decision"
            label={t('appeal.decision')}
            options={[
              { value: 'overturn', label: t('appeal.overturn') },
              { value: 'uphold', label: t('appeal.uphold') },
            ]}
          />
          <TextArea here={here} action={action} name="answer" label={t('appeal.answer')} rows={4} />
        </Form>
      </Panel>
    </Layout>
  );
}
