import { catalogue } from '../../platform/i18n/catalogue.js';

export const paperWords = catalogue({
  'paper.title': ['På papir', 'On paper'],
  'paper.link': ['Treffene på et ark', 'The meetups on a sheet of paper'],
  'paper.lede.own': [
    'Skriv ut siden med det nettleseren har. Står det hvor et treff er, så er det fordi du har plass der: pass på arket.',
    'Print this page as your browser does it. If it says where a meetup is, that is because you have a place there: look after the sheet.',
  ],
  'paper.lede.staff': [
    'Til den som ikke har smarttelefon. Arket sier ikke hvem det er til. Hvor et treff er, kommer bare med når du krysser av for det, til noen som har plass.',
    'For somebody without a smartphone. The sheet does not say whom it is for. Where a meetup is comes along only if you tick it, for somebody who has a place.',
  ],
  'paper.with': ['Ta med hvor disse er', 'Say where these are'],
  'paper.with.submit': ['Vis arket', 'Show the sheet'],
  'paper.meetups': ['Treff framover', 'Meetups ahead'],
  'paper.none': ['Det er ingen treff satt opp nå.', 'There are no meetups planned now.'],
  'paper.host': ['{host} er der.', '{host} is there.'],
  'paper.going': ['Du har plass.', 'You have a place.'],
  'paper.waiting': ['Du står på ventelista.', 'You are on the waiting list.'],
  'paper.place': ['{name}, {address}. {door}', '{name}, {address}. {door}'],
  'paper.online': ['På nett, på tekst i portalen.', 'Online, in text in the portal.'],
  'paper.ask': [
    'Ring, så får du vite hvor det er når du har plass.',
    'Ring, and you hear where it is once you have a place.',
  ],
  'paper.reach': ['Si at du kommer, eller spør', 'Say that you come, or ask'],
  'paper.ring': ['Ring {phone}', 'Ring {phone}'],
  'paper.ring.none': ['Nummer: ____________________', 'Number: ____________________'],
  'paper.who': ['{names} svarer.', '{names} answers.'],
  'paper.word': [
    'Har du et tall på åtte sifre, si det. Da svarer de for deg.',
    'If you have a number of eight digits, say it. Then they answer for you.',
  ],
  'paper.hours': ['{days}: {from}–{to}', '{days}: {from}–{to}'],
  'paper.help': ['Hjelp nå', 'Help now'],
  'paper.number': ['Nummeret som står på arket', 'The number on the sheet'],
  'paper.number.hint': [
    'Der noen tar telefonen i de tidene som står. Tomt: det blir en strek å skrive på.',
    'Where somebody takes the call in the hours that stand there. Empty: there is a line to write on.',
  ],
  'paper.number.save': ['Lagre nummeret', 'Save the number'],
});
