import type { Branded } from '../../platform/http/actor.js';

export type HandOverId = Branded<'HandOverId'>;

/** Asked of the person; taken over once they said yes; refused by them, or taken back by the provider who asked. */
export const handOverStates = ['asked', 'taken', 'refused'] as const;
export type HandOverState = (typeof handOverStates)[number];

/** One step in the life of a conversation, told in it. */
export interface HandOverView {
  id: HandOverId;
  state: HandOverState;
  from: string;
  to: string;
  /** How many letters stood there then. */
  after: number;
  /** ISO instant. */
  at: string;
}
