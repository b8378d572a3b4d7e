import { catalogue } from '../platform/i18n/catalogue.js';

/** Asked before something that one wrote goes for good. */
export const removalWords = catalogue({
  about: [
    'Det som står her, og alt det har sagt før, forsvinner for godt. Det kan ikke hentes tilbake.',
    'What stands here, and all it said before, goes for good. It cannot be brought back.',
  ],
  shared: ['Ingen du delte det med, ser det lenger.', 'Nobody you shared it with sees it any more.'],
  back: ['La det stå', 'Let it stand'],
  note: ['Ta dette bort fra dagboka?', 'Take this out of the diary?'],
  medicine: ['Ta medisinen bort fra lista?', 'Take the medicine off the list?'],
  person: ['Ta bort fra lista og bildet?', 'Take out of the list and the picture?'],
  rung: ['Ta bort trinnet?', 'Take the step away?'],
  'rung.about': [
    'Trinnet, det som sto der før, og hvordan det har gått, forsvinner for godt. Det du har planlagt i uka for det, blir stående.',
    'The step, what it said before and how it has gone go for good. What you have planned for it in the week stays.',
  ],
  'goal.step': ['Ta bort steget?', 'Take the step away?'],
  'goal.step.about': [
    'Steget forsvinner for godt. Målet og de andre stegene blir stående.',
    'The step goes for good. The goal and its other steps stay.',
  ],
  measure: ['Slutte å følge med på dette?', 'Stop keeping an eye on this?'],
  'measure.about': [
    'Det forsvinner for godt fra det du følger med på. Du har ikke skrevet noen tall på det.',
    'It goes for good from what you keep an eye on. You have not written any numbers on it.',
  ],
  page: ['Ta bort siden?', 'Take the page away?'],
  activity: ['Ta det bort fra uka?', 'Take it out of the week?'],
  'activity.about': [
    'Det du har planlagt, og det du har skrevet om hvordan det gikk, forsvinner for godt.',
    'What you have planned, and what you have written about how it went, go for good.',
  ],
});
