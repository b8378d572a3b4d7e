import { type Clues, emptyClues, keep } from './linkage-clues.js';
import { metInData } from './linkage-entries.js';
import { read } from './linkage-faces.js';
import { aboutOne, metInText } from './linkage-pages.js';
import type { Told } from './linkage-told.js';

/** The faces of one side, in no order that means anything, and what is known of each. */
export type Side = readonly { id: string; clues: Clues }[];

/** Everything that was told about these faces. */
export function sideOf(told: readonly Told[], called: ReadonlyMap<string, ReadonlySet<string>>): Side {
  const side = [...called.keys()].map((id, n) => ({ id, clues: emptyClues(n) }));
  const faces = new Map(side.map(({ id, clues }) => [id, clues]));
  const before = new Map<string, string>();
  for (const each of told) {
    const value = read(each);
    const met = value === undefined ? metInText(each, faces) : metInData(each, value, faces);
    aboutOne(each, faces, called);
    for (const [id, clues] of faces) {
      const { blocking } = each;
      if (blocking !== undefined) {
        if (blocking !== id && !met.has(id) && before.get(`${each.asked} ${each.about} ${id}`))
          clues.goneWith.add(blocking);
        continue;
      }
      // What a page says of a face, and said before: the difference is something the face did, or that was done to it.
      const place = `${each.asked} ${each.about} ${id}`;
      const now = met.get(id) ?? '';
      if (now !== (before.get(place) ?? '')) moved(clues, each);
      before.set(place, now);
    }
  }
  return side;
}

function moved(clues: Clues, { round, at }: Told): void {
  clues.moves.add(round);
  keep(clues, 'when something was new', at);
}
