import type { VNode } from 'preact';
import { ButtonLink } from '../platform/ui/buttons.js';
import { Empty } from '../platform/ui/empty.js';
import type { Here } from '../platform/ui/here.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { agreementWords } from './agreement/agreement.words.js';
import type { ComposerKind, WritableProvider } from './conversation.js';
import { letterDraftWords } from './draft/letter-draft.words.js';
import { messagingWords } from './messaging.words.js';

/** Whom one may write to. */
export function ProviderRows(props: {
  providers: readonly WritableProvider[];
  here: Here;
  kind?: ComposerKind | null;
}): VNode {
  const { providers, here, kind } = props;
  const t = messagingWords(here);
  if (providers.length === 0) return <Empty>{t('messages.no-providers')}</Empty>;
  return (
    <Rows>
      {providers.map(({ id, name, title, organisation, careName, agreement, begun }) => (
        <Row
          key={id}
          title={name}
          meta={[
            title,
            organisation,
            careName && t('messages.called', { name: careName }),
            begun && letterDraftWords(here)('draft.begun'),
          ]
            .filter(Boolean)
            .join(' · ')}
        >
          <p class="actions">
            <ButtonLink
              href={`/messages/new?provider=${id}${kind ? `&kind=${kind}` : ''}`}
              variant="secondary"
              size="sm"
            >
              {t('messages.write')} <span class="ds-sr-only">{t('messages.write.to', { name })}</span>
            </ButtonLink>
            {agreement.proposal && !agreement.proposal.own && (
              <ButtonLink href={`/agreements/${id}`} size="sm">
                {agreementWords(here)('proposal.theirs.see')}{' '}
                <span class="ds-sr-only">{agreementWords(here)('proposal.from', { name })}</span>
              </ButtonLink>
            )}
          </p>
        </Row>
      ))}
    </Rows>
  );
}
