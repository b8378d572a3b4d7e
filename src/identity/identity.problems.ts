import { problem } from '../platform/problems/problem.js';

export const WrongSignIn = problem(
  'not-signed-in',
  'wrong-sign-in',
  [
    'E-post og passord passer ikke sammen. Prøv igjen.',
    'The e-mail address and the password do not fit together. Try again.',
  ],
  'password',
);
export const SecondFactorNeeded = problem(
  'not-signed-in',
  'second-factor-needed',
  ['Skriv passordet på nytt og koden fra kodeappen din.', 'Write the password again, and the code from your code app.'],
  'code',
);
export const WrongCode = problem(
  'not-signed-in',
  'wrong-code',
  [
    'Koden passer ikke, eller den er brukt. Vent på den neste.',
    'The code does not fit, or it was used. Wait for the next one.',
  ],
  'code',
);
export const InvitationGone = problem('not-found', 'invitation-gone', [
  'Denne lenken er brukt eller gått ut. Be den som inviterte deg om en ny.',
  'This link has been used or has run out. Ask whoever invited you for a new one.',
]);
export const AddressInUse = problem('conflict', 'address-in-use', [
  'Denne adressen har allerede en konto. Logg inn med den.',
  'This address already has an account. Sign in with it.',
]);
export const AlreadyInvited = problem(
  'conflict',
  'already-invited',
  ['Denne adressen har allerede en åpen invitasjon.', 'This address has an open invitation already.'],
  'email',
);
export const NicknameTaken = problem(
  'conflict',
  'nickname-taken',
  [
    'Noen her heter allerede noe som ligner for mye. Velg et annet.',
    'Somebody here has a name too much like it. Choose another.',
  ],
  'nickname',
);
export const NicknameTellsName = problem(
  'rule-broken',
  'nickname-tells-name',
  [
    'Kallenavnet inneholder fornavnet ditt. Da kan andre kjenne deg igjen. Velg et annet.',
    'The nickname holds your first name. Others could recognise you by it. Choose another.',
  ],
  'nickname',
);
export const NicknameTellsAddress = problem(
  'rule-broken',
  'nickname-tells-address',
  [
    'Kallenavnet inneholder noe av e-postadressen din. Da kan andre kjenne deg igjen. Velg et annet.',
    'The nickname holds a part of your e-mail address. Others could recognise you by it. Choose another.',
  ],
  'nickname',
);
export const NicknameNeedsLetters = problem(
  'rule-broken',
  'nickname-needs-letters',
  [
    'Et kallenavn trenger minst to bokstaver eller tall, så andre kan lese det.',
    'A nickname needs at least two letters or figures, so that others can read it.',
  ],
  'nickname',
);
export const NicknameFirst = problem('rule-broken', 'nickname-first', [
  'Velg et kallenavn før du skriver i et rom.',
  'Choose a nickname before you write in a room.',
]);
export const NicknameChosen = problem('conflict', 'nickname-chosen', [
  'Du har allerede et kallenavn her.',
  'You have a nickname here already.',
]);
export const AgreementFirst = problem(
  'rule-broken',
  'agreement-first',
  ['Si ja til gruppeavtalen for å bli med.', 'Say yes to the group agreement to join.'],
  'agree',
);
