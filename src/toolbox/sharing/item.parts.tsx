import type { VNode } from 'preact';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { CurvePlot, CurveTable } from '../measures/curve.parts.js';
import type { ItemText } from './item.js';
import type { SeenItem } from './sharing.views.js';
import { sharingWords } from './sharing.words.js';

/** The words of a thing, for whoever may read them. */
export function ItemParts(props: { text: ItemText; lang: Lang; here: Here; level?: 3 | 4 }): VNode {
  const { text, lang, here, level = 3 } = props;
  const Heading = level === 4 ? 'h4' : 'h3';
  if (text.parts.length === 0) return <p class="meta">{sharingWords(here)('item.empty')}</p>;
  return (
    <>
      {text.parts.map(({ heading, text: words, plain, lines, curve }, place) => (
        <div key={place}>
          {heading && <Heading>{heading}</Heading>}
          {words && (
            <p class="own-words" lang={lang}>
              {words}
            </p>
          )}
          {plain && <p>{plain}</p>}
          {lines && (
            <ul class="prose">
              {lines.map((line, n) => (
                <li key={n}>
                  <span lang={lang}>{line.text}</span>
                  {line.note && <span class="meta"> · {line.note}</span>}
                </li>
              ))}
            </ul>
          )}
          {curve && (
            <>
              <figure class="figure">
                <CurvePlot here={here} curve={curve} />
              </figure>
              <CurveTable here={here} curve={curve} />
            </>
          )}
        </div>
      ))}
    </>
  );
}

/** One thing as it is shared. The preview and the page it is read on are this, and nothing else. */
export function SharedItem({ seen, here }: { seen: SeenItem; here: Here }): VNode {
  const { text, kind, called, lang } = seen;
  return (
    <Panel heading={text.title} tone="calm">
      <p class="meta">
        {kind} · {sharingWords(here)('shared.see', { name: called })}
      </p>
      <ItemParts text={text} lang={lang} here={here} />
    </Panel>
  );
}
