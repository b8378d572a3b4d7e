import type { Here, RefusedForm } from './here.js';

/** What every field of a form is told: where it stands, and which form it belongs to. */
export interface FieldPlace {
  here: Here;
  /** The path its form posts to. */
  action: string;
  name: string;
}

/** An id that no other field of the page has, and that the error summary can work out without seeing the field. */
export function fieldId(action: string, name: string): string {
  return `f${action}-${name}`.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');
}

const refusedHere = ({ here, action }: FieldPlace) => (here.refused?.action === action ? here.refused : undefined);

const labels = new WeakMap<RefusedForm, Map<string, string>>();

/** A field says what it is called as it is drawn, so that the summary can name it. */
export function tellLabel(place: FieldPlace, label: string): void {
  const refused = refusedHere(place);
  if (!refused) return;
  const known = labels.get(refused) ?? new Map<string, string>();
  labels.set(refused, known.set(place.name, label));
}

/** What a field of the refused form is called, once it was drawn. */
export const labelIn = (refused: RefusedForm, field: string): string | undefined => labels.get(refused)?.get(field);

/** What was typed, if this form was refused; otherwise what the page knew before. */
export function valueOf(place: FieldPlace, before?: string | undefined): string | undefined {
  const refused = refusedHere(place);
  return refused ? (refused.values[place.name] ?? '') : before;
}

/** The sentence that says how to mend this field. */
export function messageFor(place: FieldPlace): string | undefined {
  return refusedHere(place)?.errors.find((error) => error.field === place.name)?.message;
}
