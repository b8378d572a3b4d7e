import { catalogue } from '../../platform/i18n/catalogue.js';

export const beforePostingWords = catalogue({
  'before.title': ['Før du legger det ut', 'Before you post it'],
  'before.title.send': ['Før du sender det', 'Before you send it'],
  'before.lede.send': [
    'Det høres ut som du har det veldig vondt. Du kan sende det når du vil. Først vil vi vise deg hvem du kan snakke med nå.',
    'It sounds as if you are in a lot of pain. You can send it whenever you like. First we want to show you whom you can talk with now.',
  ],
  'before.send': ['Send det', 'Send it'],
  'before.lede': [
    'Det høres ut som du har det veldig vondt. Du kan legge det ut når du vil. Først vil vi vise deg hvem du kan snakke med nå.',
    'It sounds as if you are in a lot of pain. You can post it whenever you like. First we want to show you whom you can talk with now.',
  ],
  'before.numbers': ['Noen du kan ringe', 'Somebody you can ring'],
  'before.danger': ['Er det fare for liv, ring 113.', 'If a life is in danger, ring 113.'],
  'before.plan': [
    'Har du en egen plan for tunge stunder, er dette en god tid for å ta den fram.',
    'If you have a plan of your own for hard times, this is a good moment to take it out.',
  ],
  'before.help': ['Flere steder å få hjelp', 'More places to get help'],
  'before.flag': ['Be en konsulent se på dette nå', 'Ask a consultant to look at this now'],
  'before.nobody': [
    'Ingen har fått beskjed, og ingenting er lagret om at du har sett denne siden.',
    'Nobody has been told, and nothing is kept about your having seen this page.',
  ],
  'before.yours': ['Det du har skrevet', 'What you have written'],
  'before.post': ['Legg det ut', 'Post it'],
  'before.wait': ['Vent med det, og ta vare på det', 'Wait, and keep it'],
});
