import { catalogue } from '../../platform/i18n/catalogue.js';

export const letterPlanWords = catalogue({
  heading: ['Skriv en annen dag', 'Write another day'],
  about: [
    'Sett det opp, så står det i uka di og fører hit. Bare du ser det.',
    'Put it in your week, and it leads here. Only you see that.',
  ],
  what: ['Hva skal det stå?', 'What shall it say?'],
  'what.hint': [
    'For eksempel «Svare på brevet». Det kan også stå i kalenderen din, om du har valgt det.',
    'For example “Answer the letter”. It may stand in your calendar as well, if you chose that.',
  ],
  'what.usual': ['Skrive et brev', 'Write a letter'],
  day: ['Hvilken dag?', 'Which day?'],
  time: ['Når på dagen?', 'What time?'],
  submit: ['Sett det i uka mi', 'Put it into my week'],
});
