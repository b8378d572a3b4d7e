import type { VNode } from 'preact';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { Prose } from '../../platform/ui/prose.js';
import { groupWords } from '../groups.words.js';
import { AskToLook, LookAgain } from './appeal.parts.js';
import type { AppealFormView, AppealView } from './appeals.service.js';

export function AppealFormPage({ view, here }: PageProps<AppealFormView>): VNode {
  const t = groupWords(here);
  const { postId, threadId, reason, body, lang } = view;
  const back = { href: `/threads/${threadId}#${postId}`, label: t('thread.return') };
  return (
    <Layout here={here} title={t('thread.title')}>
      <AskToLook here={here} action={`/posts/${postId}/appeal`} lede={t('appeal.lede')} reason={reason} back={back}>
        <Prose text={body} lang={lang} />
      </AskToLook>
    </Layout>
  );
}

export function AppealPage({ view, here }: PageProps<AppealView>): VNode {
  const t = groupWords(here);
  const lede = t(view.elsewhere ? 'appeal.elsewhere' : 'appeal.decide.lede');
  return (
    <Layout here={here} title={t('appeal.title')}>
      <LookAgain {...view} here={here} action={`/appeals/${view.id}`} lede={lede}>
        <Prose text={view.body} lang={view.lang} />
      </LookAgain>
    </Layout>
  );
}
