import type { VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import type { BegunView } from './begun-drafts.service.js';
import { DraftText } from './draft.parts.js';
import { draftWords } from './draft.words.js';

export function DraftsPage({ view, here }: PageProps<BegunView>): VNode {
  const t = draftWords(here);
  return (
    <Layout here={here} title={t('drafts.title')}>
      <PageHead title={t('drafts.title')}>
        <p>{t('drafts.lede')}</p>
      </PageHead>
      {view.drafts.length === 0 && (
        <Panel>
          <Empty>{t('drafts.none')}</Empty>
        </Panel>
      )}
      {view.drafts.map((begun) => (
        <Panel key={begun.draft.id} heading={headingOf(here, begun)}>
          <DraftText draft={begun.draft} />
          <div class="actions">
            {begun.where && (
              <ButtonLink href={begun.where.href} variant="secondary">
                {t('draft.go-on')}
              </ButtonLink>
            )}
            <ButtonForm action={`/drafts/${begun.draft.id}/removal`} variant="tertiary">
              {t('draft.throw')}
            </ButtonForm>
          </div>
        </Panel>
      ))}
    </Layout>
  );
}

function headingOf(here: Here, { kind, where }: BegunView['drafts'][number]): string {
  const t = draftWords(here);
  if (!where) return t('drafts.nowhere');
  if (kind === 'room') return t('drafts.in-room', { name: where.name });
  return where.name === '' ? t('drafts.in-untitled') : t('drafts.in-thread', { name: where.name });
}
