import { type Clues, keep } from './linkage-clues.js';
import { piecesOf } from './linkage-pieces.js';
import type { Told } from './linkage-told.js';

/** How far around an id something counts as standing near it. */
const near = 240;

/** Where the ids of faces stand in a page, in what order, and what stands around them. */
export function metInText({ asked, body }: Told, faces: ReadonlyMap<string, Clues>): Map<string, string> {
  const found = [...faces].map(([id, clues]) => ({ id, clues, at: body.indexOf(id) })).filter(({ at }) => at >= 0);
  found.sort((a, b) => a.at - b.at);
  found.forEach(({ id, clues, at }, place) => {
    keep(clues, `place ${asked}`, place);
    keep(clues, `times ${asked}`, body.split(id).length);
    const around = body.slice(Math.max(0, at - near), at + id.length + near);
    for (const piece of piecesOf(around)) clues.pieces.add(piece);
  });
  return new Map(found.map(({ id }) => [id, 'there']));
}

/** Pages about one face alone: how they were answered, and how long they are without the name. */
export function aboutOne(
  { asked, about, status, headers, body }: Told,
  faces: ReadonlyMap<string, Clues>,
  called: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const clues = about && faces.get(about);
  if (!clues) return;
  // The longest first: one may be the beginning of another.
  const names = [...called.get(about)!].sort((a, b) => b.length - a.length);
  keep(clues, `size ${asked}`, names.reduce((text, name) => text.replaceAll(name, ''), body).length);
  clues.words.set(`status ${asked}`, String(status));
  if (status !== 200) return;
  for (const header of ['etag', 'last-modified', 'cache-control', 'content-type'])
    if (headers[header]) clues.words.set(`${header} ${asked}`, String(headers[header]));
  for (const piece of piecesOf(body.split(about).join(''))) clues.pieces.add(piece);
}
