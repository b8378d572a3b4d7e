import { catalogue } from '../i18n/catalogue.js';

/** The words that stand around every page. */
export const houseWords = catalogue({
  'house.skip': ['Gå til innholdet', 'Skip to content'],
  'house.home': ['Til forsiden', 'To the front page'],
  'house.main': ['Hovedmeny', 'Main menu'],
  'house.help': ['Få hjelp nå', 'Help now'],
  'house.leave': ['Forlat siden', 'Leave this page'],
  'house.stay': ['Du blir snart logget ut.', 'You will soon be signed out.'],
  'house.stay.press': ['Jeg er her', 'I am here'],
  'house.stay.tab': ['Jeg er her (åpner en ny fane)', 'I am here (opens a new tab)'],
  'house.stay.last': [
    'Du har vært logget inn i tolv timer. Om litt må du logge inn på nytt. Det du skriver, tar vi vare på når du sender det.',
    'You have been signed in for twelve hours. In a moment you have to sign in again. What you are writing is kept when you send it.',
  ],
  'house.leave.how': [
    'Lukker siden med én gang og logger deg ut. Du kan også trykke Shift tre ganger.',
    'Closes this page at once and signs you out. You can also press Shift three times.',
  ],
  'house.unseen': [
    'Ingen ser hvem du er her, med mindre du viser det.',
    'Nobody sees who you are here unless you show them.',
  ],
  'house.plan': ['Min plan', 'My plan'],
  'house.privacy': ['Personvern', 'Privacy'],
  'house.signOut': ['Logg ut', 'Sign out'],
  'house.refused.title': ['Feil: {title}', 'Error: {title}'],
});

/** How the portal looks to this reader. */
export const displayWords = catalogue({
  'display.heading': ['Utseende', 'Display'],
  'display.scheme': ['Lyst eller mørkt', 'Light or dark'],
  'display.scheme.auto': ['Som på enheten min', 'As on my device'],
  'display.scheme.light': ['Lyst', 'Light'],
  'display.scheme.dark': ['Mørkt', 'Dark'],
  'display.contrast': ['Kontrast', 'Contrast'],
  'display.contrast.auto': ['Som på enheten min', 'As on my device'],
  'display.contrast.more': ['Sterkere kontrast', 'Stronger contrast'],
  'display.save': ['Lagre utseendet', 'Save the display'],
});
