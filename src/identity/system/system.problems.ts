import { problem } from '../../platform/problems/problem.js';

export const WrongClient = problem('not-signed-in', 'wrong-client', [
  'Klienten er ukjent, eller hemmeligheten er feil.',
  'The client is unknown, or its secret is wrong.',
]);
