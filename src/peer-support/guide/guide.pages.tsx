import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/ui/buttons.js';
import type { PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { Prose } from '../../platform/ui/prose.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import { guideWords } from './guide.words.js';
import type { Guide } from './guides.js';

/** The parts of each page, in the order in which they are read. */
const parts = {
  'for-me': ['for-me.good', 'for-me.not', 'for-me.try'],
  'what-to-expect': [
    'what-to-expect.start',
    'what-to-expect.answer',
    'what-to-expect.talk',
    'what-to-expect.who',
    'what-to-expect.end',
  ],
  'how-to-listen': ['how-to-listen.do', 'how-to-listen.not', 'how-to-listen.fear', 'how-to-listen.you'],
} as const satisfies Record<Guide, readonly string[]>;

export function GuidesPage({ view, here }: PageProps<{ guides: readonly Guide[] }>): VNode {
  const t = guideWords(here);
  return (
    <Layout here={here} title={t('guides.title')}>
      <PageHead title={t('guides.title')}>
        <p>{t('guides.lede')}</p>
      </PageHead>
      <Panel>
        <Rows>
          {view.guides.map((guide) => (
            <Row
              key={guide}
              title={t(`${guide}.title`)}
              href={`/peer-support/guides/${guide}`}
              meta={t(`${guide}.lede`)}
            />
          ))}
        </Rows>
      </Panel>
    </Layout>
  );
}

export function GuidePage({ view: { guide }, here }: PageProps<{ guide: Guide }>): VNode {
  const t = guideWords(here);
  return (
    <Layout here={here} title={t('guides.title')}>
      <PageHead title={t(`${guide}.title`)}>
        <p>{t(`${guide}.lede`)}</p>
      </PageHead>
      {parts[guide].map((part) => (
        <Panel key={part} heading={t(`${part}.heading`)}>
          <Prose text={t(part)} lang={here.lang} />
        </Panel>
      ))}
      <p class="actions">
        {here.role === 'ServiceUser' && <ButtonLink href="/peer-support/find">{t('guides.find')}</ButtonLink>}
        <a class="plain" href="/peer-support/guides">
          {t('guides.all')}
        </a>
      </p>
    </Layout>
  );
}
