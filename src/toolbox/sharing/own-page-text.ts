import type { Lang } from '../../platform/i18n/lang.js';
import { titleOf } from '../own-pages/own-page-title.js';
import type { OwnPageView } from '../own-pages/own-pages.service.js';
import { ownPageWords } from '../own-pages/own-pages.words.js';
import { fieldNames, hasOwnHeading, type Texts } from '../own-pages/shelves.js';
import type { ItemPart, ItemText } from './item.js';

/** A page in one's own words, as somebody else reads it. */
export const ownPageText = ({ page, heading, texts }: Omit<OwnPageView, 'revision'>, lang: Lang): ItemText => ({
  title: titleOf(lang, page, heading),
  named: hasOwnHeading(page) && Boolean(heading),
  parts: partsOf(texts, lang),
});

/** Each text under what was asked; the only one of a page under nothing. */
function partsOf(texts: Texts, lang: Lang): ItemPart[] {
  const t = ownPageWords({ lang });
  return fieldNames.flatMap((field) => {
    const text = texts[field];
    return text ? [{ heading: field === 'text' ? undefined : t(`page.${field}`), text }] : [];
  });
}
