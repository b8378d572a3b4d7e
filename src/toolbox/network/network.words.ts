import { catalogue } from '../../platform/i18n/catalogue.js';

export const networkWords = catalogue({
  'network.title': ['Folk rundt meg', 'People around me'],
  'network.about': ['Hvem som er der, og hvor nær.', 'Who is there, and how near.'],
  'network.lede': [
    'Hvem er der, hvor nær er de, og hvor kjenner du dem fra? Lista og bildet er det samme. Bruk de navnene du vil.',
    'Who is there, how near are they, and where do you know them from? The list and the picture are the same. Use what names you like.',
  ],
  'network.empty': [
    'Begynn med én. Det kan være en nabo, en hund eller noen du savner.',
    'Begin with one. It may be a neighbour, a dog or somebody you miss.',
  ],
  'network.me': ['Meg', 'Me'],
  'network.picture': [
    'Deg i midten og {n, plural, one {én} other {# andre}} rundt deg. Det samme står i lista under.',
    'You in the middle and {n, plural, one {one other} other {# others}} around you. The same stands in the list below.',
  ],
  'network.list': ['Lista', 'The list'],
  'network.new': ['Sett inn noen', 'Add somebody'],
  'person.title': ['En av dem rundt meg', 'One of those around me'],
  'person.name': ['Hva kaller du dem?', 'What do you call them?'],
  'person.ring': ['Hvor nær?', 'How near?'],
  'ring.close': ['Helt nær', 'Very near'],
  'ring.near': ['Nær', 'Near'],
  'ring.around': ['Lenger ut', 'Further out'],
  'person.side': ['Hvor kjenner du dem fra?', 'Where do you know them from?'],
  'side.family': ['Familie', 'Family'],
  'side.friends': ['Venner', 'Friends'],
  'side.daily': ['Hverdagen', 'Everyday life'],
  'side.help': ['Hjelp og støtte', 'Help and support'],
  'person.note': ['Noe du vil huske?', 'Anything you want to remember?'],
  'person.note.hint': [
    'For eksempel hva dere gjør sammen, eller hva du kan be om.',
    'For example what you do together, or what you can ask for.',
  ],
  'person.note.private': [
    'Deler du lista, får den andre se hvem, hvor nær og hvorfra. Det du vil huske om dem, ser bare du.',
    'If you share the list, the other sees who, how near and from where. What you want to remember of them only you see.',
  ],
  'person.add': ['Sett inn', 'Add'],
  'person.save': ['Ta vare på dette', 'Keep this'],
  'person.remove': ['Ta bort fra lista og bildet', 'Take out of the list and the picture'],
});
