import type { VNode } from 'preact';
import { AskToLook, LookAgain } from '../groups/index.js';
import type { PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import type { ProposalView } from './council.reader.js';
import { councilWords } from './council.words.js';
import type { ProposalAppealView } from './proposal-appeals.service.js';

export function ProposalAppealFormPage({ view, here }: PageProps<ProposalView>): VNode {
  const t = councilWords(here);
  const action = `/council/${view.id}/appeal`;
  const back = { href: `/council/${view.id}`, label: t('appeal.back') };
  return (
    <Layout here={here} title={t('council.title')}>
      <AskToLook here={here} action={action} lede={t('appeal.lede')} reason={view.hiddenReason ?? ''} back={back}>
        <blockquote class="quoted" lang={view.lang}>
          {view.title}
        </blockquote>
      </AskToLook>
    </Layout>
  );
}

export function ProposalAppealPage({ view, here }: PageProps<ProposalAppealView>): VNode {
  const t = councilWords(here);
  const { id, elsewhere, author, reason, words, lang, title, body } = view;
  return (
    <Layout here={here} title={t('council.title')}>
      <LookAgain
        here={here}
        action={`/appeals/proposals/${id}`}
        lede={t(elsewhere ? 'appeal.elsewhere' : 'appeal.decide')}
        author={author}
        reason={reason}
        words={words}
      >
        <p lang={lang}>
          <strong>{title}</strong>
        </p>
        <p class="kept-lines" lang={lang}>
          {body}
        </p>
      </LookAgain>
    </Layout>
  );
}
