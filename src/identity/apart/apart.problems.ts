import { problem } from '../../platform/problems/problem.js';

export const ApartUnreadable = problem(
  'rule-broken',
  'apart-unreadable',
  [
    'Skriv et navn, et kallenavn, en e-postadresse eller et telefonnummer.',
    'Write a name, a nickname, an e-mail address or a phone number.',
  ],
  'text',
);
export const ApartFull = problem(
  'rule-broken',
  'apart-full',
  [
    'Lista er full. Ta bort én først, eller snakk med konsulenten din.',
    'The list is full. Take one away first, or talk to your consultant.',
  ],
  'text',
);
export const ApartSlow = problem(
  'rule-broken',
  'apart-slow',
  [
    'Du kan legge til tre i døgnet. Vent til i morgen, eller snakk med konsulenten din hvis det haster.',
    'You can add three a day. Wait until tomorrow, or talk to your consultant if it cannot wait.',
  ],
  'text',
);
