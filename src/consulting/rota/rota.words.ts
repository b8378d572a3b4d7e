import { catalogue } from '../../platform/i18n/catalogue.js';

export const rotaWords = catalogue({
  'rota.title': ['Hvem er her når', 'Who is here when'],
  'rota.lede': [
    'Tidene til konsulentene, når noen er borte, og hvem som trer inn.',
    'The hours of the consultants, when somebody is away, and who stands in.',
  ],
  'rota.week': ['Uka', 'The week'],
  'rota.from-to': ['{from} til {to}', '{from} to {to}'],
  'rota.who': ['Konsulenter', 'Consultants'],
  'rota.stand-in': ['Stedfortreder', 'Stand-in'],
  'rota.stand-in.text': [
    '{names} i {community} ser på enkeltsaker når ingen her kan.',
    '{names} in {community} looks at single cases when nobody here can.',
  ],
  'rota.stand-in.none': ['Ingen er satt opp som stedfortreder.', 'Nobody is set as a stand-in.'],
  'rota.away': ['Borte', 'Away'],
  'rota.away.none': ['Ingen har sagt at de blir borte.', 'Nobody has said they will be away.'],
  'rota.cover': ['{name} er her i stedet', '{name} is here instead'],
  'rota.nobody': ['Da er ingen her', 'Nobody is here then'],
  'rota.nobody.text': [
    'Disse dagene er alle borte. Da venter de første innleggene fra nye, og stedfortrederen ser det som haster.',
    'On these days everybody is away. Then the first posts of newcomers wait, and the stand-in sees what cannot wait.',
  ],
  'rota.warn': ['Disse dagene er ingen på vakt', 'Nobody is on duty on these days'],
  'rota.warn.see': ['Se hvem som er her når', 'See who is here when'],
  'rota.remove': ['Ta bort', 'Remove'],
  'rota.add': ['Jeg blir borte', 'I will be away'],
  'rota.first': ['Første dag', 'First day'],
  'rota.last': ['Siste dag', 'Last day'],
  'rota.instead': ['Hvem er her i stedet?', 'Who is here instead?'],
  'rota.instead.nobody': ['Ingen', 'Nobody'],
  'rota.submit': ['Lagre', 'Save'],
  'note.heading': ['Til den som kommer etter', 'For whoever comes next'],
  'note.none': ['Ingen har skrevet noe den siste måneden.', 'Nobody has written anything in the last month.'],
  'note.from': ['Fra {name}', 'From {name}'],
  'note.label': ['Hva bør den neste vite?', 'What should the next one know?'],
  'note.hint': [
    'Bare konsulentene her ser det, og det er borte etter en måned. Ingen navn hvis det går uten.',
    'Only the consultants here see it, and it is gone after a month. No names if it can do without.',
  ],
  'note.submit': ['Legg igjen', 'Leave it'],
});
