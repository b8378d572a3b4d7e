import { catalogue } from '../../platform/i18n/catalogue.js';

export const byPhoneWords = catalogue({
  'by-phone.title': ['Svare på telefon', 'Answering by phone'],
  'by-phone.lede': [
    'Kan du ikke bruke portalen når det er treff, kan du ringe konsulenten, som svarer for deg.',
    'If you cannot use the portal when there is a meetup, you can ring the consultant, who answers for you.',
  ],
  'by-phone.none': [
    'Du får et tall på åtte sifre. Si det når du ringer, så vet konsulenten at det er du som ber om det. Uten tallet kan ingen svare for deg.',
    'You get a number of eight digits. Say it when you ring, and the consultant knows that it is you who asks. Without it nobody can answer for you.',
  ],
  'by-phone.sees': [
    'Konsulenten ser bare det de ellers ser på lista til verten: navnet du vil ha på treffet, og at du kommer. Ikke kallenavnet ditt, og ikke hvem du er. Ringer du om flere treff, hører de at det er samme person.',
    'The consultant sees only what they see on the host’s list anyway: the name you want at the meetup, and that you are coming. Not your nickname, and not who you are. If you ring about several meetups, they hear that it is the same person.',
  ],
  'by-phone.make': ['Ja, konsulenten kan svare for meg', 'Yes, the consultant may answer for me'],
  'by-phone.yours': ['Si dette når du ringer', 'Say this when you ring'],
  'by-phone.paper': [
    'Skriv det på et ark, eller skriv ut denne siden. Har noen andre sett tallet, så ta et nytt.',
    'Write it on paper, or print this page. If somebody else has seen the number, take a new one.',
  ],
  'by-phone.anew': ['Gi meg et nytt tall', 'Give me a new number'],
  'by-phone.stop': ['Ingen skal svare for meg lenger', 'Nobody is to answer for me any more'],
  'by-phone.entered': ['Når tallet ditt er brukt', 'When your number was used'],
  'by-phone.entered.none': ['Ingen har brukt det ennå.', 'Nobody has used it yet.'],
  'by-phone.by': ['{by} svarte for deg', '{by} answered for you'],
  'by-phone.refused': [
    '{by} skrev inn tallet ditt, men det ble ikke noe svar',
    '{by} entered your number, but nothing was answered',
  ],
  'by-phone.more': ['Og {more} ganger før det.', 'And {more} times before that.'],
  'by-phone.to-paper': ['Treffene på et ark', 'The meetups on a sheet of paper'],
});
