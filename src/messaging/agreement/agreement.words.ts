import { catalogue } from '../../platform/i18n/catalogue.js';

export const agreementWords = catalogue({
  'agreement.title': ['Avtale om å skrive', 'Agreement on writing'],
  'agreement.with': ['Slik skriver du og {name}', 'How you and {name} write'],
  'agreement.lede': [
    'Dere to bestemmer hvordan dere skriver til hverandre. Den ene foreslår, den andre sier ja eller nei. Ingenting blir endret uten at begge vil.',
    'The two of you decide how you write to each other. One proposes, the other says yes or no. Nothing changes unless both want it.',
  ],
  'agreement.who': ['Bare du og {name} ser det som står her.', 'Only you and {name} see what is written here.'],
  'agreement.in-force': ['Dette gjelder nå', 'This is what you have agreed'],
  'agreement.none': [
    'Dere har ingen avtale ennå. Det går fint å skrive likevel. Inntil dere har avtalt noe annet, kommer svaret innen {days, plural, one {én arbeidsdag} other {# arbeidsdager}}.',
    'You have no agreement yet. It is fine to write all the same. Until you agree on something else, an answer comes within {days, plural, one {one working day} other {# working days}}.',
  ],
  'agreement.how-often': ['Hvor ofte', 'How often'],
  'agreement.reads': ['Dette blir lest', 'This is read'],
  'agreement.not-read': ['Dette blir ikke lest her', 'This is not read here'],
  'agreement.reply': ['Svar', 'Answers'],
  'agreement.reply.days': [
    'Innen {days, plural, one {én arbeidsdag} other {# arbeidsdager}}',
    'Within {days, plural, one {one working day} other {# working days}}',
  ],
  'agreement.review': ['Vi ser på den igjen', 'We look at it again'],
  'agreement.review.now': [
    'Dagen er kommet da dere ville se på avtalen igjen. Den gjelder til dere har blitt enige om en ny.',
    'The day has come on which you wanted to look at it again. It holds until you have agreed on a new one.',
  ],

  'proposal.own': ['Forslaget ditt', 'Your proposal'],
  'proposal.own.waits': [
    'Det venter på svar fra {name}. Du kan skrive så lenge.',
    'It waits for {name}’s answer. You can write meanwhile.',
  ],
  'proposal.theirs': ['{name} foreslår', '{name} proposes'],
  'proposal.theirs.about': [
    'Det gjelder først når du sier ja. Sier du nei, er alt som før, og du trenger ikke si hvorfor.',
    'It only holds once you say yes. If you say no, everything stays as it is, and you need not say why.',
  ],
  'proposal.theirs.see': ['Se forslaget', 'See the proposal'],
  'proposal.from': ['fra {name}', 'from {name}'],
  'proposal.yes': ['Ja, slik gjør vi det', 'Yes, let us do that'],
  'proposal.no': ['Nei, ikke slik', 'No, not like this'],
  'proposal.take-back': ['Ta det tilbake', 'Take it back'],
  'proposal.declined.own': [
    '{name} vil ikke ha det slik. Alt er som før. Dere kan snakke om det, eller du kan foreslå noe annet.',
    '{name} does not want it like this. Everything stays as it was. You can talk about it, or propose something else.',
  ],
  'proposal.declined.theirs': [
    'Du sa nei til dette. Alt er som før.',
    'You said no to this. Everything stays as it was.',
  ],
  'proposal.put-away': ['Legg det bort', 'Put it away'],

  'propose.first': ['Foreslå en avtale', 'Propose an agreement'],
  'propose.change': ['Foreslå noe annet', 'Propose something else'],
  'propose.replaces': [
    'Forslaget ditt kommer i stedet for det som venter på svar.',
    'Your proposal takes the place of the one that waits for an answer.',
  ],
  'propose.how-often': ['Hvor ofte vil dere skrive?', 'How often do you want to write?'],
  'propose.how-often.hint': [
    'For eksempel «en gang i uka, og når noe haster litt».',
    'For example “once a week, and when something cannot wait for long”.',
  ],
  'propose.reads': ['Hva blir lest?', 'What is read?'],
  'propose.reads.hint': [
    'For eksempel «alt du skriver her, på hverdager».',
    'For example “everything you write here, on weekdays”.',
  ],
  'propose.not-read': ['Hva blir ikke lest?', 'What is not read?'],
  'propose.not-read.hint': [
    'For eksempel «SMS, og det som kommer i helga før mandag».',
    'For example “text messages, and what comes at the weekend before Monday”.',
  ],
  'propose.reply-days': ['Hvor mange arbeidsdager tar et svar?', 'How many working days does an answer take?'],
  'propose.reply-days.hint': ['Et tall fra 1 til {max}.', 'A number from 1 to {max}.'],
  'propose.review': ['Når vil dere se på avtalen igjen?', 'When do you want to look at it again?'],
  'propose.care-name': ['Hva skal {name} kalle deg?', 'What shall {name} call you?'],
  'propose.care-name.hint': [
    'Bare {name} ser dette navnet. Velg gjerne et annet enn kallenavnet ditt i gruppa.',
    'Only {name} sees this name. Better not the nickname you have in the group.',
  ],
  'propose.send': ['Foreslå dette', 'Propose this'],

  'line.in-force': ['Avtalen deres', 'Your agreement'],
  'line.see': ['Se avtalen', 'See the agreement'],
  'line.propose': ['Foreslå en avtale', 'Propose an agreement'],
  'line.own-waits': [
    'Forslaget ditt venter på svar fra {name}. Du kan skrive så lenge.',
    'Your proposal waits for {name}’s answer. You can write meanwhile.',
  ],
  'line.theirs-waits': ['{name} har foreslått en avtale.', '{name} has proposed an agreement.'],
  'line.answer': ['Les og svar', 'Read and answer'],
  'waiting.heading': ['Forslag til avtale', 'Proposed agreements'],
  'waiting.about': [
    'De som har foreslått, kan skrive mens de venter på svar.',
    'Those who have proposed can write while they wait for your answer.',
  ],
  'back.messages': ['Alle meldinger', 'All messages'],
  'back.inbox': ['Innboksen', 'The inbox'],
  'write.to': ['Skriv til {name}', 'Write to {name}'],
});
