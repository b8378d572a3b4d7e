import { catalogue } from '../platform/i18n/catalogue.js';

export const meWords = catalogue({
  'me.title': ['Meg', 'Me'],
  'me.lede': [
    'Dette ser bare du. Andre ser én side av deg om gangen, og ingenting som binder dem sammen.',
    'Only you see this page. Others see one side of you at a time, and nothing that ties them together.',
  ],
  'me.account': ['Kontoen din', 'Your account'],
  'me.first-name': ['Fornavn', 'First name'],
  'me.email': ['E-post', 'E-mail'],
  'me.account.who': [
    'Brukes til å logge inn og til å nå deg. Ingen andre i portalen ser det.',
    'Used for signing in and for reaching you. Nobody else in the portal sees it.',
  ],
  'me.nickname': ['I rommene', 'In the rooms'],
  'me.nickname.choose': ['Velg et kallenavn', 'Choose a nickname'],
  'me.nickname.who': [
    'De andre i rommene og konsulenten ser kallenavnet og bildet.',
    'The others in the rooms and the consultant see the nickname and the picture.',
  ],
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
  'me.sign-out': ['Logg ut', 'Sign out'],

  'privacy.title': ['Personvern', 'Privacy'],
  'privacy.lede': ['Her står det hvem som ser hva, i klartekst.', 'Here it says who sees what, in plain words.'],
  'privacy.who': ['Hvem ser hva', 'Who sees what'],
  'privacy.peers': [
    'De andre i rommene ser kallenavnet, bildet og det du skriver der. Ikke navn, e-post eller treff.',
    'The others in the rooms see your nickname, your picture and what you write there. Not your name, e-mail or meetups.',
  ],
  'privacy.meetup': [
    'På et treff ser de som kommer, navnet du bruker der, bare hvis du krysser av for det.',
    'At a meetup, those who come see the name you use there only if you tick the box.',
  ],
  'privacy.consultant': [
    'Konsulenten ser rommene, og hvem som kommer på treff, hver for seg. Hva som hører sammen, ser konsulenten ikke.',
    'The consultant sees the rooms, and who comes to meetups, each by itself. What belongs together the consultant does not see.',
  ],
  'privacy.provider': [
    'En behandler ser det du skriver til akkurat den behandleren. Ikke om du er med i gruppa.',
    'A provider sees what you write to that very provider. Not whether you are in the group.',
  ],
  'privacy.coordinator': [
    'Koordinatoren inviterer og ser antall, aldri innhold.',
    'The coordinator invites and sees counts, never content.',
  ],
  'privacy.operator': [
    'Meldinger, mål og planer ligger kryptert i databasen. De som drifter portalen, har ingen side som viser dem.',
    'Messages, goals and plans lie encrypted in the database. Those who run the portal have no page that shows them.',
  ],
  'privacy.leave': ['Forlat siden', 'Leave this page'],
  'privacy.leave.text': [
    'Knappen øverst logger deg ut og viser noe helt annet. Historikken i nettleseren blir ikke slettet; bruk et privat vindu om noen andre bruker maskinen.',
    'The button at the top signs you out and shows something else. The history of the browser is not erased; use a private window if others use the machine.',
  ],
});
