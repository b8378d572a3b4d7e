import { problem } from '../platform/problems/problem.js';

export const VotingOver = problem('conflict', 'voting-over', [
  'Man kan ikke stemme på dette nå. Det er over, eller forslaget er skjult.',
  'One cannot vote on this now. It is over, or the proposal is hidden.',
]);
export const ProposalHidden = problem('conflict', 'proposal-hidden', [
  'Forslaget er allerede skjult.',
  'The proposal is hidden already.',
]);
export const ShowsForGood = problem('conflict', 'shows-for-good', [
  'Den som skrev det, ba om at en annen så på det, og etter det vises det. Det kan ikke skjules igjen.',
  'Whoever wrote it asked for another look, and since then it shows. It cannot be hidden again.',
]);
export const NotAnsweredYet = problem('conflict', 'not-answered-yet', [
  'Medlemmene stemmer fortsatt. Svar når det er over.',
  'Members are still voting. Answer when that is over.',
]);
export const NoWayBack = problem('conflict', 'no-way-back', [
  'Det er for sent å ta dette tilbake. Avstemningen er over.',
  'It is too late to take this back. The vote is over.',
]);
