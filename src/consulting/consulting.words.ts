import { catalogue } from '../platform/i18n/catalogue.js';

export const consultingWords = catalogue({
  'desk.title': ['Oversikt', 'Desk'],
  'desk.seen': ['Dette ser medlemmene nå:', 'This is what members see now:'],
  'desk.rooms': ['Alle rom', 'All rooms'],
  'desk.reports': ['Noen har sagt fra', 'Somebody has reported'],
  'desk.reports.none': ['Ingen har sagt fra om noe.', 'Nobody has reported anything.'],
  'desk.report.thread': ['Se tråden', 'See the thread'],
  'desk.report.reasons': ['Det som ble sagt om innlegget', 'What was said about the post'],
  'desk.report.which': ['(fra {name})', '(by {name})'],
  'desk.report.hide': ['Skjul med begrunnelse', 'Hide with a reason'],
  'desk.report.keep': ['La innlegget stå', 'Let the post stand'],
  'desk.unanswered': ['Tråder som venter på svar', 'Threads waiting for an answer'],
  'desk.unanswered.none': ['Alle har fått svar.', 'Everybody has had an answer.'],
  'desk.meetups': ['Kommende treff', 'Coming meetups'],
  'desk.meetups.all': ['Alle treff', 'All meetups'],
  'desk.meetups.none': ['Ingen treff er planlagt.', 'No meetups are planned.'],
  'desk.meetup.going': [
    '{going, plural, =0 {ingen kommer ennå} one {én kommer} other {# kommer}}{waiting, plural, =0 {} other {, # venter}}',
    '{going, plural, =0 {nobody coming yet} one {one coming} other {# coming}}{waiting, plural, =0 {} other {, # waiting}}',
  ],
  'desk.meetup.first': [
    '{n, plural, one {én ny} other {# nye}}',
    '{n, plural, one {one first-timer} other {# first-timers}}',
  ],
  'desk.look-ups': ['Nødsituasjoner å se på', 'Emergencies to judge'],
  'desk.look-ups.n': [
    '{n, plural, one {En annen ansatt har} other {Andre ansatte har}} slått opp hvem noen er. Du skal si om det var riktig.',
    '{n, plural, one {Another member of staff has} other {Other staff have}} looked up who somebody is. You are to say whether it was right.',
  ],
  'desk.look-ups.see': ['Se på det', 'Judge it'],
  'desk.meetup.talk-first': ['Snakk med noen av dem først', 'Talk with some of them first'],
  'desk.meetup.new': ['Kunngjør et treff', 'Announce a meetup'],
});
