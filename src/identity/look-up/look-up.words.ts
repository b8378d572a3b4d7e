import { catalogue } from '../../platform/i18n/catalogue.js';

export const lookUpWords = catalogue({
  'look-ups.title': ['Oppslag', 'Look-ups'],
  'look-ups.heading': ['Oppslag', 'Look-ups'],
  'look-ups.lede': [
    'Et oppslag viser hvem som står bak et navn. Den det gjelder, får vite at du gjorde det, og hvorfor. Bruk det bare når noen kan komme til skade, eller når du ikke kan hjelpe på annen måte.',
    'A look-up shows who is behind a name. The person it is about is told that you did it, and why. Use it only when somebody could come to harm, or when there is no other way to help.',
  ],
  'look-ups.waiting': ['Venter på at du ser på det', 'Waiting for you to judge'],
  'look-ups.waiting.none': ['Ingenting venter på deg.', 'Nothing is waiting for you.'],
  'look-ups.own': ['Dine oppslag', 'Your look-ups'],
  'look-ups.own.none': ['Du har ikke slått opp noen.', 'You have not looked anybody up.'],
  'look-ups.new': ['Nødsituasjon: slå opp et kallenavn', 'Emergency: look up a nickname'],
  'look-up.row': ['{by}: {face}', '{by}: {face}'],
  'look-up.row.unnamed': ['{by} slo opp noen', '{by} looked somebody up'],
  'look-up.former': ['tidligere medlem', 'former member'],
  'state.ordinary': ['Fortalt', 'Told'],
  'state.unconfirmed': ['Ikke bekreftet', 'Not confirmed'],
  'state.escalated': ['Ingen har sett på det innen et døgn', 'Nobody has judged it within a day'],
  'state.confirmed': ['Bekreftet', 'Confirmed'],
  'state.doubted': ['Ikke enig', 'Not agreed with'],

  'new.heading': ['Slå opp en person', 'Look somebody up'],
  'new.before': [
    'Når du sender dette, ser du fornavn, kontaktinformasjon og alle navnene personen bruker her, i én time. Personen får vite det med en gang, med navnet ditt og det du skriver.',
    'When you send this, you see the first name, contact details and all names the person uses here, for one hour. The person is told at once, with your name and what you write.',
  ],
  'new.nickname': ['Kallenavn', 'Nickname'],
  'new.nickname.hint': ['Slik det står i rommene.', 'As it stands in the rooms.'],
  'new.reason': ['Hvorfor må du vite hvem det er?', 'Why do you need to know who it is?'],
  'new.reason.hint': [
    'Skriv det slik at personen det gjelder, kan forstå det. Minst 20 tegn.',
    'Write it so that the person it is about can understand it. At least 20 characters.',
  ],
  'new.emergency': [
    'Det er en nødsituasjon. En annen ansatt må bekrefte det innen et døgn. Personen får vite det senest etter tre døgn.',
    'It is an emergency. Another member of staff has to confirm it within a day. The person is told within three days.',
  ],
  'new.submit': ['Slå opp', 'Look up'],
  'new.cancel': ['Ikke slå opp', 'Do not look up'],

  'one.why': ['Hvorfor', 'Why'],
  'one.found': ['Dette er personen', 'This is the person'],
  'one.found.text': [
    'Du ser dette i en time. Skriv det ikke av uten at du må.',
    'You see this for an hour. Do not write it down unless you have to.',
  ],
  'found.first-name': ['Fornavn', 'First name'],
  'found.email': ['E-post', 'E-mail'],
  'found.contact': ['Kan nås', 'Can be reached'],
  'found.nickname': ['Kallenavn', 'Nickname'],
  'found.meetup-name': ['På {series}', 'At {series}'],
  'one.told': ['Personen får vite om dette.', 'The person is told of this.'],
  'one.told.later': ['Personen får vite det', 'The person is told'],
  'one.tell': ['Fortell det nå', 'Tell them now'],
  'one.judge': ['Var det en nødsituasjon?', 'Was it an emergency?'],
  'one.judge.text': [
    'Du ser hvem som slo opp, fra hvilket navn og hvorfor, ikke hvem som står bak navnet. Personen får se hva du svarer.',
    'You see who looked, from which name and why, not who is behind the name. The person gets to see what you answer.',
  ],
  'one.judge.text.unnamed': [
    'Du ser hvem som slo opp og hvorfor, ikke hvem eller hvilket navn det var. Personen får se hva du svarer.',
    'You see who looked and why, not who or which name it was. The person gets to see what you answer.',
  ],
  'judge.yes': ['Ja, det var riktig å slå opp', 'Yes, it was right to look'],
  'judge.no': ['Nei, jeg er ikke enig', 'No, I do not agree'],
  'judge.note': ['Noe mer du vil si', 'Anything else to say'],
  'judge.submit': ['Send svaret', 'Send the answer'],
  'one.judged.confirmed': [
    '{by} har bekreftet at det var en nødsituasjon.',
    '{by} has confirmed that it was an emergency.',
  ],
  'one.judged.doubted': [
    '{by} var ikke enig i at det var en nødsituasjon.',
    '{by} did not agree that it was an emergency.',
  ],

  'looked.heading': ['Hvem har sett', 'Who has looked'],
  'looked.lede': [
    'Her står hver gang noen som arbeider her, har slått opp hvem du er, og hvilke dager de har sett på det du deler. Bare du ser denne siden.',
    'Here is every time somebody who works here has looked up who you are, and on which days they looked at what you share. Only you see this page.',
  ],
  'looked.none': [
    'Ingen har slått opp hvem du er. Skjer det, står det her med en gang. Etter en nødsituasjon kan det ta opptil tre døgn.',
    'Nobody has looked up who you are. If it happens, it stands here at once. After an emergency it can take up to three days.',
  ],
  'looked.row': ['{by}, {title}, slo opp hvem {face} er', '{by}, {title}, looked up who {face} is'],
  'looked.row.former': [
    '{by}, {title}, slo opp hvem som hadde et kallenavn du har gitt opp',
    '{by}, {title}, looked up who had a nickname that you have given up',
  ],
  'looked.emergency': ['Det var en nødsituasjon.', 'It was an emergency.'],
  'looked.emergency.open': [
    'Det ble meldt som en nødsituasjon. Ingen annen har bekreftet det ennå.',
    'It was reported as an emergency. Nobody else has confirmed it yet.',
  ],
  'looked.opened': ['Det du deler, eller har delt', 'What you share, or have shared'],
  'looked.opened.row': ['{by}, {title}, så på det {day}', '{by}, {title}, looked at it on {day}'],
  'looked.ask': [
    'Lurer du på noe, så spør konsulenten eller koordinatoren.',
    'If you wonder about anything, ask the consultant or the coordinator.',
  ],
});
