import { catalogue } from '../../platform/i18n/catalogue.js';

export const afterWords = catalogue({
  'after.heading': ['Etter treffet', 'After the meetup'],
  'after.link': ['Etter treffet', 'After the meetup'],
  'after.came': [
    '{came, plural, =0 {Ingen kom} one {Én kom} other {# kom}}.',
    '{came, plural, =0 {Nobody came} one {One came} other {# came}}.',
  ],
  'after.not-counted': ['Ingen har talt ennå.', 'Nobody has counted yet.'],
  'after.count': ['Skriv inn hvem som kom', 'Write down who came'],

  'missed.heading': ['Vi tenkte på deg', 'We thought of you'],
  'missed.text': [
    '{host} hilser. Det gjør ingenting at du ikke kom, og du trenger ikke forklare noe. Plassen din er like god neste gang. Vil du snakke med noen, er det bare å si fra.',
    '{host} says hello. It does not matter that you did not come, and there is nothing to explain. You are as welcome next time. If you want to talk with somebody, just say so.',
  ],
  'missed.ask': ['Si fra til en konsulent', 'Tell a consultant'],

  'note.heading': ['Fra gruppa', 'From the group'],
  'note.lede': [
    'Det gruppa var enig om å fortelle dem som ikke kunne komme.',
    'What the group agreed to tell those who could not come.',
  ],
  'note.none': ['Gruppa har ikke skrevet noe.', 'The group has not written anything.'],
  'note.label': ['Hva vil dere fortelle?', 'What do you want to tell?'],
  'note.hint': [
    'Alle som har svart på treffet, kan lese det, også de som ikke kom. Ingen navn, og ikke noe noen fortalte om seg selv.',
    'Everybody who answered to the meetup can read it, those who did not come too. No names, and nothing that anybody told about themselves.',
  ],
  'note.agreed': ['Gruppa er enig om dette', 'The group agrees on this'],
  'note.save': ['Lagre', 'Save'],

  'pulse.heading': ['Tre spørsmål', 'Three questions'],
  'pulse.lede': [
    'Svarene lagres uten navn. De vises først etter en uke, og bare hvis minst fem har svart.',
    'The answers are kept without names. They are shown after a week, and only if five or more have answered.',
  ],
  'pulse.welcome': ['Følte du deg velkommen?', 'Did you feel welcome?'],
  'pulse.safe': ['Var det trygt å være som du er?', 'Was it safe to be as you are?'],
  'pulse.worth': ['Var det verdt turen?', 'Was it worth the trip?'],
  'pulse.1': ['Nei', 'No'],
  'pulse.2': ['Litt', 'A little'],
  'pulse.3': ['Ja', 'Yes'],
  'pulse.submit': ['Svar', 'Answer'],
  'pulse.results': ['Slik svarte de som var der', 'How those who were there answered'],
  'pulse.result': ['Ja: {yes}. Litt: {little}. Nei: {no}.', 'Yes: {yes}. A little: {little}. No: {no}.'],
  'pulse.few': ['færre enn fem', 'fewer than five'],
  'pulse.five-or-more': ['fem eller flere', 'five or more'],

  'missing.heading': ['Kom ikke, og vil gjerne bli spurt etter', 'Did not come, and would like to be asked after'],
  'missing.lede': [
    'De har selv sagt at det er greit. Ett vennlig ord, én gang, aldri en påminnelse.',
    'They have said themselves that it is all right. One kind word, once, never a reminder.',
  ],
  'missing.send': ['Send et vennlig ord', 'Send a kind word'],

  'talk.heading': ['Skriv videre sammen', 'Write on together'],
  'talk.lede': [
    'Et rom bare for dere som var der. Går du inn, ser de andre kallenavnet ditt, og kan forstå at {nickname} var på treffet. Du kan gå ut igjen, men ingen kan glemme det de har sett.',
    'A room only for you who were there. If you go in, the others see your nickname, and can tell that {nickname} was at the meetup. You can leave again, but people cannot unlearn what they have seen.',
  ],
  'talk.no-nickname': [
    'Et rom bare for dere som var der. Der er man under kallenavn, og du har ikke noe ennå.',
    'A room only for you who were there. One is there under a nickname, and you have none yet.',
  ],
  'talk.join': ['Gå inn som {nickname}', 'Go in as {nickname}'],
  'talk.enter': ['Til rommet', 'To the room'],
  'talk.open': ['Åpne et rom for dem som var der', 'Open a room for those who were there'],
  'talk.open.lede': [
    'De får vite at det finnes, og velger selv om de går inn med kallenavnet sitt. Du ser kallenavnene der, som i andre rom.',
    'They are told that it exists, and choose themselves whether to go in under their nickname. You see nicknames there as in other rooms.',
  ],
  'talk.too-few': [
    'Når minst fem er krysset av, kan du åpne et rom for dem. Er det færre, kan de se hvem kallenavnene er.',
    'Once five or more are ticked, you can open a room for them. Where there are fewer, they could tell who the nicknames are.',
  ],
  'talk.is-open': ['Rommet er åpnet.', 'The room is open.'],
  'talk.room': ['{title}, etterpå', '{title}, afterwards'],
  'talk.room.about': ['For dem som var der.', 'For those who were there.'],
  'talk.first': [
    'Takk for sist. Her kan dere som var der, skrive videre. Det som ble sagt på treffet, blir mellom dere.',
    'Thank you for coming. Those of you who were there can write on here. What was said at the meetup stays among you.',
  ],
});
