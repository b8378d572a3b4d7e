import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Icon } from '../../platform/ui/icons.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { SharedItem } from './item.parts.js';
import { dayText } from './sharing.parts.js';
import type { OneShared, SharedPerson, SharedRow } from './sharing.views.js';
import { sharingWords } from './sharing.words.js';

const untilLine = (until: string | null, name: string, here: Here) =>
  until
    ? sharingWords(here)('shared.until', { day: dayText(until, here) })
    : sharingWords(here)('shared.open-ended', { name });

/** What has not been opened today is opened by a button, because its owner sees that it was. */
function One({ row, name, here }: { row: SharedRow; name: string; here: Here }): VNode {
  const t = sharingWords(here);
  return (
    <Row
      title={row.kind}
      href={row.openedToday ? `/shared/${row.id}` : undefined}
      meta={untilLine(row.until, name, here)}
      end={
        !row.openedToday && (
          <ButtonForm action={`/shared/${row.id}/opening`} variant="secondary" size="sm">
            {t('shared.open')} <span class="ds-sr-only">{t('shared.open.which', { kind: row.kind, name })}</span>
          </ButtonForm>
        )
      }
    />
  );
}

function Person({ person, here }: { person: SharedPerson; here: Here }): VNode {
  return (
    <Rows>
      {person.shared.map((row) => (
        <One key={row.id} row={row} name={person.called} here={here} />
      ))}
    </Rows>
  );
}

/** Everything that is shared with somebody who works here, by person. */
export function SharedPage({ view, here }: PageProps<{ people: SharedPerson[] }>): VNode {
  const t = sharingWords(here);
  return (
    <Layout here={here} title={t('shared.title')}>
      <PageHead title={t('shared.title')}>
        <p>{t('shared.lede')}</p>
      </PageHead>
      {view.people.length === 0 && (
        <Panel>
          <Empty>{t('shared.none')}</Empty>
        </Panel>
      )}
      {view.people.map((person) => (
        <Panel key={person.id} heading={t('shared.by', { name: person.called })}>
          <Person person={person} here={here} />
        </Panel>
      ))}
    </Layout>
  );
}

function Back({ here }: { here: Here }): VNode {
  return (
    <p class="no-print">
      <a class="plain" href="/shared">
        <Icon name="back" /> {sharingWords(here)('shared.all')}
      </a>
    </p>
  );
}

/** What one person shares. */
export function SharedPersonPage({ view, here }: PageProps<SharedPerson>): VNode {
  const t = sharingWords(here);
  return (
    <Layout here={here} title={t('shared.title')}>
      <PageHead title={t('shared.by', { name: view.called })}>
        <p>{t('shared.lede')}</p>
      </PageHead>
      <Panel>
        <Person person={view} here={here} />
      </Panel>
      <Back here={here} />
    </Layout>
  );
}

/** One thing: closed, or as its owner saw it in the preview. */
export function OneSharedPage({ view, here }: PageProps<OneShared>): VNode {
  const t = sharingWords(here);
  const { called: name } = view.person;
  return (
    <Layout here={here} title={t('shared.title')}>
      <PageHead title={t('shared.by', { name })}>
        <p>{untilLine(view.until, name, here)}</p>
      </PageHead>
      {view.seen ? (
        <>
          <SharedItem seen={view.seen} here={here} />
          <p class="meta">{t('shared.kept', { name })}</p>
        </>
      ) : (
        <Panel heading={view.kind} tone="accent">
          <p>{t('shared.before', { name })}</p>
          <ButtonForm action={`/shared/${view.id}/opening`} icon="eye">
            {t('shared.open')}
          </ButtonForm>
        </Panel>
      )}
      <Back here={here} />
    </Layout>
  );
}

/** The way here, from pages where the reader has the person before them. Nothing as long as nothing is shared. */
export function SharedLink(props: { here: Here; person: string; called: string; count: number }): VNode | null {
  const { here, person, called: name, count: n } = props;
  if (n === 0) return null;
  return (
    <p class="no-print">
      <a href={`/shared/people/${person}`}>{sharingWords(here)('shared.count', { n, name })}</a>
    </p>
  );
}

/** The same to all of it. */
export const AllSharedLink = ({ here }: { here: Here }): VNode => (
  <a href="/shared">{sharingWords(here)('shared.title')}</a>
);
