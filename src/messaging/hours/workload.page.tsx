import type { VNode } from 'preact';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import type { WorkloadView } from './hours.js';
import { hoursWords } from './hours.words.js';

/** For a coordinator: how much waits for an answer in each organisation. */
export function WorkloadPage({ view, here }: PageProps<WorkloadView>): VNode {
  const t = hoursWords(here);
  return (
    <Layout here={here} title={t('workload.title')}>
      <PageHead title={t('workload.title')}>
        <p>{t('workload.lede')}</p>
      </PageHead>
      <Panel>
        {view.organisations.length === 0 ? (
          <Empty>{t('workload.none')}</Empty>
        ) : (
          <Rows>
            {view.organisations.map(({ name, waiting, late }) => (
              <Row key={name} title={name || '–'} meta={t('workload.counts', { waiting, late })} />
            ))}
          </Rows>
        )}
      </Panel>
    </Layout>
  );
}

/** The way there, for a coordinator's front page. */
export function WorkloadLink({ here }: { here: Here }): VNode {
  return (
    <p>
      <a href="/workload">{hoursWords(here)('workload.link')}</a>
    </p>
  );
}
