import { problem } from '../platform/problems/problem.js';

export const VotingOver = problem('conflict', 'voting-over', [
  'Man kan ikke stemme på dette nå. Det er over, eller forslaget er skjult.',
  'One cannot vote on this now. It is over, or the proposal is hidden.',
]);
export const NotAnsweredYet = problem('conflict', 'not-answered-yet', [
  'Medlemmene stemmer fortsatt. Svar når det er over.',
  'Members are still voting. Answer when that is over.',
]);
export const NoWayBack = problem('conflict', 'no-way-back', [
  'Det er for sent å ta dette tilbake. Avstemningen er over.',
  'It is too late to take this back. The vote is over.',
]);
