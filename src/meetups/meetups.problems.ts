import { problem } from '../platform/problems/problem.js';

export const EndsBeforeStart = problem(
  'rule-broken',
  'meetup-ends-before-start',
  ['Treffet må slutte etter at det har begynt.', 'The meetup has to end after it has begun.'],
  'to',
);
export const StartsInPast = problem(
  'rule-broken',
  'meetup-in-past',
  ['Velg en dag og et klokkeslett som ikke har vært.', 'Choose a day and a time that have not been.'],
  'day',
);
export const UnknownVenue = problem(
  'rule-broken',
  'meetup-unknown-venue',
  ['Velg et av stedene i lista.', 'Choose one of the places in the list.'],
  'venue',
);
export const HouseForOneOnly = problem(
  'rule-broken',
  'meetup-house-for-one',
  [
    'Et annet sted gjelder ett treff om gangen. Velg «Bare dette treffet», eller kunngjør en ny rekke der.',
    'Another place is for one meetup at a time. Choose “Only this meetup”, or announce a new series there.',
  ],
  'venue',
);
export const AlreadyAnnounced = problem(
  'conflict',
  'meetup-already-announced',
  [
    'Dette treffet er allerede kunngjort på samme dag og tid.',
    'This meetup has been announced already, on the same day and at the same time.',
  ],
  'day',
);
export const MeetupBegun = problem('conflict', 'meetup-begun', [
  'Treffet har begynt, så svaret kan ikke endres nå.',
  'The meetup has begun, so the answer cannot be changed now.',
]);
export const MeetupCancelled = problem('conflict', 'meetup-cancelled', [
  'Treffet er avlyst.',
  'The meetup has been cancelled.',
]);
export const OfferPassed = problem('conflict', 'meetup-offer-passed', [
  'Plassen gikk videre til en annen. Du kan spørre igjen, så står du på ventelista.',
  'The place has passed on to somebody else. You can ask again, and are on the waiting list.',
]);
export const NoSuchWay = problem(
  'rule-broken',
  'meetup-no-such-way',
  ['Velg en av måtene som står der.', 'Choose one of the ways that are there.'],
  'way',
);
export const PhoneNeeded = problem(
  'rule-broken',
  'meetup-phone-needed',
  ['Skriv nummeret verten kan ringe.', 'Write the number that the host can ring.'],
  'phone',
);
export const NoChairForGuest = problem(
  'conflict',
  'meetup-no-chair-for-guest',
  [
    'Det er ikke plass til én til akkurat nå. Plassen din har du fortsatt.',
    'There is no room for one more just now. You still have your own place.',
  ],
  'way',
);
export const SeriesEnds = problem(
  'rule-broken',
  'series-ends-before-it-begins',
  ['Velg en siste dag som kommer etter den første.', 'Choose a last day that comes after the first one.'],
  'until',
);
