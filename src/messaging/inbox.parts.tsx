import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { ButtonForm } from '../platform/ui/buttons.js';
import { ExactTime } from '../platform/ui/dates.js';
import { Empty } from '../platform/ui/empty.js';
import type { Here } from '../platform/ui/here.js';
import { Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { AllSharedLink } from '../toolbox/index.js';
import { WaitingProposals } from './agreement/agreement.parts.js';
import { FreeAgain, Upcoming } from './appointment/appointment.parts.js';
import type { InboxRow, InboxView } from './conversation.js';
import { letterDraftWords } from './draft/letter-draft.words.js';
import { hoursWords } from './hours/hours.words.js';
import { deskWords } from './inbox/desk.words.js';
import { messagingWords } from './messaging.words.js';
import { Expected, StateTag } from './states.parts.js';

/** What has not been opened is opened by a button, because the person sees that it was; the rest is a link. */
function One({ row, here }: { row: InboxRow; here: Here }): VNode {
  const t = messagingWords(here);
  const { id, careName: name, topic, unopened } = row;
  const open = (
    <ButtonForm action={`/conversations/${id}/opening`} size="sm" variant="secondary">
      {t('conversation.open')} <span class="ds-sr-only">{t('inbox.open.which', { name, topic })}</span>
    </ButtonForm>
  );
  return (
    <Row
      title={topic}
      lang={row.lang}
      href={unopened > 0 ? undefined : `/conversations/${id}${row.state === 'answered' ? '' : '#new'}`}
      end={unopened > 0 ? open : <StateTag state={row.state} here={here} />}
      meta={
        <>
          <strong>{name}</strong> · {t(`kind.${row.subject ?? row.kind}`)} ·{' '}
          <ExactTime at={Temporal.Instant.from(row.at)} here={here} />
          {row.covering && ` · ${t('inbox.covering', { name: row.covering })}`}
          {unopened > 0 && ` · ${t('inbox.new', { count: unopened })}`}
          {row.begun && ` · ${letterDraftWords(here)('draft.begun')}`}
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

/** Rows of an inbox. */
export function InboxRows({ rows, here }: { rows: readonly InboxRow[]; here: Here }): VNode {
  return (
    <Rows>
      {rows.map((row) => (
        <One key={row.id} row={row} here={here} />
      ))}
    </Rows>
  );
}

/** A provider's inbox as panels, for whichever page it stands on: overdue, due today, waiting, to glance at, earlier. */
export function InboxPanels({ view, here }: { view: InboxView; here: Here }): VNode {
  const t = messagingWords(here);
  const { overdue, due, waiting, updates, earlier } = view;
  const clear = overdue.length + due.length + waiting.length === 0;
  return (
    <>
      {overdue.length > 0 && (
        <Panel heading={t('inbox.overdue')} tone="warm" id="overdue">
          <p>{t('inbox.overdue.about')}</p>
          <InboxRows rows={overdue} here={here} />
        </Panel>
      )}
      {due.length > 0 && (
        <Panel heading={t('inbox.due')} id="due">
          <InboxRows rows={due} here={here} />
        </Panel>
      )}
      {waiting.length > 0 && (
        <Panel heading={t('inbox.waiting')} id="waiting">
          <InboxRows rows={waiting} here={here} />
        </Panel>
      )}
      {clear && (
        <Panel>
          <Empty>{updates.length + earlier.length > 0 ? t('inbox.clear') : t('inbox.none')}</Empty>
        </Panel>
      )}
      {updates.length > 0 && (
        <Panel heading={t('inbox.updates')} tone="calm" id="updates">
          <p>{t('inbox.updates.about')}</p>
          <InboxRows rows={updates} here={here} />
        </Panel>
      )}
      <Upcoming rows={view.appointments} here={here} />
      <FreeAgain rows={view.free} here={here} />
      <WaitingProposals rows={view.proposals} here={here} />
      {earlier.length > 0 && (
        <Panel
          heading={t('inbox.earlier')}
          id="earlier"
          link={{ href: '/inbox/earlier', label: t('inbox.all-earlier') }}
        >
          <InboxRows rows={earlier} here={here} />
        </Panel>
      )}
      <p class="no-print">
        <AllSharedLink here={here} /> · <a href="/inbox/search">{deskWords(here)('search.title')}</a> ·{' '}
        <a href="/inbox/templates">{deskWords(here)('templates.title')}</a> ·{' '}
        <a href="/hours">{hoursWords(here)('inbox.link')}</a>
      </p>
    </>
  );
}
