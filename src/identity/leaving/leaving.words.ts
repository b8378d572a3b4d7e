import { catalogue } from '../../platform/i18n/catalogue.js';

export const leavingWords = catalogue({
  title: ['Meg', 'Me'],
  'break.heading': ['Ta en pause', 'Take a break'],
  'break.lede': [
    'Du er skjult for de andre så lenge du vil. Alt står der når du kommer tilbake.',
    'You are hidden from the others for as long as you like. Everything is there when you come back.',
  ],
  'break.on': ['Du tar en pause', 'You are on a break'],
  'break.on.text': ['Pausen du har tenkt deg, varer til', 'The break you had in mind lasts until'],
  'break.on.after': [
    'Da sender vi deg ett brev på e-post. Du er skjult til du selv kommer tilbake.',
    'Then we send you one letter by e-mail. You stay hidden until you come back yourself.',
  ],
  'break.end': ['Kom tilbake', 'Come back'],
  'break.end.text': [
    'Kallenavnet ditt vises i rommene med en gang. På treff er navnet ditt tilbake etter klokka fire i natt. Si på nytt hvilke treff du kommer til.',
    'Your nickname shows in the rooms at once. At meetups your name is back after four o’clock at night. Say again which meetups you are coming to.',
  ],
  'break.what': ['Dette skjer', 'What happens'],
  'break.rooms': [
    'I rommene står det «tidligere medlem» der kallenavnet ditt sto. Ordene dine blir stående.',
    'In the rooms, “former member” stands where your nickname stood. Your words stay.',
  ],
  'break.meetups': [
    'Klokka fire i natt trekker vi svarene dine til treffene som kommer, og plassene går videre. Kommer du ikke til et treff før det, si fra på treffets side.',
    'At four o’clock tonight we withdraw your answers to the meetups ahead, and the places go on to others. If you are not coming to a meetup before that, say so on its page.',
  ],
  'break.people': [
    'De du har vist noe, ser deg ikke så lenge. Det du har vist, gjelder igjen når du kommer tilbake.',
    'Those you have shown something do not see you meanwhile. What you have shown holds again when you come back.',
  ],
  'break.stays': [
    'Meldinger til behandlere og verktøykassa er som før.',
    'Messages to providers and the toolbox are as before.',
  ],
  'break.where': ['Hvor vil du være borte?', 'Where do you want to be away?'],
  'break.everywhere': ['I rommene og på treff', 'In the rooms and at meetups'],
  'break.everywhere.hint': [
    'Ingen får vite at det er en pause. Men den som kjenner deg begge steder, ser at to navn blir borte samtidig, og kan forstå at de er samme person. I en liten gruppe er det nesten sikkert.',
    'Nobody is told that it is a break. But whoever knows you in both places sees two names go at the same time, and may understand that they are one person. In a small group that is almost certain.',
  ],
  'break.rooms-only': ['Bare i rommene', 'In the rooms only'],
  'break.rooms-only.hint': [
    'På treff er alt som før, så ingen kan legge de to sammen.',
    'At meetups all is as before, so nobody can put the two together.',
  ],
  'break.days': ['Hvor lenge har du tenkt deg?', 'How long do you have in mind?'],
  'break.days.hint': [
    'Du kan komme tilbake før, og du kan bli borte lenger.',
    'You can come back sooner, and stay away longer.',
  ],
  'break.weeks': ['{n, plural, one {Ei uke} other {# uker}}', '{n, plural, one {One week} other {# weeks}}'],
  'break.take': ['Ta en pause fra nå', 'Take a break from now'],
  'break.change': ['Endre hvor lenge', 'Change how long'],
  'break.leave': ['Andre måter å gå på', 'Other ways to go'],
  'leave.heading': ['Å gå herfra', 'Leaving'],
  'leave.lede': [
    'Du kan gå litt eller helt. Ingen spør hvorfor, og ingen får vite det av oss.',
    'You can leave a little or altogether. Nobody asks why, and nobody learns of it from us.',
  ],
  'leave.break': ['En pause', 'A break'],
  'leave.break.text': ['Skjult en stund, og tilbake når du vil.', 'Hidden for a while, and back when you like.'],
  'leave.break.see': ['Om en pause', 'About a break'],
  'leave.care': ['Slutte med behandlere', 'Leave providers'],
  'leave.care.text': [
    'Du blir i gruppa og på treff, og skriver ikke lenger med en behandler.',
    'You stay in the group and at meetups, and no longer write with a provider.',
  ],
  'leave.care.see': ['Behandlerne dine', 'Your providers'],
  'leave.along': ['Ta med alt', 'Take everything along'],
  'leave.along.text': ['Alt ditt i én fil, til deg selv.', 'All that is yours in one file, for yourself.'],
  'leave.along.see': ['Hva som er med', 'What is in it'],
  'leave.good': ['Gå for godt', 'Leave for good'],
  'leave.community': ['Gå fra {community} for godt', 'Leave {community} for good'],
  'leave.community.text': [
    'Du er med i flere fellesskap. Her går du bare fra dette. Kontoen og verktøykassa følger med dit du går videre.',
    'You are in more than one community. Here you leave this one only. Your account and your toolbox go with you to where you go on.',
  ],
  'leave.community.see': ['Fellesskapene dine', 'Your communities'],
  'leave.community.at-once': [
    'Med en gang: det du har vist til andre her, samtalene med én om gangen, meldingene ingen har åpnet, og kallenavnet ditt. Ingen andre kan ta kallenavnet.',
    'At once: what you have shown others here, your talks with one person, messages nobody has opened, and your nickname. Nobody else can take the nickname.',
  ],
  'leave.good.at-once': [
    'Med en gang: kontoen, bildet, verktøykassa, det du har vist til andre, samtalene med én om gangen, og kallenavnet ditt. Ingen andre kan ta kallenavnet.',
    'At once: your account, your photo, your toolbox, what you have shown others, your talks with one person, and your nickname. Nobody else can take the nickname.',
  ],
  'leave.good.night': [
    'Klokka fire i natt: navnene dine på treff, svarene og planene dine. Har du sagt ja til et treff før det, si fra på treffets side først.',
    'At four o’clock tonight: your names at meetups, your answers and your plans. If you have said yes to a meetup before that, say so on its page first.',
  ],
  'leave.good.guess': [
    'Den som kjenner deg både i rommene og på treff, ser at to navn blir borte. Vil du ikke at noen skal legge dem sammen, så si nei til treffene først, og vent noen uker.',
    'Whoever knows you both in the rooms and at meetups sees two names go. If nobody shall put them together, say no to the meetups first, and wait some weeks.',
  ],
  'leave.good.providers': [
    'Det en behandler har åpnet, blir hos behandleren. Loven om journaler krever det. Det ingen har åpnet, er borte.',
    'What a provider has opened stays with that provider. The law on records asks for it. What nobody has opened is gone.',
  ],
  'leave.good.traces': [
    'Noen linjer om hva som er gjort i portalen, blir stående uten navn og uten at noen kan lese dem. Sikkerhetskopier blir borte av seg selv. Avtaler du har fått på e-post, tar du selv ut av kalenderen.',
    'A few lines on what was done in the portal stay, without a name and so that nobody can read them. Backups go by themselves. Appointments you got by e-mail you take out of your calendar yourself.',
  ],
  'leave.good.back': [
    'Du kan bli invitert på nytt en gang. Da begynner du fra begynnelsen.',
    'You may be invited again one day. Then you begin from the beginning.',
  ],
  'leave.words': ['Det du har skrevet i rommene', 'What you have written in the rooms'],
  'leave.words.stay': ['La det bli stående', 'Let it stay'],
  'leave.words.stay.hint': [
    'Under «tidligere medlem». Det kan hjelpe noen som leser det senere.',
    'Under “former member”. It may help somebody who reads it later.',
  ],
  'leave.words.go': ['Ta det bort', 'Take it away'],
  'leave.words.go.hint': [
    'Der du skrev, står det at noe er tatt bort. Det andre svarte, blir stående; også det du foreslo som «et medlem» i brukerrådet, uten spor til deg.',
    'Where you wrote, it says that something was taken away. What others answered stays; so does what you proposed as “a member” in the users’ council, with nothing that leads to you.',
  ],
  'leave.sure': ['Jeg er sikker. Dette kan ikke angres.', 'I am sure. This cannot be undone.'],
  'leave.good.submit': ['Gå for godt nå', 'Leave for good now'],
  'everything.heading': ['Ta med alt', 'Take everything along'],
  'everything.lede': [
    'Alt som er ditt her, i én fil. Den er til deg selv; ingen får vite at du har hentet den.',
    'All that is yours here, in one file. It is for yourself; nobody learns that you have fetched it.',
  ],
  'everything.community': [
    'Det som hører til et fellesskap, er fra {community}. Er du med i flere, hent en fil i hvert av dem.',
    'What belongs to a community is from {community}. If you are in more than one, fetch a file in each of them.',
  ],
  'everything.in': ['Dette er med', 'What is in it'],
  'everything.account': [
    'Fornavnet og adressen din, kallenavnet, navnene på treff, bildet og hvordan du kan nås',
    'Your first name and address, your nickname, your names at meetups, your photo and how you can be reached',
  ],
  'everything.words': [
    'Det du har skrevet i rommene og i samtalene der',
    'What you have written in the rooms and in their chats',
  ],
  'everything.meetups': [
    'Treffene du har svart på, og planene dine for første gang',
    'The meetups you have answered to, and your first-time plans',
  ],
  'everything.messages': ['Meldingene mellom deg og behandlerne dine', 'The messages between you and your providers'],
  'everything.toolbox': ['Hele verktøykassa', 'Your whole toolbox'],
  'everything.people': [
    'Hva du og andre har vist hverandre, hvem du har blokkert, og hvem som har sett på hvem du er',
    'What you and others have shown each other, whom you have blocked, and who has looked up who you are',
  ],
  'everything.sign-in': ['Hvordan du logger inn, uten noe hemmelig', 'How you sign in, without anything secret'],
  'everything.not': [
    'Det andre har skrevet i rommene, er ikke med. Det er deres.',
    'What others have written in the rooms is not in it. It is theirs.',
  ],
  'everything.care': [
    'Fila knytter sammen alle navnene dine. Legg den et sted der bare du kommer til.',
    'The file ties all your names together. Keep it where only you can get at it.',
  ],
  'everything.fetch': ['Hent fila', 'Fetch the file'],
  'everything.file': ['alt.json', 'everything.json'],
  'farewell.title': ['Logget ut', 'Signed out'],
  'farewell.heading': ['Takk for at du var her', 'Thank you for having been here'],
  'farewell.text': [
    'Det er gjort. Du kan lukke siden. Trenger du noen å snakke med, står numrene der som før.',
    'It is done. You can close the page. If you need somebody to talk to, the numbers are where they were.',
  ],
  'farewell.help': ['Hjelp nå', 'Help now'],
});
