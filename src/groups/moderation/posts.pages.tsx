import type { VNode } from 'preact';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { groupWords } from '../groups.words.js';
import type { AboutPostView } from './moderation.service.js';
import { calledIn, PersonaLine } from '../thread/persona-line.js';

export function ReportPage({ view, here }: PageProps<AboutPostView>): VNode {
  return <ReasonPage here={here} view={view} act="report" />;
}

export function HidingPage({ view, here }: PageProps<AboutPostView>): VNode {
  return <ReasonPage here={here} view={view} act="hiding" />;
}

function ReasonPage({ view, here, act }: { view: AboutPostView; here: Here; act: 'report' | 'hiding' }): VNode {
  const t = groupWords(here);
  const action = `/posts/${view.postId}/${act}`;
  const back = {
    href: `/threads/${view.threadId}`,
    label: t('thread.return'),
  };
  return (
    <Layout here={here} title={t('rooms.title')}>
      <PageHead title={t(`${act}.title`)}>
        <p>
          {act === 'report' && view.readBy
            ? t(`report.lede.${view.readBy}`, { name: calledIn(here, view.author) })
            : t(`${act}.lede`)}
        </p>
      </PageHead>
      <Panel>
        {view.body !== undefined && (
          <figure class="quoted">
            <figcaption class="meta">
              <PersonaLine here={here} author={view.author} />
            </figcaption>
            <blockquote class="prose" lang={view.lang}>
              {view.body}
            </blockquote>
          </figure>
        )}
        <Form here={here} action={action} submit={t(`${act}.submit`)} cancel={back}>
          <TextArea here={here} action={action} name="reason" label={t(`${act}.reason`)} rows={4} />
        </Form>
      </Panel>
    </Layout>
  );
}
