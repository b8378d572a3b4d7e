import { catalogue } from '../../platform/i18n/catalogue.js';

export const numbersWords = catalogue({
  'numbers.title': ['Tall', 'Numbers'],
  'numbers.link': ['Tall for fellesskapet', 'Numbers of the community'],
  'numbers.lede': [
    'Fire uker om gangen, når de er over. Tallene sier hvordan det går med fellesskapet, og ingenting om noen i det.',
    'Four weeks at a time, once they are over. The numbers say how the community fares, and nothing of anybody in it.',
  ],
  'numbers.none': [
    'Det første tallet kommer når fire hele uker er over.',
    'The first numbers come when four whole weeks are over.',
  ],
  'numbers.few': ['For få til å si', 'Too few to tell'],
  'numbers.about': ['Omtrent {n}', 'About {n}'],
  'numbers.way': ['Fra å lese til å komme igjen', 'From reading to coming back'],
  'numbers.waits': ['De som begynte en tråd', 'Those who began a thread'],
  'numbers.kinds': ['Hva slags treff folk kom på', 'What kind of meetups people came to'],
  'numbers.barriers': ['Hva som sto i veien for å komme på treff', 'What stood in the way of coming to meetups'],
  'numbers.barriers.rest': ['Alt annet', 'All else'],
  'numbers.barriers.all': ['Alt', 'All of it'],
  'numbers.how': ['Slik er tallene laget', 'How the numbers are made'],
  'numbers.how.safe': [
    'Under fem står aldri. Alt annet er flyttet litt tilfeldig og rundet av til nærmeste fem, så ingen kan regne seg fram til en person. Et tall blir regnet ut én gang og står siden, også når noen drar.',
    'Fewer than five are never told. All else is moved a little by chance and rounded to five, so that nobody can work their way to a person. A number is worked out once and stays, also when somebody leaves.',
  ],
  'numbers.how.not': [
    'Hvem som leser, blir ikke talt. Et kallenavn og et navn på treff telles hver for seg, for ingen skal vite at de er samme person.',
    'Nobody counts who reads. A nickname and a name at meetups are counted apart, for nobody shall know that they are one person.',
  ],
  'cell.rooms': ['Kan lese og skrive i rommene', 'Can read and write in the rooms'],
  'cell.wrote': ['Skrev noe', 'Wrote something'],
  'cell.met': ['Hadde plass på et treff', 'Had a place at a meetup'],
  'cell.returned': ['Av dem: hadde vært der før', 'Of these: had been there before'],
  'cell.answered': ['Fikk svar innen tolv timer', 'Had an answer within twelve hours'],
  'cell.late': ['Ventet lenger', 'Waited longer'],
  'cell.met-cafe': ['Kafé', 'Café'],
  'cell.met-walk': ['Tur', 'Walk'],
  'cell.met-activity': ['Aktivitet', 'Activity'],
  'cell.met-men': ['For menn', 'For men'],
  'cell.met-mixed': ['For alle', 'For everybody'],
  'cell.met-online': ['På nett', 'Online'],
});
