import { catalogue } from '../../platform/i18n/catalogue.js';

/** Of what is kept as one writes, what was written at once, and what stood there before. */
export const versionWords = catalogue({
  kept: ['Lagret.', 'Saved.'],
  'kept.beside': [
    'Dette ble endret et annet sted mens du skrev. Begge deler er lagret. Last siden på nytt for å se dem.',
    'This was changed elsewhere while you wrote. Both are saved. Load the page anew to see them.',
  ],
  'kept.shared': [
    'Dette er det andre som ser. Det blir lagret når du trykker på knappen, og ikke før.',
    'Others see this. It is saved when you press the button, and not before.',
  ],
  'kept.not': ['Ikke lagret ennå.', 'Not saved yet.'],
  earlier: ['Hva det sto før', 'What it said before'],
  'earlier.n': ['Før, nummer {n}', 'Before, number {n}'],
  back: ['Sett dette tilbake', 'Bring this back'],
  beside: ['Dette ble også skrevet', 'This was written too'],
  'beside.lede': [
    'Det ble endret et annet sted mens du skrev. Begge deler er tatt vare på, og du velger hva som skal stå.',
    'It was changed elsewhere while you wrote. Both are kept, and you choose what shall stand.',
  ],
  'beside.take': ['La dette stå i stedet', 'Let this stand instead'],
  'beside.leave': ['Behold det som står', 'Keep what stands'],
});
