import { catalogue } from '../../platform/i18n/catalogue.js';

export const aftercareWords = catalogue({
  'aftercare.title': ['Etter noe tungt', 'After something heavy'],
  'aftercare.lede': [
    'Det er lov å kjenne at det var mye. Velg det som passer, eller ingenting.',
    'It is all right to feel that this was a lot. Choose what fits, or nothing.',
  ],
  'aftercare.breathe': [
    'Pust rolig inn mens du teller til fire, og ut mens du teller til seks. Fem ganger. Se etter tre ting i rommet der du er.',
    'Breathe in slowly while you count to four, and out while you count to six. Five times. Look for three things in the room you are in.',
  ],
  'aftercare.help': ['Få hjelp nå', 'Help now'],
  'heavy.mark': ['Si at tråden er tung å lese', 'Say that the thread is hard to read'],
  'heavy.unmark': ['Ta bort at tråden er tung', 'Take away that the thread is hard'],
});
