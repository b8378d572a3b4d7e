import type { VNode } from 'preact';
import { ButtonForm } from '../platform/ui/buttons.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { Notice, PageHead, Panel } from '../platform/ui/panel.js';
import { TextArea } from '../platform/ui/text-field.js';
import { From } from './council.parts.js';
import type { ProposalView } from './council.reader.js';
import { councilWords } from './council.words.js';
import { councilLimits } from './proposal.js';
import type { OwnProposalView } from './proposal-appeals.service.js';

/** Why, with what one is about to report. */
export function ProposalReportPage({ view, here }: PageProps<ProposalView>): VNode {
  const t = councilWords(here);
  const { id, title, words, lang } = view;
  const action = `/council/${id}/report`;
  return (
    <Layout here={here} title={t('council.title')}>
      <PageHead title={t('report.title')}>
        <p>{t('report.lede')}</p>
      </PageHead>
      <Panel>
        <figure class="quoted">
          <figcaption class="meta">
            <From here={here} proposal={view} />
          </figcaption>
          <blockquote class="prose" lang={lang}>
            <p>
              <strong>{title}</strong>
            </p>
            <p class="kept-lines">{words}</p>
          </blockquote>
        </figure>
        <Form
          here={here}
          action={action}
          submit={t('report.submit')}
          cancel={{ href: `/council/${id}`, label: t('appeal.back') }}
        >
          <TextArea
            here={here}
            action={action}
            name="reason"
            label={t('report.reason')}
            rows={4}
            max={councilLimits.reason}
          />
        </Form>
      </Panel>
    </Layout>
  );
}

/** For its writer, that it waits; for the consultant, what was said about it. */
export function Reported({ here, proposal }: { here: Here; proposal: OwnProposalView }): VNode | null {
  const t = councilWords(here);
  const { id, waits, takenBack, reasons } = proposal;
  if (here.role !== 'Consultant')
    return waits ? (
      <Notice tone="warm">
        <p>{t('held.yours')}</p>
      </Notice>
    ) : null;
  if (reasons.length === 0) return null;
  return (
    <Notice tone="warm">
      <p>{t(takenBack ? 'held.taken-back' : waits ? 'held.staff' : 'reported.staff')}</p>
      <ul>
        {reasons.map((reason, n) => (
          <li key={n} class="kept-lines">
            {reason}
          </li>
        ))}
      </ul>
      <ButtonForm action={`/council/${id}/keeping`} variant="secondary" size="sm">
        {t(takenBack ? 'held.seen' : 'held.keep')}
      </ButtonForm>
    </Notice>
  );
}
