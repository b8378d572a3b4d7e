import { catalogue } from '../platform/i18n/catalogue.js';

/** Words that several pages of peer support share. */
export const peerWords = catalogue({
  // Also the title in the browser: it says nothing of what the talk is about.
  'peer.title': ['En å snakke med', 'One to talk with'],
  'peer.back': ['Tilbake', 'Back'],
  'peer.all': ['Alle samtalene dine', 'All your talks'],
  'peer.need-now': [
    'Ingen følger med her. Trenger du noen nå, finner du numrene under «Hjelp nå».',
    'Nobody is watching here. If you need somebody now, the numbers are under “Help now”.',
  ],

  'theme.ward': ['har vært innlagt', 'has been through a ward'],
  'theme.medicine': ['kjenner livet med medisiner', 'knows life with medicines'],
  'theme.voices': ['har hørt eller sett det andre ikke gjør', 'has heard or seen what others do not'],
  'theme.alone': ['kjenner det å være mye alene', 'knows being alone a lot'],
  'theme.family': ['kjenner strev i familien', 'knows trouble in the family'],
  'theme.parent': ['er mor eller far', 'is a parent'],
  'theme.work': ['har vært ute av jobb eller skole', 'has been out of work or school'],
  'theme.money': ['kjenner trang økonomi', 'knows having little money'],
  'theme.loss': ['har mistet noen', 'has lost somebody'],
  'theme.using': ['har ruset seg for mye', 'has drunk or used too much'],
  'theme.night': ['kjenner de lange nettene', 'knows the long nights'],
  'theme.new-here': ['har vært ny på et sted', 'has been new in a place'],

  'language.nb': ['snakker norsk', 'speaks Norwegian'],
  'language.en': ['snakker engelsk', 'speaks English'],
  'language.se': ['snakker nordsamisk', 'speaks Northern Sámi'],
  'language.uk': ['snakker ukrainsk', 'speaks Ukrainian'],
  'language.ar': ['snakker arabisk', 'speaks Arabic'],
  'language.so': ['snakker somali', 'speaks Somali'],
  'language.pl': ['snakker polsk', 'speaks Polish'],
  'language.sign': ['bruker norsk tegnspråk', 'uses Norwegian Sign Language'],

  'way.text': ['skriver', 'writes'],
  'way.phone': ['snakker på telefon', 'talks on the phone'],
  'way.video': ['møtes på video', 'meets on video'],
  'way.walk': ['går tur', 'walks'],
  'way.venue': ['møtes der gruppa har treff', 'meets where the group has meetups'],

  'slot.weekday-morning': ['hverdager før tolv', 'weekdays before noon'],
  'slot.weekday-afternoon': ['hverdager tolv til fem', 'weekdays noon to five'],
  'slot.weekday-evening': ['hverdager fem til ni', 'weekdays five to nine'],
  'slot.weekend-day': ['helger ni til fem', 'weekends nine to five'],
  'slot.weekend-evening': ['helger fem til ni', 'weekends five to nine'],

  'lighter.until': ['Helst ikke tunge ting til og med {day}', 'Rather nothing heavy until the end of {day}'],

  'home.lede': [
    'Noen har vært gjennom noe som ligner, og vil snakke med én om gangen. Dere bruker kallenavn, og ingen andre leser det.',
    'Some have been through something alike, and will talk with one person at a time. You use nicknames, and nobody else reads it.',
  ],
  'home.talks': ['Samtalene dine', 'Your talks'],
  'home.none': [
    'Du har ingen samtaler her ennå. Du kan se hvem som kan spørres, uten at noen vet det.',
    'You have no talks here yet. You can look at who can be asked, and nobody knows.',
  ],
  'home.find': ['Finn en å spørre', 'Find one to ask'],
  'home.next': ['Neste gang', 'Next time'],
  'home.ended': ['Over', 'Over'],
  'home.support': ['Du støtter', 'You support'],
  'home.asked': ['De du har spurt', 'Those you have asked'],
  'home.asked.text': [
    'Du får ikke vite om noen har sett det. Sier en av dem ja, kommer det en samtale her. Etter dagen er spørsmålet borte.',
    'You are not told whether anybody has seen it. If one of them says yes, there will be a talk here. After the day the question is gone.',
  ],
  'home.asked.until': ['Står til {day}', 'Stands until {day}'],
  'home.take-back': ['Ta tilbake', 'Take back'],
  'home.take-back.which': ['spørsmålet til {name}', 'the question to {name}'],
  'home.asking': ['Noen spør deg', 'Somebody asks you'],
  'home.mine': ['Du som støtter andre', 'You as one who supports others'],
  'home.mine.asked': [
    'Konsulenten spør om du vil støtte andre. Du kan si ja eller nei.',
    'The consultant asks whether you would support others. You can say yes or no.',
  ],
  'home.mine.active': ['Andre kan finne deg og spørre.', 'Others can find you and ask.'],
  'home.mine.paused': ['Du har pause. Ingen finner deg.', 'You have a pause. Nobody finds you.'],
  'home.mine.see': ['Se og endre', 'See and change'],
  'home.guides': ['Les først, om du vil', 'Read first, if you like'],

  'ask.heading': ['{name} spør deg', '{name} asks you'],
  'ask.way': ['Vil helst at dere', 'Would like it to be'],
  'ask.times': ['Hvor mange ganger', 'How many times'],
  'ask.about': [
    'Sier du ja, åpner det seg en samtale for dere to. Sier du nei, får {name} ikke vite det. Det ser ut som om du ikke har sett det. Spørsmålet går ut {day}.',
    'If you say yes, a talk opens for the two of you. If you say no, {name} is not told. It looks as if you had not seen it. The question ends {day}.',
  ],
  'ask.times.label': ['Hvor mange ganger kan du?', 'How many times can you?'],
  'ask.yes': ['Ja, vi snakker', 'Yes, we talk'],
  'ask.no': ['Nei takk', 'No thanks'],

  'way-label.text': ['skriver her', 'writing here'],
  'way-label.phone': ['snakker på telefon', 'talking on the phone'],
  'way-label.video': ['møtes på video', 'meeting on video'],
  'way-label.walk': ['går en tur', 'going for a walk'],
  'way-label.venue': ['møtes der gruppa har treff', 'meeting where the group has meetups'],
});
