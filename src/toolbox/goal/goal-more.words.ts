import { catalogue } from '../../platform/i18n/catalogue.js';

export const goalMoreWords = catalogue({
  'more.title': ['Mer om målet', 'More about the goal'],
  'more.change': ['Endre', 'Change'],
  'more.about': [
    'Når du vil se på det igjen, hva det handler om, og fem trinn. Alt er valgfritt.',
    'When to look at it again, what it is about, and five levels. All of it is optional.',
  ],
  'review.on': ['Når vil du se på det igjen?', 'When would you like to look at it again?'],
  'review.line': ['Se på det igjen {day}', 'Look at it again on {day}'],
  'review.themes': ['Hva handler det om?', 'What is it about?'],
  'review.themes.hint': [
    'Ord andre har funnet nyttige når de skulle få det bedre. Velg ingen, én eller flere.',
    'Words that others have found useful on the way to a better life. Choose none, one or several.',
  ],
  'theme.connectedness': ['Høre til', 'Belonging'],
  'theme.hope': ['Håp', 'Hope'],
  'theme.identity': ['Hvem jeg er', 'Who I am'],
  'theme.meaning': ['Mening', 'Meaning'],
  'theme.empowerment': ['Bestemme selv', 'Deciding for myself'],
  'review.save': ['Ta vare på dette', 'Keep this'],

  'scale.title': ['Hvor langt du er kommet', 'How far you have come'],
  'scale.lede': [
    'Skriv hva fem trinn ville være for deg. Midt på er det du regner med. Det er ingen prøve.',
    'Write what five levels would be for you. The middle is what you expect. It is no test.',
  ],
  'scale.begin': ['Lag fem trinn for målet', 'Make five levels for the goal'],
  'scale.change': ['Endre trinnene', 'Change the levels'],
  'scale.stands': ['Dette står der nå', 'This stands there now'],
  'scale.least': ['Mye mindre enn du regner med', 'Much less than you expect'],
  'scale.less': ['Litt mindre', 'A little less'],
  'scale.expected': ['Det du regner med', 'What you expect'],
  'scale.more': ['Litt mer', 'A little more'],
  'scale.most': ['Mye mer', 'Much more'],
  'scale.save': ['Ta vare på trinnene', 'Keep the levels'],
  'scale.where': ['Hvor er du i dag?', 'Where are you today?'],
  'scale.level': ['{level}: {text}', '{level}: {text}'],
  'scale.say': ['Ta vare på svaret', 'Keep the answer'],
  'scale.table': ['Hvor du har vært', 'Where you have been'],
  'scale.day': ['Dag', 'Day'],
  'scale.step': ['Trinn', 'Level'],
});
