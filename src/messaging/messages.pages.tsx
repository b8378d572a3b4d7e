import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { ExactTime } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { Tag } from '../platform/ui/tag.js';
import { Upcoming } from './appointment/appointment.parts.js';
import type { MessagesView, OwnConversation } from './conversation.js';
import { letterDraftWords } from './draft/letter-draft.words.js';
import { messagingWords } from './messaging.words.js';
import { ProviderRows } from './providers.parts.js';
import { Expected, StateTag } from './states.parts.js';

function OwnRow({ row, here }: { row: OwnConversation; here: Here }): VNode {
  const t = messagingWords(here);
  return (
    <Row
      title={row.topic}
      lang={row.lang}
      href={`/conversations/${row.id}`}
      end={
        row.hasNewAnswer ? <Tag tone="accent">{t('messages.answer')}</Tag> : <StateTag state={row.state} here={here} />
      }
      meta={
        <>
          {row.begun && `${letterDraftWords(here)('draft.begun')} · `}
          {row.provider.name} · {t(`kind.${row.subject ?? row.kind}`)} ·{' '}
          <ExactTime at={Temporal.Instant.from(row.at)} here={here} />
          {row.expectedBy && (
            <>
              {' · '}
              <Expected day={row.expectedBy} here={here} />
            </>
          )}
        </>
      }
    />
  );
}

export function MessagesPage({ view, here }: PageProps<MessagesView>): VNode {
  const t = messagingWords(here);
  const providers = (
    <Panel heading={t('messages.write-to')}>
      <ProviderRows providers={view.providers} here={here} />
    </Panel>
  );
  return (
    <Layout here={here} title={t('messages.title')} aside={providers}>
      <PageHead title={t('messages.title')}>
        <p>{t('messages.lede')}</p>
      </PageHead>
      <Upcoming rows={view.appointments} here={here} />
      <Panel heading={t('messages.yours')}>
        {view.conversations.length === 0 ? (
          <Empty>{t('messages.none')}</Empty>
        ) : (
          <Rows>
            {view.conversations.map((row) => (
              <OwnRow key={row.id} row={row} here={here} />
            ))}
          </Rows>
        )}
        {view.older && (
          <ButtonLink href={`/messages?before=${view.older}`} variant="secondary">
            {t('messages.older')}
          </ButtonLink>
        )}
      </Panel>
    </Layout>
  );
}
