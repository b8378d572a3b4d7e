import type { PersonaId } from '../../identity/index.js';
import type { Way } from '../choices.js';
import type { SupporterId } from '../supporter/supporter.entity.js';

/** `left-out`: the consultant knows that these two should not meet; no list tells it, and what one asks the other reaches nobody. */
export const talkStates = ['asked', 'open', 'ended', 'left-out'] as const;
export type TalkState = (typeof talkStates)[number];

export const sides = ['seeker', 'supporter'] as const;
export type Side = (typeof sides)[number];
export const otherSide = (side: Side): Side => (side === 'seeker' ? 'supporter' : 'seeker');

/** A supporter thinks of another who could go on. It stands to its day, whatever the seeker says short of yes. */
export interface HandOver {
  to: SupporterId;
  persona: PersonaId;
  /** ISO instant. */
  until: string;
  answer?: 'yes' | 'no' | undefined;
}

/** The sealed part. */
export interface TalkBody {
  /** Absent once that one has left. */
  seeker?: PersonaId | undefined;
  supporter?: PersonaId | undefined;
  /** What the seeker wrote when they asked. */
  words: string;
  way: Way;
  /** How many times they want to meet; once it is open, what they have agreed on. */
  times: number;
  /** One of them would like it to be more. */
  more?: { by: Side; times: number } | undefined;
  /** ISO instants, to the hour but for the day on which a question ends. */
  until?: string | undefined;
  since?: string | undefined;
  endedAt?: string | undefined;
  endedBy?: Side | undefined;
  /** The supporter has said no. The seeker cannot tell. */
  declined?: true | undefined;
  /** It has not reached the supporter: the two should not meet. Only the consultant knows. */
  held?: true | undefined;
  /** The consultant has decided so; it stays once this question is over. Only they know. */
  leftOut?: true | undefined;
  /** Taken back: without words, before nobody, and to its day one of those that are asked. */
  withdrawn?: true | undefined;
  thanks?: Partial<Record<Side, string>> | undefined;
  handOver?: HandOver | undefined;
}
