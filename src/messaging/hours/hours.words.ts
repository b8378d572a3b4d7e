import { catalogue } from '../../platform/i18n/catalogue.js';

export const hoursWords = catalogue({
  'hours.title': ['Arbeidstid', 'Working hours'],
  'hours.lede': [
    'De som skriver til deg, får vite når du leser det. Det regnes ut fra det som står her, helligdagene og avtalen dere har.',
    'Those who write to you are told when you read it. That is worked out from what stands here, public holidays and the agreement you have.',
  ],
  'hours.week': ['Ei vanlig uke', 'A usual week'],
  'hours.assumed': [
    'Du har ikke skrevet noe ennå. Inntil videre regner vi med mandag til fredag fra 08:00 til 16:00.',
    'You have not written anything yet. Until you do, Monday to Friday from 08:00 to 16:00 is assumed.',
  ],
  'hours.blank': ['La en dag stå tom når du ikke arbeider da.', 'Leave a day empty when you do not work on it.'],
  'hours.from': ['{day} fra', '{day} from'],
  'hours.to': ['{day} til', '{day} to'],
  'hours.save': ['Lagre uka', 'Save the week'],
  'day.1': ['Mandag', 'Monday'],
  'day.2': ['Tirsdag', 'Tuesday'],
  'day.3': ['Onsdag', 'Wednesday'],
  'day.4': ['Torsdag', 'Thursday'],
  'day.5': ['Fredag', 'Friday'],
  'day.6': ['Lørdag', 'Saturday'],
  'day.7': ['Søndag', 'Sunday'],
  'away.heading': ['Når du er borte', 'When you are away'],
  'away.about': [
    'Den som vikarierer, leser bare det som kommer mens du er borte, og den som skriver, ser navnet før de sender. Uten vikar står det ærlig at ingen leser før du er tilbake.',
    'Whoever covers for you reads only what comes while you are away, and those who write see the name before they send. Without a cover it says honestly that nobody reads until you are back.',
  ],
  'away.none': ['Du har ikke skrevet opp noe fravær.', 'You have no absence written down.'],
  'away.agreed': [
    'Avtalte timer mens du er borte står til du avlyser dem:',
    'Appointments that are agreed on while you are away stand until you call them off:',
  ],
  'away.cover': ['{name} vikarierer', '{name} covers'],
  'away.nobody': ['Ingen vikar', 'Nobody covers'],
  'away.remove': ['Fjern', 'Remove'],
  'away.remove.which': ['fraværet fra {day}', 'the absence from {day}'],
  'away.first': ['Første dag borte', 'First day away'],
  'away.last': ['Siste dag borte', 'Last day away'],
  'away.who': ['Hvem leser mens du er borte?', 'Who reads while you are away?'],
  'away.who.hint': [
    'En kollega i samme virksomhet. Spør først.',
    'A colleague of the same organisation. Ask them first.',
  ],
  'away.who.nobody': ['Ingen', 'Nobody'],
  'away.add': ['Skriv opp fraværet', 'Write down the absence'],
  'back.inbox': ['Innboksen', 'The inbox'],
  'inbox.link': ['Arbeidstid og fravær', 'Working hours and absence'],

  'reading.heading': ['Når blir det lest?', 'When is it read?'],
  'reading.on': ['{name} leser dette {day}.', '{name} reads this on {day}.'],
  'reading.today': ['{name} leser dette i dag.', '{name} reads this today.'],
  'reading.unknown': [
    'Akkurat nå kan vi ikke si når {name} leser det. Haster det, ring noen av numrene under.',
    'Right now we cannot say when {name} reads it. If it cannot wait, ring one of the numbers below.',
  ],
  'reading.nobody-until': ['Ingen leser her før {day} kl. {time}.', 'Nobody reads here until {day} {time}.'],
  'reading.answer': ['Svaret kommer innen {day}.', 'The answer comes by {day}.'],
  'reading.update': [
    'Sier du bare hvordan det er akkurat nå, er det ikke noe svar du må vente på.',
    'If you only say how it is right now, there is no answer to wait for.',
  ],
  'reading.away': ['{name} er borte til og med {day}.', '{name} is away up to and including {day}.'],
  'reading.cover': [
    '{cover} leser det som kommer så lenge, og ikke noe av det dere har skrevet før.',
    '{cover} reads what comes meanwhile, and nothing of what you two have written before.',
  ],
  'reading.need-now': ['Trenger du noen nå?', 'Do you need somebody now?'],
  'reading.plan': ['Planen din for vonde dager', 'Your plan for hard days'],

  'late.sorry': [
    'Du skulle hatt svar innen {day}. Det beklager vi.',
    'You should have had an answer by {day}. We are sorry.',
  ],
  'late.new-day': ['Ny dag for svaret: {day}.', 'The new day for the answer: {day}.'],

  'workload.title': ['Meldinger som venter', 'Messages that wait'],
  'workload.lede': [
    'Hvor mye som venter på svar i hver virksomhet. Ingen navn og ingen ord.',
    'How much waits for an answer in each organisation. No names and no words.',
  ],
  'workload.none': ['Ingen venter på svar nå.', 'Nobody is waiting for an answer now.'],
  'workload.counts': [
    '{waiting, plural, one {Én samtale venter} other {# samtaler venter}}, {late, plural, =0 {ingen over tida} one {én over tida} other {# over tida}}',
    '{waiting, plural, one {One conversation waits} other {# conversations wait}}, {late, plural, =0 {none late} one {one late} other {# late}}',
  ],
  'workload.link': ['Meldinger som venter på svar', 'Messages that wait for an answer'],
});
