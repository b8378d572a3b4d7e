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
export const PasskeyFirst = problem(
  'not-signed-in',
  'passkey-first',
  [
    'Du som arbeider her, logger inn med passnøkkelen din. Er den borte, bruk en gjenopprettingskode.',
    'As you work here, you sign in with your passkey. If it is lost, use a recovery code.',
  ],
  'password',
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
  'Denne adressen har allerede en konto. Logg inn med den, og åpne lenken en gang til.',
  'This address already has an account. Sign in with it, and open the link once more.',
]);
export const OtherCommunity = problem('conflict', 'other-community', [
  'Nå er du i {community}. Siden gjaldt et annet fellesskap. Se etter at det er dette du vil forlate.',
  'Now you are in {community}. The page was about another community. Make sure that this is the one you want to leave.',
]);
export const AlreadyHere = problem('conflict', 'already-here', ['Du er med her allerede.', 'You are in here already.']);
export const OtherKind = problem('conflict', 'other-kind', [
  'Kontoen du er logget inn med, er av et annet slag. Den som arbeider her, trenger en egen konto med en annen adresse.',
  'The account you are signed in with is of another kind. Whoever works here needs an account of its own, with another address.',
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
export const NicknameFirst = problem(
  'rule-broken',
  'nickname-first',
  ['Velg et kallenavn før du skriver i et rom.', 'Choose a nickname before you write in a room.'],
  undefined,
  { href: '/me/nickname', label: ['Velg et kallenavn', 'Choose a nickname'] },
);
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
export const OnBreak = problem('rule-broken', 'on-break', [
  'Du tar en pause, så andre ser deg ikke. Kom tilbake først. Det gjør du under Meg.',
  'You are on a break, so others do not see you. Come back first. You can do that under Me.',
]);
export const WrongPassword = problem(
  'rule-broken',
  'wrong-password',
  ['Passordet passer ikke. Prøv igjen.', 'The password does not fit. Try again.'],
  'password',
);
export const SureFirst = problem(
  'rule-broken',
  'sure-first',
  ['Kryss av for at du er sikker. Dette kan ikke angres.', 'Tick that you are sure. This cannot be undone.'],
  'sure',
);
export const CommonPassword = problem(
  'rule-broken',
  'common-password',
  [
    'Mange bruker dette passordet eller noe som ligner, så det er lett å gjette. Velg et annet. Fire ord som ikke hører sammen, er bra.',
    'Many people use this password or something like it, so it is easy to guess. Choose another. Four words that do not belong together are good.',
  ],
  'password',
);
export const PasswordTellsWho = problem(
  'rule-broken',
  'password-tells-who',
  [
    'Passordet er nesten bare navnet eller adressen din. Det er lett å gjette. Velg et annet.',
    'The password is little more than your name or address. It is easy to guess. Choose another.',
  ],
  'password',
);
export const FactorNeeded = problem('conflict', 'factor-needed', [
  'Du som arbeider her, må ha en kodeapp eller en passnøkkel. Legg til en annen før du fjerner denne.',
  'As you work here, you must have a code app or a passkey. Add another one before you remove this one.',
]);
export const HasCodeApp = problem('conflict', 'has-code-app', [
  'Du har en kodeapp allerede. Fjern den før du legger til en ny.',
  'You have a code app already. Remove it before you add a new one.',
]);
export const WrongRecovery = problem(
  'not-signed-in',
  'wrong-recovery',
  [
    'E-post, passord og kode passer ikke sammen. Prøv igjen.',
    'The e-mail address, the password and the code do not fit together. Try again.',
  ],
  'recovery',
);
export const ResetGone = problem('not-found', 'reset-gone', [
  'Denne lenken er brukt eller gått ut. Be om en ny.',
  'This link has been used or has run out. Ask for a new one.',
]);
export const WrongResetCode = problem(
  'rule-broken',
  'wrong-reset-code',
  [
    'Koden passer ikke, eller den er brukt. Bruk en av gjenopprettingskodene dine, eller en ny kode fra kodeappen.',
    'The code does not fit, or it was used. Use one of your recovery codes, or a new code from your code app.',
  ],
  'recovery',
);
export const MetFirst = problem(
  'rule-broken',
  'met-first',
  ['Møt personen først, og kryss av for det.', 'Meet the person first, and tick that you have.'],
  'met',
);
export const PasskeyRefused = problem('not-signed-in', 'passkey-refused', [
  'Passnøkkelen ble ikke godtatt. Prøv igjen, eller logg inn med passord.',
  'The passkey was not accepted. Try again, or sign in with your password.',
]);
export const EnoughPasskeys = problem('rule-broken', 'enough-passkeys', [
  'Du har {most} passnøkler allerede. Fjern en før du legger til en ny.',
  'You have {most} passkeys already. Remove one before you add another.',
]);
export const OutsideUnknown = problem('not-found', 'outside-unknown', [
  'Ingen konto er knyttet til denne innloggingen. Logg inn med passord og knytt den til kontoen under Meg, eller be om en invitasjon.',
  'No account is tied to this sign-in. Sign in with your password and tie it to your account under Me, or ask for an invitation.',
]);
export const OutsideTooWeak = problem('forbidden', 'outside-too-weak', [
  'Denne måten å logge inn på er ikke sikker nok her. Velg en sikrere hos den du logger inn gjennom.',
  'This way of signing in is not secure enough here. Choose a stronger one where you sign in.',
]);
export const OutsideRefused = problem('not-signed-in', 'outside-refused', [
  'Innloggingen ble avbrutt eller tok for lang tid. Ingenting er endret. Prøv igjen.',
  'The sign-in was cancelled or took too long. Nothing was changed. Try again.',
]);
export const OutsideTied = problem('conflict', 'outside-tied', [
  'Denne innloggingen er knyttet til en konto allerede.',
  'This sign-in is tied to an account already.',
]);
export const OutsideAway = problem('unavailable', 'outside-away', [
  'Vi får ikke tak i den du vil logge inn gjennom. Vent litt, eller logg inn med passord.',
  'We cannot reach the one you want to sign in with. Wait a little, or sign in with your password.',
]);
