import { catalogue } from '../../platform/i18n/catalogue.js';

export const wellbeingWords = catalogue({
  'own.title': ['Hvordan du har det', 'How you are'],
  'own.link': ['Hvordan du har det', 'How you are'],
  'own.lede': [
    'Dette er ditt. Ingen kollega og ingen leder ser det.',
    'This is yours. No colleague sees it, and nobody who leads.',
  ],
  'load.heading': ['Hvor mye det er', 'How much it is'],
  'load.week': [
    'Tatt eller gjort ferdig på lista de siste sju dagene: {things, plural, =0 {ingen saker} one {én sak} other {# saker}}{hard, plural, =0 {} one {, én av dem tung} other {, # av dem tunge}}.',
    'Taken or finished on the list in the last seven days: {things, plural, =0 {no things} one {one thing} other {# things}}{hard, plural, =0 {} one {, one of them heavy} other {, # of them heavy}}.',
  ],
  'load.before': [
    'Sju dager før det: {things, plural, =0 {ingen} one {én} other {#}}{hard, plural, =0 {} one {, én tung} other {, # tunge}}.',
    'Seven days before: {things, plural, =0 {none} one {one} other {#}}{hard, plural, =0 {} one {, one heavy} other {, # heavy}}.',
  ],
  'load.heavy': [
    'Det er mye for én person. Gi noe videre, eller si det i veiledningen. Det er ikke et tegn på svakhet.',
    'That is much for one person. Hand something over, or say so in supervision. It is no sign of weakness.',
  ],
  'notes.heading': ['Legg det fra deg', 'Put it down'],
  'notes.who': [
    'Forseglet under din egen nøkkel. Bare du leser det, og det er borte når du tar det bort eller slutter.',
    'Sealed under your own key. Only you read it, and it is gone when you remove it or leave.',
  ],
  'notes.kind': ['Hva er det?', 'What is it?'],
  'kind.debrief': ['Etter noe som satt i', 'After something that stayed with me'],
  'kind.supervision': ['Til veiledning', 'For supervision'],
  'notes.words': ['Dine ord', 'Your words'],
  'notes.submit': ['Legg fra meg', 'Put it down'],
  'notes.more': ['Vis eldre notater', 'Show older notes'],
  'notes.remove': ['Ta bort', 'Remove'],
  'together.heading': ['Se tilbake sammen', 'Look back together'],
  'together.text': [
    'Etter et treff kan to verter skrive sammen om hvordan det gikk. Begge ser alt, og ingen andre noe.',
    'After a meetup two hosts can write together about how it went. Both see all of it, and nobody else any.',
  ],
  'together.none': [
    'Når et treff er over, og dere er to konsulenter, kan dere begynne her.',
    'When a meetup is over and there are two of you, you can begin here.',
  ],
  'together.meetup': ['Hvilket treff?', 'Which meetup?'],
  'together.whom': ['Sammen med', 'Together with'],
  'together.begin': ['Begynn', 'Begin'],
  'together.with': ['med {name}', 'with {name}'],
  'together.both': [
    'Du og {name} ser dette. Det er borte etter et halvt år.',
    'You and {name} see this. It is gone after half a year.',
  ],
  'together.words': [
    'Hva gikk bra, hva var vanskelig, hva gjør vi neste gang?',
    'What went well, what was hard, what next time?',
  ],
  'together.hint': [
    'Om dere to, og uten navn på dem som kom.',
    'About the two of you, and without names of those who came.',
  ],
  'together.say': ['Skriv', 'Write'],
  'together.back': ['Tilbake', 'Back'],
  'fold.heading': ['Tunge innlegg', 'Heavy posts'],
  'fold.label': [
    'Brett sammen meldte og ventende innlegg på oversikten til jeg åpner dem',
    'Keep reported and waiting posts on the desk folded until I open them',
  ],
  'keys.heading': ['Taster på arbeidslista', 'Keys on the work list'],
  'keys.label': ['Arbeidslista hører på taster når jeg står i den', 'The work list listens to keys while I am in it'],
  'fold.submit': ['Lagre', 'Save'],
  'fold.open': ['Vis innlegget', 'Show the post'],
});
