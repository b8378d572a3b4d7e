import type { VNode } from 'preact';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { groupWords } from '../groups.words.js';
import { AskToLook, LookAgain } from '../moderation/appeal.parts.js';
import { chatWords } from './chat.words.js';
import type { LineAppealFormView, LineAppealView } from './line-appeals.service.js';

export function LineAppealFormPage({ view, here }: PageProps<LineAppealFormView>): VNode {
  const t = chatWords(here);
  const { id, roomId, reason, body } = view;
  const back = { href: `/rooms/${roomId}/chat`, label: t('chat.return') };
  return (
    <Layout here={here} title={t('chat.title')}>
      <AskToLook here={here} action={`/lines/${id}/appeal`} lede={t('line.appeal.lede')} reason={reason} back={back}>
        <blockquote class="quoted">{body}</blockquote>
      </AskToLook>
    </Layout>
  );
}

export function LineAppealPage({ view, here }: PageProps<LineAppealView>): VNode {
  const t = groupWords(here);
  const lede = view.elsewhere ? chatWords(here)('line.appeal.elsewhere') : t('appeal.decide.lede');
  return (
    <Layout here={here} title={t('appeal.title')}>
      <LookAgain {...view} here={here} action={`/appeals/lines/${view.id}`} lede={lede}>
        {view.body}
      </LookAgain>
    </Layout>
  );
}
