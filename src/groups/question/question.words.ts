import { catalogue } from '../../platform/i18n/catalogue.js';

export const questionWords = catalogue({
  'question.title': ['Spør uten navn', 'Ask without a name'],
  'question.lede': [
    'Til neste gang gruppa møtes. Konsulenten får ordene dine og legger dem fram for gruppa, i en tråd eller på et treff.',
    'For the next time the group meets. The consultant gets your words and puts them to the group, in a thread or at a meetup.',
  ],
  'question.nobody': [
    'Hvem som spør, blir ikke lagret. Konsulenten kan ikke finne det ut, og du kan ikke hente spørsmålet tilbake. Ingen kan heller svare bare deg: trenger du det, skriv i en tråd.',
    'Who asks is not kept. The consultant cannot find out, and you cannot take the question back. Nobody can answer only you either: if you need that, write in a thread.',
  ],
  'question.body': ['Hva vil du at gruppa skal snakke om?', 'What would you like the group to talk about?'],
  'question.submit': ['Send uten navn', 'Send without a name'],
  'question.asked': ['Spørsmålet er sendt', 'The question is sent'],
  'question.asked.text': [
    'Konsulenten ser det neste gang hen er her. Ingen vet hvem som spurte.',
    'The consultant sees it the next time they are here. Nobody knows who asked.',
  ],
  'question.back': ['Tilbake til {room}', 'Back to {room}'],
  'questions.title': ['Spørsmål uten navn', 'Questions without a name'],
  'questions.lede': [
    'Legg dem fram i en tråd, eller les dem opp på et treff. Hvem som har spurt, står ingen steder.',
    'Put them to the group in a thread, or read them aloud at a meetup. Who asked stands nowhere.',
  ],
  'questions.none': ['Ingen spørsmål venter.', 'No questions are waiting.'],
  'questions.heading': ['Overskrift på tråden', 'Heading of the thread'],
  'questions.body': ['Slik legger du det fram', 'How you put it'],
  'questions.put': ['Legg fram for gruppa', 'Put it to the group'],
  'questions.done': ['Lest opp eller ferdig', 'Read aloud, or done with'],
  'questions.put-by': ['Noen spør:', 'Somebody asks:'],
});
