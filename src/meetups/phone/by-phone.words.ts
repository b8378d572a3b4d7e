import { catalogue } from '../../platform/i18n/catalogue.js';

export const byPhoneWords = catalogue({
  'enter.title': ['Svare for noen som ringer', 'Answer for somebody who rings'],
  'enter.link': ['Noen ringer', 'Somebody rings'],
  'enter.lede': [
    'De som vil at du svarer for dem, har et tall på åtte sifre. Spør etter det, og ikke etter hvem de er. De ser hver gang tallet er brukt, kan endre svaret selv, og får vite om det.',
    'Those who want you to answer for them have a number of eight digits. Ask for that, and not who they are. They see each time the number was used, can change the answer themselves, and are told of it.',
  ],
  'enter.full': ['Det er fullt. De kommer på ventelista.', 'It is full. They go on the waiting list.'],
  'enter.word': ['Tallet de sier', 'The number they say'],
  'enter.word.hint': ['Åtte sifre', 'Eight digits'],
  'enter.comes': ['Hva sier de?', 'What do they say?'],
  'enter.comes.yes': ['Jeg kommer', 'I am coming'],
  'enter.comes.no': ['Jeg kommer ikke likevel', 'I am not coming after all'],
  'enter.name': ['Hva vil de kalles på treffet?', 'What do they want to be called at the meetup?'],
  'enter.name.hint': [
    'Bare første gang på disse treffene. De som har et navn her fra før, beholder det.',
    'Only the first time at these meetups. Those who have a name here already keep it.',
  ],
  'enter.listed': ['De vil at andre som kommer, skal se navnet', 'They want others who are coming to see the name'],
  'enter.changes': [
    'De har vært med før, og vil endre navnet eller om det vises',
    'They have been here before, and want to change the name or whether it is shown',
  ],
  'enter.changes.hint': ['Navnet endres på alle disse treffene.', 'The name changes at all of these meetups.'],
  'enter.phone': ['Nummer å ringe hvis det flyttes eller avlyses', 'Number to ring if it is moved or called off'],
  'enter.phone.hint': ['Bare hvis de ber om det.', 'Only if they ask for it.'],
  'enter.submit': ['Svar for dem', 'Answer for them'],
  'enter.after': [
    'Lista til verten viser om de fikk plass. Har de plass, kan du si hvor det er.',
    'The host’s list shows whether they got a place. If they have one, you can tell them where it is.',
  ],
  'mine.entered': [
    '{by} har svart for deg, fordi du ringte. Du kan endre det når du vil.',
    '{by} has answered for you, because you rang. You can change it when you want.',
  ],
});
