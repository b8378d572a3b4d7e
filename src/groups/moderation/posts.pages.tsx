import type { ComponentChildren, VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import { Form } from '../../platform/ui/form.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { TextArea } from '../../platform/ui/text-field.js';
import { groupWords } from '../groups.words.js';
import type { AboutPostView } from './moderation.service.js';
import { moderationWords } from './moderation.words.js';
import { ReadBy } from './staff-reader.parts.js';
import { calledIn, PersonaLine } from '../thread/persona-line.js';

export function ReportPage({ view, here }: PageProps<AboutPostView>): VNode {
  const t = groupWords(here);
  const { reader, author } = view;
  const name = calledIn(here, author);
  return (
    <ReasonPage
      here={here}
      view={view}
      act="report"
      lede={reader ? <ReadBy here={here} name={name} reader={reader} /> : <p>{t('report.lede')}</p>}
      back={{ href: `/threads/${view.threadId}`, label: t('thread.return') }}
      sendable={reader?.by !== 'nobody'}
    >
      {reader && reader.by !== 'nobody' && author.id && (
        <p>
          <a href={`/people/${author.id}/report`}>{moderationWords(here)('concern.staff.who', { name })}</a>
        </p>
      )}
    </ReasonPage>
  );
}

export function HidingPage({ view, here }: PageProps<AboutPostView & { back: string }>): VNode {
  const t = groupWords(here);
  const elsewhere = view.back === '/cases';
  const label = elsewhere ? moderationWords(here)('case.title') : t('thread.return');
  return (
    <ReasonPage
      here={here}
      view={view}
      act="hiding"
      lede={<p>{t('hiding.lede')}</p>}
      back={{ href: view.back, label }}
    />
  );
}

function ReasonPage(props: {
  here: Here;
  view: AboutPostView;
  act: 'report' | 'hiding';
  lede: VNode;
  back: { href: string; label: string };
  sendable?: boolean;
  children?: ComponentChildren;
}): VNode {
  const { here, view, act, lede, back, sendable = true, children } = props;
  const t = groupWords(here);
  const action = `/posts/${view.postId}/${act}`;
  return (
    <Layout here={here} title={t('rooms.title')}>
      <PageHead title={t(`${act}.title`)}>
        {lede}
        {children}
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
        {sendable ? (
          <Form here={here} action={action} submit={t(`${act}.submit`)} cancel={back}>
            <TextArea here={here} action={action} name="reason" label={t(`${act}.reason`)} rows={4} />
          </Form>
        ) : (
          <ButtonLink href={back.href} variant="secondary">
            {back.label}
          </ButtonLink>
        )}
      </Panel>
    </Layout>
  );
}
