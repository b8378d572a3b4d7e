import { catalogue } from '../../platform/i18n/catalogue.js';

export const searchWords = catalogue({
  'search.title': ['Søk i rommene', 'Search in the rooms'],
  'search.lede': [
    'Du finner det som er skrevet i rommene du kan gå inn i. Ingen ser hva du leter etter.',
    'You find what is written in the rooms you may enter. Nobody sees what you look for.',
  ],
  'search.label': ['Hva leter du etter?', 'What are you looking for?'],
  'search.hint': [
    'Skriv ett eller flere ord. Med «anførselstegn» må ordene stå ved siden av hverandre, og med minus foran slipper du et ord: -jobb.',
    'Write one or more words. In “quotation marks” the words stand side by side, and a minus in front leaves a word out: -work.',
  ],
  'search.history': [
    'Det du leter etter, blir stående i nettleserens historikk på denne enheten.',
    'What you look for stays in the browser’s history on this device.',
  ],
  'search.submit': ['Søk', 'Search'],
  'search.found': ['Dette fant vi', 'What we found'],
  'search.order': [
    'Det nyeste først. Av dem kommer det som passer best, øverst.',
    'The newest first. Of these, what fits best is on top.',
  ],
  'search.none': [
    'Vi fant ingenting som har alle ordene. Prøv færre ord, eller et annet ord for det samme.',
    'We found nothing with all of these words. Try fewer words, or another word for the same.',
  ],
  'search.trouble.nothing': [
    'Skriv minst ett ord du vil finne. Et ord med minus foran tar bare bort.',
    'Write at least one word that you want to find. A word with a minus in front only takes away.',
  ],
  'search.trouble.too-much': [
    'Det var mange ord på én gang. Velg de viktigste, opptil {n}.',
    'Those were many words at once. Choose the most important ones, up to {n}.',
  ],
  'search.more': ['Vis flere', 'Show more'],
  'search.calm': [
    'Det tunge er lagt bort til i morgen tidlig, også her.',
    'Heavy things are put away until tomorrow morning, here too.',
  ],
  'search.back': ['Tilbake til rommene', 'Back to the rooms'],
});
