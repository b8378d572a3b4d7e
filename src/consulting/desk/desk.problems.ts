import { problem } from '../../platform/problems/problem.js';

export const SomebodyHasIt = problem('conflict', 'somebody-has-it', [
  '{name} har tatt denne. Snakk sammen, eller be om å få den.',
  '{name} has taken this one. Talk together, or ask to have it.',
]);
export const StillOpen = problem('conflict', 'still-open', [
  'Denne blir ferdig på sin egen side, ikke her. Avgjør den der først.',
  'This one is finished on its own page, not here. Decide it there first.',
]);
export const CannotTakeIt = problem(
  'rule-broken',
  'cannot-take-it',
  [
    '{name} har sagt at dette ikke er noe de kan ta. Velg en annen.',
    '{name} has said they cannot take this one. Choose somebody else.',
  ],
  'to',
);
export const NobodyOfThatDesk = problem(
  'rule-broken',
  'nobody-of-that-desk',
  ['Velg en av dem som står på lista.', 'Choose somebody on the list.'],
  'to',
);
export const NotSoLong = problem(
  'rule-broken',
  'not-so-long',
  [
    'En som har det vondt nå, kan ikke vente så lenge. Velg et kvarter, eller gi den videre.',
    'Somebody in distress cannot wait that long. Choose a quarter of an hour, or hand it over.',
  ],
  'until',
);
