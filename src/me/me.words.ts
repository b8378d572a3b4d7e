import { catalogue } from '../platform/i18n/catalogue.js';

export const meWords = catalogue({
  'me.title': ['Meg', 'Me'],
  'me.lede': [
    'Dette ser bare du. Andre ser én side av deg om gangen, og ingenting som binder dem sammen.',
    'Only you see this page. Others see one side of you at a time, and nothing that ties them together.',
  ],
  'me.lede.staff': ['Dette ser bare du.', 'Only you see this page.'],
  'me.account': ['Kontoen din', 'Your account'],
  'me.first-name': ['Fornavn', 'First name'],
  'me.email': ['E-post', 'E-mail'],
  'me.account.who': [
    'Brukes til å logge inn og til å nå deg. Ingen andre i portalen ser det.',
    'Used for signing in and for reaching you. Nobody else in the portal sees it.',
  ],
  'me.account.staff': [
    'E-posten brukes til å logge inn og til å nå deg. Ingen andre i portalen ser den.',
    'The e-mail is used for signing in and for reaching you. Nobody else in the portal sees it.',
  ],
  'me.communities': ['Fellesskapene dine', 'Your communities'],
  'me.communities.see': ['Bytt fellesskap', 'Change community'],
  'me.communities.text': ['Nå er du i {community}.', 'Now you are in {community}.'],
  'me.nickname': ['I rommene', 'In the rooms'],
  'me.nickname.choose': ['Velg et kallenavn', 'Choose a nickname'],
  'me.nickname.change': ['Bytt kallenavn', 'Change nickname'],
  'me.nickname.who': [
    'De andre i rommene og konsulenten ser kallenavnet og bildet.',
    'The others in the rooms and the consultant see the nickname and the picture.',
  ],
  'me.people': ['Å bli kjent', 'Getting to know each other'],
  'me.people.see': ['Folk du kjenner', 'People you know'],
  'me.people.text': [
    'Du kan vise én person mer av deg, ett steg om gangen, når begge vil.',
    'You can show one person more of yourself, one step at a time, when both of you want to.',
  ],
  'me.peer-support': ['En å snakke med', 'One to talk with'],
  'me.peer-support.see': ['Se', 'See'],
  'me.peer-support.text': [
    'Noen i fellesskapet vil snakke med én om gangen, og har selv vært gjennom noe.',
    'Some in the community will talk with one person at a time, and have been through something themselves.',
  ],
  'me.photo': ['Bildet ditt', 'Your photo'],
  'me.contact': ['Hvordan du kan nås', 'How you can be reached'],
  'me.meetup-name': ['På treff', 'At meetups'],
  'me.meetup-name.text': [
    'Du velger hva du vil hete når du sier at du kommer. Det trenger ikke ligne på kallenavnet.',
    'You choose what to be called when you say that you are coming. It need not be like the nickname.',
  ],
  'me.care-name': ['Hos behandlere', 'With providers'],
  'me.care-name.text': [
    'Du velger hva en behandler skal kalle deg første gang du skriver til dem. De ser ikke kallenavn eller treff.',
    'You choose what a provider calls you the first time you write to them. They see neither nickname nor meetups.',
  ],
  'me.passed-on': ['Gitt videre om deg', 'Passed on about you'],
  'me.flags': ['Det du har bedt noen se på', 'What you have asked somebody to look at'],
  'me.looked': ['Hvem har sett', 'Who has looked'],
  'me.looked.see': ['Se', 'See'],
  'me.looked.text': [
    'Slår noen som arbeider her opp hvem du er, kan du lese hvem det var og hvorfor.',
    'If somebody who works here looks up who you are, you can read who it was and why.',
  ],
  'me.notices': ['Beskjeder', 'Notices'],
  'me.notices.choose': ['Velg', 'Choose'],
  'me.notices.text': [
    'Du velger om du vil ha e-post eller varsel når det er noe nytt, og når på dagen.',
    'You choose whether you want an e-mail or a notification when there is something new, and at what time of day.',
  ],
  'me.notices.see': ['Se det som er nytt', 'See what is new'],
  'me.leaving': ['Pause, eller å gå', 'A break, or leaving'],
  'me.leaving.text': [
    'Du kan være skjult en stund, slutte med en behandler, eller gå for godt. Ingen spør hvorfor.',
    'You can be hidden for a while, leave a provider, or leave for good. Nobody asks why.',
  ],
  'me.break': ['Ta en pause', 'Take a break'],
  'me.leave': ['Å gå herfra', 'Leaving'],
  'me.by-phone': ['Svare på telefon', 'Answering by phone'],
  'me.everything': ['Alt som er ditt', 'All that is yours'],
  'me.everything.see': ['Ta med alt', 'Take everything with you'],
  'me.everything.text': [
    'Alt du har her, i én fil til deg selv. Ingen får vite at du henter den.',
    'All that you have here, in one file for yourself. Nobody learns that you fetch it.',
  ],
  'me.sign-ins': ['Innlogging', 'Signing in'],
  'me.sign-ins.see': ['Passord, koder og innlogginger', 'Password, codes and sign-ins'],
  'me.sign-ins.text': [
    'Hvor du er logget inn, og hvordan du viser hvem du er.',
    'Where you are signed in, and how you show who you are.',
  ],
  'me.sign-ins.codes': [
    'Lag koder på papir, for den dagen telefonen er borte eller passordet glemt',
    'Make codes on paper, for the day your phone is gone or your password forgotten',
  ],
  'me.sign-out': ['Logg ut', 'Sign out'],

  'privacy.title': ['Personvern', 'Privacy'],
  'privacy.lede': [
    'Du skal vite hvem som ser hva, før du skriver noe.',
    'You should know who sees what before you write anything.',
  ],
  'privacy.who': ['Hvem ser hva', 'Who sees what'],
  'privacy.peers': [
    'De andre i rommene ser kallenavnet, bildet og det du skriver der. Ikke navn, e-post eller treff.',
    'The others in the rooms see your nickname, your picture and what you write there. Not your name, e-mail or meetups.',
  ],
  'privacy.meetup': [
    'De andre som kommer på et treff, ser navnet ditt der på forhånd bare hvis du krysser av for det.',
    'The others who come to a meetup see your name there beforehand only if you tick the box.',
  ],
  'privacy.consultant': [
    'Konsulenten ser rommene, og hvem som kommer på treff, men ikke hvilket kallenavn som hører til hvilket navn. Må konsulenten vite det, skrives det ned hvorfor, og du får lese det.',
    'The consultant sees the rooms, and who comes to meetups, but not which nickname goes with which name. If they have to know, they write down why, and you get to read it.',
  ],
  'privacy.provider': [
    'En behandler ser bare det du skriver til akkurat den behandleren. Ikke om du er med i gruppa.',
    'A provider sees only what you write to that one provider. Not whether you are in the group.',
  ],
  'privacy.coordinator': [
    'Koordinatoren inviterer og ser antall, aldri innhold.',
    'The coordinator invites and sees counts, never content.',
  ],
  'privacy.operator': [
    'Meldinger, mål og planer ligger kryptert i databasen. De som drifter portalen, har ingen side som viser dem.',
    'Messages, goals and plans are stored encrypted. Those who run the portal have no page that shows them.',
  ],
  'privacy.leave': ['Forlat siden', 'Leave this page'],
  'privacy.leave.text': [
    'Knappen øverst logger deg ut og viser noe helt annet. Historikken i nettleseren blir ikke slettet. Bruk et privat vindu hvis andre bruker maskinen.',
    'The button at the top signs you out and shows something else. The browser’s history is not erased. Use a private window if others use the machine.',
  ],
});
