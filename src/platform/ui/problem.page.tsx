import type { VNode } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import { ButtonLink } from './buttons.js';
import type { Here, PageProps } from './here.js';
import { Layout } from './layout.js';
import { PageHead, Panel } from './panel.js';
import { houseWords } from './words.js';

const words = catalogue({
  'problem.code': ['Kode hvis du spør om hjelp: {code}', 'Code if you ask for help: {code}'],
  'problem.waits': [
    'Det du skrev, er tatt vare på. Ingen andre har sett det. Når dette er gjort, kan du sende det.',
    'What you wrote is kept. Nobody else has seen it. When this is done, you can send it.',
  ],
  'left.title': ['Været', 'Weather'],
  'left.link': ['Se været', 'See the weather'],
});

export interface ProblemView {
  title: string;
  detail: string;
  code: string;
  /** What has to be done first. */
  ahead?: { href: string; label: string } | undefined;
  /** What was typed, while it waits for that. */
  kept?: readonly string[] | undefined;
}

/** What did not work, in words, and two ways on. */
export function ProblemPage({ view, here }: PageProps<ProblemView>): VNode {
  const t = houseWords(here);
  return (
    <Layout here={here} title={view.title}>
      <Panel>
        <PageHead title={view.title}>{view.detail && <p>{view.detail}</p>}</PageHead>
        {view.kept && <p>{words(here)('problem.waits')}</p>}
        {view.kept?.map((each, n) => (
          <p key={n} class="typed">
            {each}
          </p>
        ))}
        <div class="actions">
          {view.ahead && <ButtonLink href={view.ahead.href}>{view.ahead.label}</ButtonLink>}
          <ButtonLink href="/" variant={view.ahead ? 'tertiary' : 'primary'}>
            {t('house.home')}
          </ButtonLink>
          <ButtonLink href="/help-now" variant="secondary">
            {t('house.help')}
          </ButtonLink>
        </div>
        <p class="meta">{words(here)('problem.code', { code: view.code })}</p>
      </Panel>
    </Layout>
  );
}

const elsewhere = 'https://www.yr.no';

/**
 * What stands in the tab for a blink after Leave. It asks for no file of ours, so nothing but this page can be found
 * in a cache, and it goes on without a script.
 */
export function LeftPage({ here }: { here: Pick<Here, 'lang'> }): VNode {
  const t = words(here);
  return (
    <html lang={here.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content={`0;url=${elsewhere}`} />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href="data:," />
        <title>{t('left.title')}</title>
      </head>
      <body>
        <main>
          <h1>{t('left.title')}</h1>
          <p>
            <a href={elsewhere} rel="noreferrer noopener">
              {t('left.link')}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
