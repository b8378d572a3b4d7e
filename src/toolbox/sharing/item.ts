import type { Branded } from '../../platform/http/actor.js';
import type { Curve } from '../measures/curve.js';

/** What a thing in a toolbox is called in paths: `goal.<id>`, `plan.signs`, or `values` where there is one only. */
export type ItemRef = Branded<'ItemRef'>;
export const itemPattern = /^[a-z]{2,20}(\.[a-z0-9-]{1,40})?$/;

export const refOf = (kind: string, key: string): ItemRef => (key ? `${kind}.${key}` : kind) as ItemRef;
export const partsOf = (ref: ItemRef): { kind: string; key: string } => {
  const [kind, key = ''] = ref.split('.');
  return { kind: kind!, key };
};

/** One line of a list, and what is to be known of it: a step that is done, a dose. */
export interface ItemLine {
  text: string;
  note?: string | undefined;
}

/** A part of a thing: headings are the house's own words, in the language that was asked for; the rest is its owner's. */
export interface ItemPart {
  heading?: string | undefined;
  text?: string | undefined;
  /** Said by the house. */
  plain?: string | undefined;
  lines?: ItemLine[] | undefined;
  /** Numbers over days: a picture, and the same in a table. */
  curve?: Curve | undefined;
}

/** A thing of a toolbox as somebody else reads it. It holds no id. */
export interface ItemText {
  title: string;
  /** Whether its owner gave it the title, or the house did. */
  named: boolean;
  /** Empty as long as nothing is written there. */
  parts: ItemPart[];
}
