import type { VNode } from 'preact';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { type Lang, langs } from '../platform/i18n/lang.js';
import type { CrisisNumber } from './community.file.js';
import { communityWords } from './communities.words.js';

interface Numbers {
  name: string;
  numbers: readonly CrisisNumber[];
}

/** Without a sign that would be escaped. */
const style = `:root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1rem}
a{display:block;font-size:1.75rem;font-weight:700;padding:.25rem 0}li{margin:0 0 1.25rem}ul{list-style:none;padding:0}`;

function InOneLanguage({ lang, communities }: { lang: Lang; communities: readonly Numbers[] }): VNode {
  const t = communityWords({ lang });
  return (
    <section lang={lang}>
      <h1>{t('help.title')}</h1>
      <p>{t('help.down')}</p>
      <p>{t('help.lede')}</p>
      {communities.map(({ name, numbers }) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul>
            {numbers.map((each) => (
              <li key={each.number}>
                {each.name[lang]}
                <a href={`tel:${each.number.replace(/\s/g, '')}`}>{each.number}</a>
                {each.when[lang]}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** A page that needs nothing else: no sign-in, no script, no other file, no portal. */
export const helpFile = (product: string, communities: readonly Numbers[]): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang="nb">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{product}</title>
        <style>{style}</style>
      </head>
      <body>
        {langs.map((lang) => (
          <InOneLanguage key={lang} lang={lang} communities={communities} />
        ))}
      </body>
    </html>,
  )}`;
