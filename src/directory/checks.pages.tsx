import type { VNode } from 'preact';
import { ButtonForm } from '../platform/ui/buttons.js';
import { Empty } from '../platform/ui/empty.js';
import { Form } from '../platform/ui/form.js';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import { Row, Rows } from '../platform/ui/rows.js';
import { FileField } from '../platform/ui/text-field.js';
import { whenOf } from './directory.pages.js';
import type { ChecksView, GroupFacts } from './directory.views.js';
import { directoryWords } from './directory.words.js';

/** For the consultant: what nobody else sees before somebody has looked. */
export function ChecksPage({ view, here }: PageProps<ChecksView>): VNode {
  const t = directoryWords(here);
  const take = '/local-groups/checks';
  const nothing = view.groups.length + view.old.length + view.words.length === 0;
  return (
    <Layout here={here} title={t('directory.title')}>
      <PageHead title={t('checks.heading')}>
        <p>{t('checks.lede')}</p>
      </PageHead>
      {nothing && (
        <Panel>
          <Empty>{t('checks.none')}</Empty>
        </Panel>
      )}
      <Groups here={here} heading={t('checks.new')} show={t('checks.show')} groups={view.groups} />
      <Groups here={here} heading={t('checks.old')} show={t('checks.still')} groups={view.old} />
      {view.words.length > 0 && (
        <Panel heading={t('checks.words')}>
          <Rows>
            {view.words.map(({ id, words, nickname = '', group }) => (
              <Row
                key={id}
                title={words}
                meta={`${nickname} · ${group}`}
                end={
                  <Answers here={here} path={`/local-groups/words/${id}/check`} show={t('checks.show')} of={group} />
                }
              />
            ))}
          </Rows>
        </Panel>
      )}
      <Panel heading={t('checks.take')}>
        <Form here={here} action={take} submit={t('checks.take')} variant="secondary" enctype="multipart/form-data">
          <FileField
            here={here}
            action={take}
            name="file"
            label={t('checks.file')}
            accept=".ics,.csv,text/calendar,text/csv"
          />
        </Form>
      </Panel>
    </Layout>
  );
}

interface Part {
  here: Here;
  heading: string;
  show: string;
  groups: readonly (GroupFacts & { id: string })[];
}

function Groups({ here, heading, show, groups }: Part): VNode | null {
  if (groups.length === 0) return null;
  return (
    <Panel heading={heading}>
      <Rows>
        {groups.map((group) => (
          <Row
            key={group.id}
            title={group.name}
            meta={whenOf(here, group)}
            end={<Answers here={here} path={`/local-groups/${group.id}/check`} show={show} of={group.name} />}
          >
            <p>{group.about}</p>
            <p class="meta">{group.contact}</p>
          </Row>
        ))}
      </Rows>
    </Panel>
  );
}

function Answers({ here, path, show, of }: { here: Here; path: string; show: string; of: string }): VNode {
  const spoken = <span class="ds-sr-only"> {of}</span>;
  return (
    <div class="actions">
      <ButtonForm action={path} values={{ answer: 'show' }} size="sm">
        {show}
        {spoken}
      </ButtonForm>
      <ButtonForm action={path} values={{ answer: 'remove' }} size="sm" variant="tertiary" color="danger">
        {directoryWords(here)('checks.remove')}
        {spoken}
      </ButtonForm>
    </div>
  );
}
