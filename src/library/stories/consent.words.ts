import { catalogue } from '../../platform/i18n/catalogue.js';

/**
 * What somebody agrees to when they send a story. A sentence here is never changed: somebody has agreed to it. A change is a new
 * version in `consent.ts`, with keys of its own.
 */
export const consentWords = catalogue({
  'consent.1.read': [
    'Konsulenten leser fortellingen og ser kallenavnet mitt. Ingen andre får vite hvem som har skrevet den.',
    'The consultant reads the story and sees my nickname. Nobody else is told who wrote it.',
  ],
  'consent.1.members': [
    'Fortellingen står i biblioteket under navnet jeg har valgt. Alle i fellesskapet kan lese den, også behandlerne.',
    'The story stands in the library under the name I chose. Everybody in the community can read it, providers too.',
  ],
  'consent.1.open': [
    'Hvem som helst på internett kan lese fortellingen, under navnet jeg har valgt. Den kan bli kopiert.',
    'Anybody on the internet can read the story, under the name I chose. It can be copied.',
  ],
  'consent.1.recognised': [
    'Noen som kjenner meg, kan kjenne igjen det jeg forteller. Jeg har tatt bort navn og steder jeg ikke vil vise.',
    'Somebody who knows me may recognise what I tell. I have left out the names and places I do not want to show.',
  ],
  'consent.1.others': [
    'Jeg forteller ikke noe om andre som de ikke ville fortalt selv.',
    'I tell nothing about others that they would not tell themselves.',
  ],
  'consent.1.withdraw': [
    'Jeg kan trekke dette tilbake når som helst, uten å si hvorfor. Da er fortellingen borte herfra med én gang.',
    'I can take this back at any time without saying why. The story is then gone from here at once.',
  ],
});
