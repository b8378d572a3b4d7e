import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ExactDay } from '../../platform/ui/dates.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { assumedReplyDays, type Standing, type Terms, type WaitingProposal } from './agreement.js';
import { agreementWords } from './agreement.words.js';

/** What two people have agreed on, in full. */
export function TermsList({ terms, here }: { terms: Terms; here: Here }): VNode {
  const t = agreementWords(here);
  return (
    <dl class="facts">
      <dt>{t('agreement.how-often')}</dt>
      <dd>{terms.howOften}</dd>
      <dt>{t('agreement.reads')}</dt>
      <dd class="own-words">{terms.reads}</dd>
      {terms.notRead && (
        <>
          <dt>{t('agreement.not-read')}</dt>
          <dd class="own-words">{terms.notRead}</dd>
        </>
      )}
      <dt>{t('agreement.reply')}</dt>
      <dd>{t('agreement.reply.days', { days: terms.replyDays })}</dd>
      <dt>{t('agreement.review')}</dt>
      <dd>
        <ExactDay at={Temporal.PlainDate.from(terms.reviewOn)} here={here} />
      </dd>
    </dl>
  );
}

/** Above a text box: what is agreed, or that nothing is yet and what is assumed. @param id as in `/agreements/:id` */
export function AgreementAbove(props: { standing: Standing; id: string; name: string; here: Here }): VNode {
  const { standing, id, name, here } = props;
  const t = agreementWords(here);
  const { inForce, proposal } = standing;
  const path = `/agreements/${id}`;
  return (
    <div class="no-print">
      {inForce ? (
        <details>
          <summary>
            {t('line.in-force')}: {inForce.howOften} · {t('agreement.reply.days', { days: inForce.replyDays })}
          </summary>
          <TermsList terms={inForce} here={here} />
        </details>
      ) : (
        <p class="meta">{t('agreement.none', { days: assumedReplyDays })}</p>
      )}
      {proposal && <p class="meta">{t(proposal.own ? 'line.own-waits' : 'line.theirs-waits', { name })}</p>}
      <p>
        <a href={path}>
          {t(proposal && !proposal.own ? 'line.answer' : inForce || proposal ? 'line.see' : 'line.propose')}
        </a>
      </p>
    </div>
  );
}

/** In a provider's inbox: who has proposed an agreement. */
export function WaitingProposals({ rows, here }: { rows: readonly WaitingProposal[]; here: Here }): VNode | null {
  const t = agreementWords(here);
  if (rows.length === 0) return null;
  return (
    <Panel heading={t('waiting.heading')} id="proposals">
      <p>{t('waiting.about')}</p>
      <Rows>
        {rows.map((row) => (
          <Row key={row.with} title={row.careName} href={`/agreements/${row.with}`} spoken={t('agreement.title')} />
        ))}
      </Rows>
    </Panel>
  );
}
