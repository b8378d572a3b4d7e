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
  'calendar.back': ['Alle treff', 'All meetups'],
  'calendar.link': ['Treffene i kalenderen min', 'The meetups in my calendar'],
});
