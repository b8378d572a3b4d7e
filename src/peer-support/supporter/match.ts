import type { Language, Theme, Way } from '../choices.js';
import type { Profile } from './supporter.js';

/** What somebody looks for; all of it may be left open. */
export interface Wish {
  theme?: Theme | undefined;
  language?: Language | undefined;
  way?: Way | undefined;
}

/** Why somebody is suggested, one thing at a time. */
export type Reason = { kind: 'language'; what: Language } | { kind: 'way'; what: Way } | { kind: 'theme'; what: Theme };

/** What of a wish somebody fits. There is no score behind it: the reasons are all there is. */
export function reasonsFor({ themes, languages, ways }: Profile, { theme, language, way }: Wish): Reason[] {
  const reasons: Reason[] = [];
  if (language && languages.includes(language)) reasons.push({ kind: 'language', what: language });
  if (way && ways.includes(way)) reasons.push({ kind: 'way', what: way });
  if (theme && themes.includes(theme)) reasons.push({ kind: 'theme', what: theme });
  return reasons;
}

/** Those who fit at least one thing, if anything is wished for; those with more reasons first, and then by name. */
export function inOrder<Each extends { reasons: readonly Reason[]; author: { nickname: string } }>(
  all: readonly Each[],
  wish: Wish,
  lang: string,
): Each[] {
  const wished = Boolean(wish.theme ?? wish.language ?? wish.way);
  return all
    .filter(({ reasons }) => !wished || reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || a.author.nickname.localeCompare(b.author.nickname, lang));
}
