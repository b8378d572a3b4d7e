import { catalogue } from '../../platform/i18n/catalogue.js';

export const outsideWords = catalogue({
  'reminders.title': ['Bli minnet på uka', 'Be reminded of the week'],
  'reminders.lede': [
    'Vi minner deg bare om du ber om det. Beskjeden sier ikke hva det er, bare at det er noe.',
    'We remind you only if you ask for it. The notice does not say what it is, only that there is something.',
  ],
  'reminders.when': ['Når vil du bli minnet?', 'When do you want to be reminded?'],
  'when.nothing': ['Ikke minn meg', 'Do not remind me'],
  'when.morning': ['Om morgenen, de dagene det er noe', 'In the morning, on days with something'],
  'when.earlier': ['Rundt to timer før', 'About two hours before'],
  'when.shortly': ['Rundt en time før', 'About one hour before'],
  'when.timed': ['Bare det som har klokkeslett.', 'Only what has a time.'],
  'reminders.save': ['Lagre', 'Save'],
  'reminders.how': [
    'Velg om det også skal komme på e-post eller telefonen',
    'Choose whether it also comes by e-mail or on your phone',
  ],
  'reminders.meetups': [
    'Treff minner vi om hvis du ber om det på treffet.',
    'We remind you of meetups if you ask for it there.',
  ],
  'feed.title': ['Uka i kalenderen din', 'The week in your calendar'],
  'feed.lede': [
    'Telefonen eller datamaskinen din kan hente det som har klokkeslett i uka di. Du bestemmer hva som står der. Treff har sin egen adresse.',
    'Your phone or computer can fetch what has a time in your week. You decide what it says. Meetups have an address of their own.',
  ],
  'feed.words': ['Hva skal det stå?', 'What shall it say?'],
  'words.neutral': ['Bare «Avtale»', 'Only “Appointment”'],
  'words.title': ['Det du har skrevet', 'What you wrote'],
  'words.all': ['Det du har skrevet, og stedet', 'What you wrote, and the place'],
  'feed.summary': ['Avtale', 'Appointment'],
  'outside.back': ['Uka', 'The week'],
});
