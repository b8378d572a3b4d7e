import { problem } from '../../platform/problems/problem.js';

export const NicknameLooksLikeName = problem(
  'rule-broken',
  'nickname-looks-like-name',
  [
    'Dette ser ut som et navn. Er det ditt, vet de andre hvem du er; er det en annens, kan de tro at det er den. Velg noe annet, eller kryss av.',
    'This looks like a name. If it is yours, others know who you are; if it is somebody else’s, they may think it is them. Choose something else, or tick the box.',
  ],
  'likeName',
);
export const NicknameMixesLetters = problem(
  'rule-broken',
  'nickname-mixes-letters',
  [
    'Dette kallenavnet har bokstaver som kan forveksles med andre, så det kan ligne på en annens. Skriv det med bokstaver fra ett alfabet.',
    'This nickname has letters that can be taken for others, so it could pass for somebody else’s. Write it with the letters of one alphabet.',
  ],
  'nickname',
);
