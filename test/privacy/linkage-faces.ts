import { isData, type Told } from './linkage-told.js';

export type Value = Record<string, unknown> | unknown[] | string | number | boolean | null;

export const isList = (value: unknown): value is unknown[] => Array.isArray(value);
export const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value);
/** Who there is on a side, and what they are called: whoever wrote under a nickname, or is listed among those who come. */
export function facesIn(
  told: readonly Told[],
  kind: 'persona' | 'meetup',
  own: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (value: unknown, within: string) => {
    if (isList(value)) for (const each of value) visit(each, within);
    if (!isThing(value)) return;
    const { id, nickname, staff } = value;
    const called = kind === 'persona' ? staff === false && nickname : within === 'listed' && value['name'];
    if (typeof called === 'string' && typeof id === 'string' && !own.includes(id))
      found.set(id, (found.get(id) ?? new Set()).add(called));
    for (const [key, each] of Object.entries(value)) visit(each, key);
  };
  for (const each of told) visit(read(each), '');
  // Ids mean nothing, so their order is that of no list. Were they to mean something, it is a clue like any other.
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const parsed = new WeakMap<Told, Value | undefined>();
/** What was sent as data; undefined for a page. */
export function read(told: Told): Value | undefined {
  if (!parsed.has(told)) parsed.set(told, isData(told) ? (JSON.parse(told.body) as Value) : undefined);
  return parsed.get(told);
}
