import { catalogue } from '../../platform/i18n/catalogue.js';

export const looksWords = catalogue({
  'looks.heading': ['Hvem har sett på samtalen', 'Who has looked at this conversation'],
  'looks.about': [
    'Her står alle andre enn deg som har hatt ordene foran seg, og på hvilke dager.',
    'This names everybody but you who has had the words before them, and on which days.',
  ],
  'looks.none': ['Ingen andre enn du ennå.', 'Nobody but you yet.'],
  'looks.party': ['{name}', '{name}'],
  'looks.cover': ['{name}, som vikar', '{name}, as a cover'],
  'looks.system': ['Systemet til {name}', 'The system of {name}'],
  'looks.system.title': ['system', 'system'],
  'looks.what': ['samtalen med {name}', 'the conversation with {name}'],
  'looks.earlier': [
    'og {count, plural, one {en dag} other {# dager}} før det',
    'and {count, plural, one {one day} other {# days}} before that',
  ],
});
