import { catalogue } from '../i18n/catalogue.js';

export const feedWords = catalogue({
  'feed.who': [
    'Kalendere deles, og leses over skulderen. Den som har adressen, ser det du velger her, og ingenting annet om deg.',
    'Calendars are shared, and read over shoulders. Whoever has the address sees what you choose here, and nothing else about you.',
  ],
  'feed.lives': [
    'Adressen slutter å virke når du ikke har logget inn på tre måneder.',
    'The address stops working once you have not signed in for three months.',
  ],
  'feed.fetched': ['Sist hentet', 'Last fetched'],
  'feed.fetched.never': ['Ingen har hentet den ennå.', 'Nobody has fetched it yet.'],
  'feed.make': ['Lag en adresse', 'Make an address'],
  'feed.again': ['Lag en ny adresse', 'Make a new address'],
  'feed.again.hint': [
    'Den gamle slutter å virke med en gang, og ingenting i den nye kan kjennes igjen fra den. Gjør det hvis noen andre kan ha fått tak i den.',
    'The old one stops working at once, and nothing in the new one can be recognised from it. Do so if somebody else may have got hold of it.',
  ],
  'feed.save': ['Lagre', 'Save'],
  'feed.remove': ['Slett adressen', 'Delete the address'],
  'feed.exists': [
    'Du har en adresse. Den vises bare når den blir laget.',
    'You have an address. It is shown only when it is made.',
  ],
  'feed.address': ['Adressen din', 'Your address'],
  'feed.address.once': [
    'Kopier den nå. Den vises ikke igjen. I kalenderen velger du å abonnere på en kalender, og limer den inn.',
    'Copy it now. It is not shown again. In your calendar, choose to subscribe to a calendar, and paste it.',
  ],
});
