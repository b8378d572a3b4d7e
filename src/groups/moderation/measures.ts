import type { Temporal } from 'temporal-polyfill';

/** From a word to a pause that lasts. Each says when it ends; nothing but a person ends or begins one. */
export const measureKinds = ['note', 'pause-14', 'pause-30', 'lasting'] as const;
export type MeasureKind = (typeof measureKinds)[number];

const days = { 'pause-14': 14, 'pause-30': 30 } as const;

/** When a measure that begins now ends by itself. Null: a word ends nothing, and a lasting one does not end by itself. */
export const endOf = (kind: MeasureKind, now: Temporal.Instant): Temporal.Instant | null =>
  kind === 'pause-14' || kind === 'pause-30' ? now.add({ hours: 24 * days[kind] }) : null;

export const stopsWriting = (kind: MeasureKind): boolean => kind !== 'note';
