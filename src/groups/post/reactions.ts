/** Signs that are not judgements: none says how good something was, and nobody can count them. */
export const reactionKinds = ['thinking', 'hear', 'helped', 'me-too'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** What a reader is told of the signs under a post. */
export interface ReactionsView {
  /** Their own. */
  mine: ReactionKind[];
  /** For the author: who gave which, by name. */
  given: { kind: ReactionKind; names: string[] }[];
}
