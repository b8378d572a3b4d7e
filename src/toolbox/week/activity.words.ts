import { catalogue } from '../../platform/i18n/catalogue.js';

export const activityWords = catalogue({
  change: ['Endre det som er planlagt', 'Change what is planned'],
  'change.back': ['Tilbake', 'Back'],
  'change.save': ['Lagre', 'Save'],
  unfinished: ['Ikke skrevet ferdig', 'Not written to the end'],
  'unfinished.about': [
    'Dette ble tatt vare på mens du skrev. Åpne det under «Endre det som er planlagt» og lagre når det er slik du vil.',
    'This was kept while you wrote. Open it under “Change what is planned” and save it once it is as you want it.',
  ],
  kind: ['Hva slags ting er det?', 'What kind of thing is it?'],
  'kind.hint': [
    'Ditt eget ord, for eksempel «tur». Da ser du senere hva som pleier å gjøre godt.',
    'A word of your own, for example “walk”. Then you see later what tends to do you good.',
  ],
  'before-after': ['Hvordan du hadde det før og etter', 'How you were before and after'],
  before: ['Humør før', 'Mood before'],
  after: ['Humør etter', 'Mood after'],
  mark: ['Noe annet du følger med på', 'Something else you keep an eye on'],
  'mark.none': ['Ikke nå', 'Not now'],
  'mark.which': ['{name} (0 {low}, 10 {high})', '{name} (0 {low}, 10 {high})'],
  'mark.before': ['Før', 'Before'],
  'mark.after': ['Etter', 'After'],
  'mark.low': ['det laveste', 'the lowest'],
  'mark.high': ['det høyeste', 'the highest'],
});
