import { catalogue } from '../../platform/i18n/catalogue.js';

export const appointmentWords = catalogue({
  'wish.times': ['Dager og tider som passer', 'Days and times that suit you'],
  'wish.times.hint': [
    'For eksempel tirsdager etter klokka 12, eller ikke før jul.',
    'For instance Tuesdays after noon, or not before Christmas.',
  ],
  'wish.way': ['Hvordan vil du helst?', 'How would you like it best?'],
  'wish.times.said': ['Det passer: {times}', 'This suits me: {times}'],
  'wish.way.said': ['Helst: {way}', 'Preferably: {way}'],
  'way.meet': ['Å møtes', 'To meet'],
  'way.phone': ['På telefon', 'By phone'],
  'way.video': ['På video', 'By video'],
  time: ['{day} kl. {from}–{to}', '{day} {from}–{to}'],

  'offer.heading': ['Tilby en time', 'Offer an appointment'],
  'offer.about': [
    '{name} svarer ja eller nei. Til da er den ikke avtalt. Bare dere to ser når, hvordan og hvor; brevet sier bare at du tilbyr en time.',
    '{name} answers yes or no. Until then it is not agreed. Only the two of you see when, how and where; the letter says only that you offer an appointment.',
  ],
  'offer.day': ['Dag', 'Day'],
  'offer.from': ['Fra', 'From'],
  'offer.to': ['Til', 'To'],
  'offer.way': ['Hvordan?', 'How?'],
  'offer.where': ['Hvor, eller hvilket nummer', 'Where, or which number'],
  'offer.go': ['Tilby timen', 'Offer it'],
  'offer.letter': ['Jeg tilbyr deg en time. Passer den?', 'I offer you an appointment. Does it suit you?'],

  'asked.person': ['{by} tilbyr en time', '{by} offers an appointment'],
  'asked.yes': ['Ja, det passer', 'Yes, that suits me'],
  'asked.no': ['Nei, det passer ikke', 'No, that does not suit me'],
  'asked.no.about': [
    'Sier du nei, får {by} vite det, og ikke hvorfor. Du kan skrive hva som passer bedre.',
    'If you say no, {by} learns that, and not why. You can write what would suit you better.',
  ],
  'asked.system': [
    'Systemet til {organisation} kan hente timen til journalen når den er avtalt.',
    'Once it is agreed, the system of {organisation} may fetch it for the record.',
  ],
  'asked.provider': [
    'Du har tilbudt {time}. {name} har ikke svart.',
    'You have offered {time}. {name} has not answered.',
  ],
  'asked.take-back': ['Trekk tilbudet', 'Take the offer back'],
  'declined.letter': ['Denne timen passer ikke for meg.', 'That time does not suit me.'],

  'agreed.heading': ['Avtalt time', 'Agreed appointment'],
  'agreed.calendar': ['Til kalenderen', 'For the calendar'],
  'agreed.calendar.about': [
    'I kalenderen står det bare «Avtale», uten navn og sted.',
    'The calendar says only “Appointment”, with no name and no place.',
  ],
  'agreed.about.person': [
    'I kalenderen og i uka di står det bare «Avtale», uten navn og sted.',
    'The calendar and your week say only “Appointment”, with no name and no place.',
  ],
  'agreed.week': ['Legg den i uka mi', 'Put it into my week'],
  'agreed.call-off': ['Avlys timen', 'Call it off'],
  'agreed.call-off.by': [
    'Timen er hos {by}, som ikke leser mer her, og står i lista til {by} uten navnet ditt. Blir den avlyst, får {by} bare vite at tiden er ledig.',
    'It is with {by}, who reads no further here. It stands in the list of {by}, without a name. If it is called off, {by} learns only that the time is free.',
  ],
  'told.agreed': ['Avtalt {day}: {time}.', '{day}: Agreed on {time}.'],
  'told.declined': ['Passet ikke, sagt {day}: {time}.', '{day}: {time} did not suit.'],
  'told.called-off': ['Avlyst {day}: {time}.', '{day}: {time} was called off.'],
  'told.not-offered': ['Tilbys ikke lenger, sagt {day}: {time}.', '{day}: {time} is no longer offered.'],
  'upcoming.handed-on': ['Avtalt. Samtalen har du gitt videre.', 'Agreed on. You have handed the conversation on.'],
  'upcoming.heading': ['Avtalte timer', 'Agreed appointments'],

  'free.heading': ['Ledig igjen', 'Free again'],
  'free.about': [
    'Avlyst av den andre, eller falt bort etter at du ga samtalen videre eller fordi noen avsluttet kontakten.',
    'Called off by the other one, or dropped once you had handed the conversation on or because somebody ended the contact.',
  ],

  'calendar.file': ['avtale.ics', 'appointment.ics'],
  'calendar.summary': ['Avtale', 'Appointment'],
});
