import { catalogue } from '../../platform/i18n/catalogue.js';

export const toolboxSearchWords = catalogue({
  'search.title': ['Søk i verktøykassa', 'Search in the toolbox'],
  'search.about': ['Finn noe du har skrevet før.', 'Find something you wrote before.'],
  'search.lede': [
    'Du finner det du har skrevet selv. Ingen andre ser hva du leter etter, og det blir ikke tatt vare på noe sted.',
    'You find what you wrote yourself. Nobody else sees what you look for, and it is kept nowhere.',
  ],
  'search.label': ['Hva leter du etter?', 'What are you looking for?'],
  'search.hint': [
    'Skriv ett eller flere ord. Med «anførselstegn» må ordene stå ved siden av hverandre, og med minus foran slipper du et ord: -jobb.',
    'Write one or more words. In “quotation marks” the words stand side by side, and a minus in front leaves a word out: -work.',
  ],
  'search.where': ['Hvor?', 'Where?'],
  'search.everywhere': ['I hele verktøykassa', 'In the whole toolbox'],
  'kind.diary': ['Dagbok', 'Diary'],
  'kind.week': ['Uka', 'The week'],
  'kind.goals': ['Mål', 'Goals'],
  'kind.pages': ['Sider om deg selv', 'Pages about yourself'],
  'kind.people': ['Folk rundt meg', 'People around me'],
  'kind.medicines': ['Medisiner', 'Medicines'],
  'kind.ladder': ['Trinn for trinn', 'Step by step'],
  'kind.measures': ['Det du følger med på', 'What you keep an eye on'],
  'kind.sheet': ['Til neste time', 'For the next appointment'],
  'search.submit': ['Søk', 'Search'],
  'search.found': ['Dette fant vi', 'What we found'],
  'search.order': ['Det som passer best, står øverst.', 'What fits best is on top.'],
  'search.none': [
    'Vi fant ingenting som har alle ordene. Prøv færre ord, eller et annet ord for det samme.',
    'We found nothing with all of these words. Try fewer words, or another word for the same.',
  ],
  'search.more': [
    'Det er mer som passer. Skriv ett ord til, så finner du lettere fram.',
    'More of it fits. Write one more word, and you find your way more easily.',
  ],
  'search.looked': [
    'Vi har lett tilbake til {day}. Det står mer fra før den tid.',
    'We have looked back to {day}. There is more from before that.',
  ],
  'search.earlier': ['Let lenger tilbake', 'Look further back'],
  'search.trouble.nothing': [
    'Skriv minst ett ord du vil finne. Et ord med minus foran tar bare bort.',
    'Write at least one word that you want to find. A word with a minus in front only takes away.',
  ],
  'search.trouble.too-much': [
    'Det var mange ord på én gang. Velg de viktigste, opptil {n}.',
    'Those were many words at once. Choose the most important ones, up to {n}.',
  ],
});
