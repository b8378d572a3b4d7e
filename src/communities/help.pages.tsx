import type { VNode } from 'preact';
import type { Here, PageProps } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';
import type { HelpView } from './help-at-hand.service.js';
import { communityWords } from './communities.words.js';

/** Numbers to ring, each a press on a phone. Whoever answers at this hour comes first, but on what is `kept` to be read at another. */
export function HelpNumbers({ here, help, kept = false }: { here: Here; help: HelpView; kept?: boolean }): VNode {
  const numbers = !kept
    ? help.numbers.toSorted((a, b) => Number(a.closed ?? false) - Number(b.closed ?? false))
    : help.numbers;
  return (
    <dl class="numbers">
      {numbers.map(({ name, number, when, closed }) => (
        <div key={number}>
          <dt>{name[here.lang]}</dt>
          <dd>
            <a href={`tel:${number.replace(/\s/g, '')}`}>{number}</a>
          </dd>
          <dd class="meta">
            {!kept && closed && `${communityWords(here)('help.closed')} `}
            {when[here.lang]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function HelpPage({ view, here }: PageProps<{ communities: HelpView[] }>): VNode {
  const t = communityWords(here);
  return (
    <Layout here={here} title={t('help.title')}>
      <PageHead title={t('help.title')}>
        <p>{t('help.lede')}</p>
      </PageHead>
      {view.communities.map((help) => (
        <Panel key={help.community} heading={help.community}>
          <HelpNumbers here={here} help={help} />
        </Panel>
      ))}
      {here.role === 'ServiceUser' && (
        <p>
          <a href="/flags/new">{t('help.flag')}</a>
        </p>
      )}
      {here.role === 'ServiceUser' && (
        <p>
          <a href="/toolbox/plan">{t('help.plan')}</a>
        </p>
      )}
      {here.role && (
        <p>
          <a href="/library/services">{t('help.more')}</a>
        </p>
      )}
      <p>{t('help.not-watched')}</p>
    </Layout>
  );
}
