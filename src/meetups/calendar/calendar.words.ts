import { catalogue } from '../../platform/i18n/catalogue.js';

export const calendarWords = catalogue({
  'calendar.heading': ['Treffene i kalenderen din', 'The meetups in your calendar'],
  'calendar.lede': [
    'Telefonen eller datamaskinen din kan hente treffene du skal på, og holde dem oppdatert. Du bestemmer hva som står der.',
    'Your phone or computer can fetch the meetups you are going to, and keep them up to date. You decide what they say.',
  ],
  'calendar.lede.host': [
    'Telefonen eller datamaskinen din kan hente treffene du er vert for, og holde dem oppdatert.',
    'Your phone or computer can fetch the meetups you host, and keep them up to date.',
  ],
  'calendar.words': ['Hva skal det stå?', 'What shall it say?'],
  'words.neutral': ['Bare «Avtale»', 'Only “Appointment”'],
  'words.title': ['Navnet på treffet', 'The name of the meetup'],
  'calendar.place': ['Skal stedet stå der?', 'Shall the place be in it?'],
  'place.none': ['Nei', 'No'],
  'place.district': ['Bare området', 'Only the part of town'],
  'place.address': ['Adressen', 'The address'],
  'calendar.who': [
    'Kalendere deles, og leses over skulderen. Den som har adressen, ser det du velger her, og ingenting annet om deg.',
    'Calendars are shared, and read over shoulders. Whoever has the address sees what you choose here, and nothing else about you.',
  ],
  'calendar.make': ['Lag en adresse', 'Make an address'],
  'calendar.again': ['Lag en ny adresse', 'Make a new address'],
  'calendar.again.hint': [
    'Den gamle slutter å virke med en gang. Gjør det hvis noen andre kan ha fått tak i den.',
    'The old one stops working at once. Do so if somebody else may have got hold of it.',
  ],
  'calendar.save': ['Lagre', 'Save'],
  'calendar.remove': ['Slett adressen', 'Delete the address'],
  'calendar.exists': [
    'Du har en adresse. Den vises bare når den blir laget.',
    'You have an address. It is shown only when it is made.',
  ],
  'calendar.address': ['Adressen din', 'Your address'],
  'calendar.address.once': [
    'Kopier den nå. Den vises ikke igjen. I kalenderen velger du å abonnere på en kalender, og limer den inn.',
    'Copy it now. It is not shown again. In your calendar, choose to subscribe to a calendar, and paste it.',
  ],
  'calendar.back': ['Alle treff', 'All meetups'],
  'calendar.link': ['Treffene i kalenderen min', 'The meetups in my calendar'],
});
