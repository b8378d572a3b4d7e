import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { groupWords } from '../groups.words.js';
import { NotesFields } from './notes.parts.js';
import type { HistoryView, OwnPostView } from './own-posts.service.js';

export function EditPage({ view, here }: PageProps<OwnPostView>): VNode {
  const t = groupWords(here);
  const action = `/posts/${view.postId}/editing`;
  return (
    <Layout here={here} title={t('thread.title')}>
      <PageHead title={t('edit.title')}>
        <p>{t('edit.lede')}</p>
      </PageHead>
      <Panel>
        <Form
          here={here}
          action={action}
          submit={t('edit.submit')}
          cancel={{ href: `/threads/${view.threadId}#${view.postId}`, label: t('thread.return') }}
        >
          <TextArea
            here={here}
            action={action}
            name="body"
            label={t('thread.body')}
            hint={t('post.markup')}
            value={view.body}
            rows={8}
          />
          <NotesFields here={here} action={action} notes={view.notes} />
        </Form>
      </Panel>
      <Panel heading={t('edit.remove')}>
        <p>{t(view.begins ? 'edit.remove.begins' : 'edit.remove.text')}</p>
        <ButtonForm action={`/posts/${view.postId}/removal`} variant="secondary" color="danger">
          {t('edit.remove')}
        </ButtonForm>
      </Panel>
    </Layout>
  );
}

/** For the consultant. */
export function HistoryPage({ view, here }: PageProps<HistoryView>): VNode {
  const t = groupWords(here);
  return (
    <Layout here={here} title={t('thread.title')}>
      <PageHead title={t('history.title')}>
        <p>{t('history.lede')}</p>
      </PageHead>
      {view.versions.map((body, n) => (
        <Panel key={n} heading={n === view.versions.length - 1 ? t('history.now') : t('history.before', { n: n + 1 })}>
          <Prose text={body} lang={view.lang} />
        </Panel>
      ))}
      <p>
        <a href={`/threads/${view.threadId}#${view.postId}`}>{t('thread.return')}</a>
      </p>
    </Layout>
  );
}
