import { problem } from '../../platform/problems/problem.js';

export const WordLeadsNowhere = problem(
  'rule-broken',
  'phone-word-leads-nowhere',
  [
    'Det kan ikke svares for noen med dette tallet nå. Les det en gang til sammen, eller be dem se på siden «Svare på telefon».',
    'Nobody can be answered for with this number now. Read it together once more, or ask them to look at the page “Answering by phone”.',
  ],
  'word',
);
