import { problem } from '../../platform/problems/problem.js';

export const NicknameMixesLetters = problem(
  'rule-broken',
  'nickname-mixes-letters',
  [
    'Dette kallenavnet har bokstaver som kan forveksles med andre, så det kan ligne på en annens. Skriv det med bokstaver fra ett alfabet.',
    'This nickname has letters that can be taken for others, so it could pass for somebody else’s. Write it with the letters of one alphabet.',
  ],
  'nickname',
);
