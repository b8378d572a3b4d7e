import { catalogue } from '../platform/i18n/catalogue.js';

export const fhirWords = catalogue({
  'file.conversation': ['min-samtale.json', 'my-conversation.json'],
  'file.toolbox': ['min-fhir-fil.json', 'my-fhir-file.json'],
  'kind.question': ['Spørsmål', 'Question'],
  'kind.practical': ['Noe praktisk', 'Something practical'],
  'kind.update': ['Slik er det nå', 'How it is right now'],
  'letter.corrects': [
    'Dette brevet retter et tidligere brev, som det viser til.',
    'This letter puts right an earlier one, which it refers to.',
  ],
  'letter.damaged': [
    'Dette brevet lar seg ikke åpne: det som er lagret, er endret.',
    'This letter does not open: what is stored was changed.',
  ],
  'snapshot.questions': ['Det jeg vil spørre om', 'What I want to ask'],
  'theme.connectedness': ['Høre til', 'Belonging'],
  'theme.hope': ['Håp', 'Hope'],
  'theme.identity': ['Hvem jeg er', 'Who I am'],
  'theme.meaning': ['Mening', 'Meaning'],
  'theme.empowerment': ['Bestemme selv', 'Deciding for myself'],
  'goal.why': ['Hvorfor', 'Why'],
  'goal.step': ['Steg', 'Step'],
  'goal.step.done': ['gjort', 'done'],
  'goal.step.begun': ['påbegynt', 'begun'],
  'goal.level': ['Nivå', 'Level'],
  'week.title': ['Det jeg planlegger', 'What I plan'],
  'week.with': ['Sammen med', 'With'],
  'week.plan-b': ['Plan B', 'Plan B'],
  'week.mood.before': ['Humør før: {mood}', 'Mood before: {mood}'],
  'week.mood.after': ['Humør etter: {mood}', 'Mood after: {mood}'],
});
