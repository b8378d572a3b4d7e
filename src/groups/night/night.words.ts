import { catalogue } from '../../platform/i18n/catalogue.js';

export const nightWords = catalogue({
  'night.waiting': ['Venter på svar', 'Waiting for an answer'],
  'night.unanswered': ['Ingen har svart ennå', 'Nobody has answered yet'],
  'night.until': [
    'Til da kan du si noe i praten, eller ringe noen. Du trenger ikke vente alene.',
    'Until then you can say something in the chat, or ring somebody. You need not wait alone.',
  ],
  'night.chat': ['Gå til praten', 'Go to the chat'],
  'night.help': ['Noen å ringe', 'Somebody to ring'],
  'night.listen': ['Når noen skriver om natta', 'When somebody writes at night'],
  'night.listen.off': [
    'Du kan få beskjed når noen begynner en tråd mens konsulenten ikke er her. Ingen ser at du har bedt om det, og du trenger aldri svare.',
    'You can be told when somebody begins a thread while the consultant is not here. Nobody sees that you have asked, and you never have to answer.',
  ],
  'night.listen.on': [
    'Du får beskjed når noen begynner en tråd mens konsulenten ikke er her. Ingen ser det, og du trenger aldri svare.',
    'You are told when somebody begins a thread while the consultant is not here. Nobody sees it, and you never have to answer.',
  ],
  'night.begin': ['Si fra til meg', 'Tell me'],
  'night.end': ['Ikke si fra mer', 'Stop telling me'],
});
