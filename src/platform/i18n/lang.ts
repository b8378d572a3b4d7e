/** The languages of the interface, in the order of the columns of every catalogue. */
export const langs = ['nb', 'en'] as const;
export type Lang = (typeof langs)[number];

export const isLang = (value: unknown): value is Lang => langs.includes(value as Lang);

/** The first language of an `Accept-Language` header that we speak, or undefined. `no`, `nn` and `nb` readers get Bokmål. */
export function preferredLang(header: string | undefined): Lang | undefined {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => part.trim().split(/;\s*q=/))
    .map(([tag, q]) => ({ tag: (tag ?? '').toLowerCase().split('-')[0], q: q === undefined ? 1 : Number(q) }))
    .filter((wish) => wish.q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { tag } of wishes) {
    if (tag === 'nb' || tag === 'no' || tag === 'nn') return 'nb';
    if (tag === 'en') return 'en';
  }
  return undefined;
}
