import type { VNode } from 'preact';
import type { Piece } from '../search/excerpt.js';

/** A text in which is marked what was looked for. */
export const Marked = ({ pieces }: { pieces: readonly Piece[] }): VNode => (
  <>{pieces.map(({ text, hit }, n) => (hit ? <mark key={n}>{text}</mark> : text))}</>
);
