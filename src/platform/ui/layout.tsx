import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { loadAssets } from './assets.js';
import { ErrorSummary } from './error-summary.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import type { Here } from './here.js';
import { nonceOf } from './nonce.js';
import { Stay } from './stay.js';
import { houseWords } from './words.js';

export interface LayoutProps {
  here: Here;
  /** Of the tab and the history, so neutral: "Today", never what a thread is called. */
  title: string;
  children: ComponentChildren;
  /** What stands beside the main column on a wide screen and below it on a phone. */
  aside?: ComponentChildren;
  /** Search engines may list it. No page is, unless it says so. */
  indexed?: boolean | undefined;
}

// htmx would otherwise add a style sheet of its own, and only these two extensions are trusted with our pages.
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, extensions: 'hx-csp, sse' });

function Head({ here, title, indexed }: Pick<LayoutProps, 'here' | 'title' | 'indexed'>): VNode {
  const assets = loadAssets();
  const nonce = nonceOf(here);
  const scripts = nonce ? assets.scripts : assets.scripts.slice(-1);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {!indexed && <meta name="robots" content="noindex" />}
      <meta name="referrer" content="same-origin" />
      {nonce && <meta name="htmx-config" content={htmxConfig} />}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.css} />
      {scripts.map((src) => (
        <script key={src} src={src} nonce={nonce} defer />
      ))}
    </head>
  );
}

/**
 * A whole page around its main part. A partial request of htmx gets the title and the main part and nothing else,
 * so what is swapped in is always the same markup that a full page has.
 */
export function Layout({ here, title, children, aside, indexed }: LayoutProps): VNode {
  const t = houseWords(here);
  const told = here.refused ? t('house.refused.title', { title }) : title;
  // The summary stands before the fields and names them, so they are drawn once before it, for their names alone.
  if (here.refused)
    renderToString(
      <>
        {children}
        {aside}
      </>,
    );
  const main = (
    <main id="main" class={aside ? 'page with-side' : 'page'} tabIndex={-1}>
      <div class="stack">
        <ErrorSummary here={here} />
        {children}
      </div>
      {aside && <div class="stack">{aside}</div>}
    </main>
  );
  if (here.partial) {
    return (
      <>
        <title>{told}</title>
        {main}
      </>
    );
  }
  return (
    <html lang={here.lang} data-color-scheme={here.scheme} data-contrast={here.contrast}>
      <Head here={here} title={told} indexed={indexed} />
      <body>
        <a class="ds-skip-link" href="#main">
          {t('house.skip')}
        </a>
        <Header here={here} />
        <Stay here={here} />
        {main}
        <Footer here={here} />
      </body>
    </html>
  );
}

/** The text of a page, or of the part of it that was asked for. */
export function renderPage(node: VNode): string {
  const html = renderToString(node);
  return html.startsWith('<html') ? `<!doctype html>${html}` : html;
}
