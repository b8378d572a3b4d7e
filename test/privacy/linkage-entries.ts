import { type Clues, keep } from './linkage-clues.js';
import { isList, isThing, type Value } from './linkage-faces.js';
import { piecesOf } from './linkage-pieces.js';
import type { Told } from './linkage-told.js';

const isMoment = (value: string) => /^\d{4}-\d\d-\d\d(T|$)/.test(value) && !Number.isNaN(Date.parse(value));

/** Objects that carry the id of a face, and the entry of the list around them. */
export function metInData({ asked }: Told, value: Value, faces: ReadonlyMap<string, Clues>): Map<string, string> {
  const met = new Map<string, string>();
  const visit = (each: unknown, path: string, entry: { value: unknown; path: string; place: number }) => {
    if (isList(each)) each.forEach((one, place) => visit(one, `${path}[]`, { value: one, path: `${path}[]`, place }));
    if (!isThing(each)) return;
    const clues = typeof each['id'] === 'string' ? faces.get(each['id']) : undefined;
    if (clues) {
      const id = each['id'] as string;
      const around = entry.value ?? each;
      keep(clues, `place ${asked} ${entry.path}`, entry.place);
      takeIn(clues, `${asked} ${entry.path}`, around);
      met.set(id, (met.get(id) ?? '') + JSON.stringify(around));
      clues.numbers.set(`times ${asked} ${entry.path}`, (clues.numbers.get(`times ${asked} ${entry.path}`) ?? 0) + 1);
    }
    for (const [key, one] of Object.entries(each)) visit(one, `${path}.${key}`, entry);
  };
  visit(value, '', { value: undefined, path: '', place: 0 });
  return met;
}

/** Every single value in an entry. */
function takeIn(clues: Clues, path: string, value: unknown): void {
  if (isList(value)) return keep(clues, `length ${path}`, value.length);
  if (isThing(value)) {
    for (const [key, each] of Object.entries(value)) takeIn(clues, `${path}.${key}`, each);
    return;
  }
  if (typeof value === 'number') keep(clues, path, value);
  if (typeof value === 'string' && isMoment(value)) keep(clues, path, Date.parse(value));
  if (typeof value === 'string') for (const piece of piecesOf(value)) clues.pieces.add(piece);
  if (typeof value === 'string' || typeof value === 'boolean') clues.words.set(path, String(value));
}
