import { catalogue } from '../../platform/i18n/catalogue.js';

export const furtherWords = catalogue({
  readers: ['Dette leses også av {names}.', 'This is also read by {names}.'],
  heading: ['Hvem er med', 'Who is in it'],
  about: [
    'Du kan ta med andre behandlere du har en bekreftet avtale med. De leser alt som står her, og kan svare. Alle som er med, ser hvem de andre er.',
    'You can take in other providers with whom you have a confirmed agreement. They read everything here, and can answer. Everybody in it sees who the others are.',
  ],
  who: ['Hvem vil du ta med?', 'Whom do you want to take in?'],
  add: ['Ta med', 'Take in'],
  remove: ['Ta ut', 'Take out'],
  'remove.which': ['{name} av samtalen', '{name} of the conversation'],
  'told.in': [
    '{name} ble tatt med i samtalen {day}, og leser den fra begynnelsen.',
    '{day}: {name} was taken in, and reads it from the beginning.',
  ],
  'told.out': [
    'Fra {day} er {name} ikke med lenger, og leser ikke mer her.',
    '{day}: {name} is not in it any more, and reads no further here.',
  ],
});
