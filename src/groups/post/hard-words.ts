import { hardPhrases } from './hard-words.data.js';

/*
 * Whether somebody says that they think of dying or of harming themselves, in obvious words. It answers yes or no and keeps
 * nothing: it is for showing numbers before something is posted, never for judging who writes.
 */

const plain = (text: string): string =>
  ` ${(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’'´`]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `;

const known = Object.values(hardPhrases).flat().map(plain);

/** @param more phrases of the community's own */
export function saysHardWords(texts: readonly (string | undefined)[], more: readonly string[] = []): boolean {
  const phrases = [...known, ...more.map(plain).filter((phrase) => phrase.trim() !== '')];
  return texts.some((text) => {
    if (!text) return false;
    const said = plain(text);
    return phrases.some((phrase) => said.includes(phrase));
  });
}
