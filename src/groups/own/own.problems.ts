import { problem } from '../../platform/problems/problem.js';

export const StaffNotMuted = problem('rule-broken', 'staff-not-muted', [
  'Konsulenten kan ikke dempes: det kan være noe alle må få med seg.',
  'The consultant cannot be muted: it may be something that everybody has to know.',
]);
export const OwnMute = problem('rule-broken', 'own-mute', ['Dette er deg selv.', 'This is yourself.']);
export const TooManyMutes = problem('rule-broken', 'too-many-mutes', [
  'Listen er full. Ta bort noe du ikke trenger lenger, på siden over det du har dempet.',
  'The list is full. Take something away that you do not need any more, on the page of what you have muted.',
]);
