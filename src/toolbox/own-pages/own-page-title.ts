import type { Lang } from '../../platform/i18n/lang.js';
import { ownPageWords } from './own-pages.words.js';
import { hasOwnHeading, ownHeadings, type PageName } from './shelves.js';

type Named = Exclude<PageName, (typeof ownHeadings)[number]>;

/** What a page is called: by the house, or by whoever wrote it. */
export function titleOf(lang: Lang, page: PageName, heading?: string): string {
  const t = ownPageWords({ lang });
  return hasOwnHeading(page) ? heading || t('page.own') : t(`page.${page as Named}`);
}
