import type { Lang } from '../../platform/i18n/lang.js';
import { consentWords } from './consent.words.js';

/** The version that is agreed to today. */
export const consentVersion = 1;

/** Its sentences. What is kept is these words, not the number: a later reader need not find this file as it was. */
export function consentText(lang: Lang, open: boolean): string[] {
  const t = consentWords({ lang });
  return [
    t('consent.1.read'),
    t(open ? 'consent.1.open' : 'consent.1.members'),
    t('consent.1.recognised'),
    t('consent.1.others'),
    t('consent.1.withdraw'),
  ];
}
