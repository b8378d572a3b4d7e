/** Letters that Unicode keeps apart and readers do not. */
const alike: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ħ: 'h',
  ς: 'σ',
};

/** Case, accents, blanks and signs taken away, and look-alike letters folded. Figures stay. */
export function plain(name: string): string {
  // Letter by letter: the small form of Σ depends on what stands beside it.
  const small = [...name.normalize('NFKD')].map((letter) => letter.toLowerCase()).join('');
  return (
    small
      .normalize('NFKD')
      .replace(/[øæßđðþłıŋŧħς]/g, (letter) => alike[letter]!)
      // Some letters cannot be seen at all.
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
      // Haakon is Håkon.
      .replace(/a{2,}/g, 'a')
  );
}
