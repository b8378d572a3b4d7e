import { catalogue } from '../platform/i18n/catalogue.js';

export const noticeWords = catalogue({
  'notices.title': ['Nytt til deg', 'New for you'],
  'notices.lede': [
    'Bare du ser denne siden. Det som står her, blir borte av seg selv etter fire uker.',
    'Only you see this page. What stands here goes away by itself after four weeks.',
  ],
  'notices.none': ['Det er ikke noe nytt nå.', 'There is nothing new now.'],
  'notices.new': ['Ny', 'New'],
  'notices.read': ['Merk som lest', 'Mark as read'],
  'notices.read.all': ['Merk alt som lest', 'Mark all as read'],
  'notices.list': ['Det som er nytt', 'What is new'],
  'notices.choose': ['Velg hvordan du får vite om noe nytt', 'Choose how you hear of something new'],
  'notices.no-mail': [
    'Du får ikke e-post om nytt her, fordi du ikke har bedt om det. Du får den bare når noe du kommer til, er avlyst eller flyttet, og om det du har bedt om å bli minnet på.',
    'You get no e-mail about new things here, because you have not asked for it. You get it only when something you come to is called off or moved, and about what you asked to be reminded of.',
  ],
  'ask.mail.meetups': [
    'Send meg e-post når det er noe nytt om treff',
    'E-mail me when there is something new about meetups',
  ],
  'ask.mail.messages': [
    'Send meg e-post når det er noe nytt om meldingene mine',
    'E-mail me when there is something new about my messages',
  ],
  'ask.mail.hint': [
    'E-posten er lik hver gang, og sier bare «Du har en ny melding». Du kan slå den av når du vil.',
    'The e-mail is the same every time, and says only “You have a new message”. You can turn it off whenever you like.',
  ],
  'notices.something': ['Det er noe nytt til deg.', 'There is something new for you.'],

  'choices.title': ['Beskjeder', 'Notices'],
  'choices.lede': [
    'Alt nytt ligger alltid her i portalen. Her velger du om du også vil høre om det andre steder.',
    'Everything new is always here in the portal. Here you choose whether you also want to hear of it elsewhere.',
  ],
  'choices.none': [
    'Du får e-post når noe haster i arbeidet ditt. Det kan ikke slås av, og det er ikke noe annet å velge.',
    'You get an e-mail when something in your work is urgent. That cannot be turned off, and there is nothing else to choose.',
  ],
  'choices.group.rooms': ['Rommene', 'The rooms'],
  'choices.group.meetups': ['Treff', 'Meetups'],
  'choices.group.messages': ['Meldinger', 'Messages'],
  'choices.group.door': [
    'Bare at noe jeg kommer til, er avlyst eller flyttet',
    'Only that something I come to is called off or moved',
  ],
  'choices.group.own': ['Det du har bedt om å bli minnet på', 'What you asked to be reminded of'],
  'choices.mail': ['Hva vil du ha e-post om?', 'What do you want e-mail about?'],
  'choices.push': [
    'Hva vil du ha varsel om på enhetene dine?',
    'What do you want notifications about on your devices?',
  ],
  'choices.mailbox': ['Hva andre kan se', 'What others can see'],
  'choices.mailbox.letter': [
    'E-posten er lik hver gang: «Du har en ny melding», og en lenke hit. Det står aldri hva den gjelder, fra hvem, eller hvilken gruppe.',
    'The e-mail is the same every time: “You have a new message”, and a link here. It never says what it is about, from whom, or which group.',
  ],
  'choices.mailbox.others': [
    'Deler du e-post med noen, kan de se at du får beskjeder herfra, og når.',
    'If you share your mailbox with somebody, they can see that you get notices from here, and when.',
  ],
  'choices.mailbox.always': [
    'E-post om innlogging, og om at noen har slått opp hvem du er, kommer alltid. Den ser lik ut.',
    'E-mail about signing in, and about somebody having looked up who you are, always comes. It looks the same.',
  ],
  'choices.when': ['Når', 'When'],
  'choices.quiet': ['Ikke forstyrr meg om natta', 'Do not disturb me at night'],
  'choices.quiet.hint': [
    'Det som kommer da, venter til timene er over.',
    'What comes then waits until the hours are over.',
  ],
  'choices.quiet.from': ['Fra', 'From'],
  'choices.quiet.to': ['Til', 'To'],
  'choices.digest': ['Høyst én e-post om dagen', 'At most one e-mail a day'],
  'choices.digest.hint': [
    'Bare hvis det er noe nytt. Den kommer en stund etter klokkeslettet du velger, også om du har valgt ro da.',
    'Only if there is something new. It comes some time after the hour you choose, also if you have chosen quiet then.',
  ],
  'choices.digest.at': ['Klokka', 'At'],
  'choices.hour': ['kl. {hour}', '{hour}:00'],
  'choices.save': ['Lagre', 'Save'],
  'choices.devices': ['Telefoner og nettlesere', 'Phones and browsers'],
  'choices.devices.text': [
    'Du kan få et varsel på telefonen eller i nettleseren, én enhet om gangen.',
    'You can get a notification on your phone or in your browser, one device at a time.',
  ],
  'choices.devices.see': ['Se enhetene dine', 'See your devices'],
  'choices.back': ['Se det som er nytt', 'See what is new'],

  'push.title': ['Varsler på enheter', 'Notifications on devices'],
  'push.lede': [
    'Slår du på varsler her, sier denne telefonen eller nettleseren fra når det er noe nytt.',
    'If you turn on notifications here, this phone or browser tells you when there is something new.',
  ],
  'push.sentence': ['Du har en ny melding', 'You have a new message'],
  'push.what': ['Det andre kan se', 'What others can see'],
  'push.what.screen': [
    'På skjermen står det «Du har en ny melding» og adressen til denne portalen, også når telefonen er låst. Ingenting mer.',
    'The screen says “You have a new message” and the address of this portal, also when the phone is locked. Nothing more.',
  ],
  'push.what.maker': [
    'Den som lager nettleseren din (Google, Mozilla, Apple eller Microsoft), får vite at du får varsler herfra. De får ikke vite hvem du er her, eller hva det gjelder.',
    'The maker of your browser (Google, Mozilla, Apple or Microsoft) learns that you get notifications from here. They do not learn who you are here, or what it is about.',
  ],
  'push.what.shared': [
    'Bruk det bare på en enhet som er din. Logger du ut der, slutter varslene på den enheten.',
    'Only use it on a device that is yours. If you sign out there, notifications on that device stop.',
  ],
  'push.add': ['Slå på varsler her', 'Turn on notifications here'],
  'push.sorry': [
    'Det gikk ikke. Kanskje er varsler slått av for denne siden i nettleseren.',
    'That did not work. Perhaps notifications are turned off for this page in your browser.',
  ],
  'push.cannot': [
    'Denne nettleseren kan ikke ta imot varsler. På iPhone må portalen ligge på Hjem-skjermen først.',
    'This browser cannot take notifications. On an iPhone the portal has to be on the home screen first.',
  ],
  'push.devices': ['Enhetene dine', 'Your devices'],
  'push.none': ['Du har ikke slått på varsler noe sted.', 'You have not turned on notifications anywhere.'],
  'push.unnamed': ['En nettleser', 'A browser'],
  'push.since': ['siden', 'since'],
  'push.remove': ['Avslutt', 'End'],
  'push.back': ['Velg hva du vil ha beskjed om', 'Choose what you want to hear of'],

  'choices.texts': ['Hva vil du ha SMS om?', 'What do you want a text message about?'],
  'choices.texts.text': [
    'Har du en telefon uten nett, kan den få en kort SMS når det er noe nytt.',
    'A telephone without internet can get a short text message when there is something new.',
  ],
  'choices.texts.see': ['Se nummeret ditt', 'See your number'],
  'texts.title': ['SMS', 'Text messages'],
  'texts.lede': [
    'Du får en kort SMS når det er noe nytt til deg. Ring eller logg inn når det passer.',
    'You get a short text message when there is something new for you. Ring or sign in when it suits you.',
  ],
  'texts.what.screen': [
    'Der står det bare «Du har en ny beskjed» og hvordan du slutter. Aldri hva den gjelder, eller fra hvem.',
    'It says only “You have a new message” and how to stop. Never what it is about, or from whom.',
  ],
  'texts.what.company': [
    'Teleselskapet får vite at nummeret ditt hører fra denne portalen, og når. Det ser også den som låner telefonen din.',
    'The telephone company learns that your number hears from this portal, and when. So does whoever borrows your telephone.',
  ],
  'texts.number': ['Nummeret ditt', 'Your number'],
  'texts.number.hint': [
    'Åtte sifre for et norsk nummer, ellers + og landkoden først. Vi sender en kode dit.',
    'Eight digits for a Norwegian number, otherwise + and the country code first. We send a code there.',
  ],
  'texts.add': ['Send meg en kode', 'Send me a code'],
  'texts.change': ['Bruk et annet nummer', 'Use another number'],
  'texts.remove': ['Slutt, og glem nummeret', 'Stop, and forget the number'],
  'texts.on': ['Du får SMS på {number}.', 'You get text messages on {number}.'],
  'texts.stopped': [
    'SMS til {number} er stoppet. Du får ingen før du velger det igjen.',
    'Text messages to {number} are stopped. You get none until you choose them again.',
  ],
  'texts.waits': [
    'Vi har sendt en kode til {number}. Den er god i en time.',
    'We have sent a code to {number}. It is good for an hour.',
  ],
  'texts.code': ['Koden', 'The code'],
  'texts.code.submit': ['Dette er nummeret mitt', 'This is my number'],
  'text.new': ['Du har en ny beskjed. Slutte med SMS: {link}', 'You have a new message. Stop texts: {link}'],
  'text.code': ['Koden din er {code}', 'Your code is {code}'],
  'stop.texts.title': ['Slutt med SMS', 'Stop text messages'],
  'stop.texts.lede': [
    'Trykk på knappen, så får du ikke flere SMS om nytt her.',
    'Press the button, and you get no more text messages about new things here.',
  ],
  'stop.texts.press': ['Slutt å sende meg SMS', 'Stop sending me text messages'],

  'stop.title': ['Slutt med e-post', 'Stop e-mail'],
  'stop.lede': [
    'Trykk på knappen, så får du ikke flere e-poster om nytt her.',
    'Press the button, and you get no more e-mails about new things here.',
  ],
  'stop.press': ['Slutt å sende meg e-post', 'Stop sending me e-mail'],
  'stop.still': [
    'E-post om innlogging og sikkerhet kommer fortsatt. Alt nytt ligger i portalen som før.',
    'E-mail about signing in and security still comes. Everything new is in the portal as before.',
  ],
  'stopped.title': ['Det er gjort', 'Done'],
  'stopped.text': [
    'Du får ikke flere e-poster om nytt her. Ombestemmer du deg, kan du slå dem på igjen når du har logget inn.',
    'You get no more e-mails about new things here. If you change your mind, you can turn them on again once you have signed in.',
  ],
  'stopped.texts.text': [
    'Du får ikke flere SMS om nytt her. Ombestemmer du deg, kan du slå dem på igjen når du har logget inn.',
    'You get no more text messages about new things here. If you change your mind, you can turn them on again once you have signed in.',
  ],
  'stopped.front': ['Til forsiden', 'To the front page'],
});
