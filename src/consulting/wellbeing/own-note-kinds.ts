/** `debrief`: what one needs to put down after something. `supervision`: what one brings to it, or takes from it. */
export const ownNoteKinds = ['debrief', 'supervision'] as const;
export type OwnNoteKind = (typeof ownNoteKinds)[number];
