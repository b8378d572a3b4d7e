import { catalogue } from '../../platform/i18n/catalogue.js';

export const passingWords = catalogue({
  'pass.heading': ['Gi videre til en kliniker', 'Pass on to a clinician'],
  'pass.lede': [
    'Ingenting følger med av seg selv: klinikeren ser det du skriver her, og ikke gruppa, kallenavnet eller det som er skrevet der. Er det fare for liv, ring 113 først.',
    'Nothing goes along by itself: the clinician sees what you write here, and not the group, the nickname or what was written there. If a life is in danger, ring 113 first.',
  ],
  'pass.told': [
    'Den det gjelder, får lese hvert ord: med en gang, eller når faren er over, og senest etter tre døgn.',
    'Whoever it is about gets to read every word: at once, or when the danger is over, and after three days at the latest.',
  ],
  'pass.nobody': [
    'Du kan gi videre når det er klart hvem det gjelder, for de skal få lese det.',
    'You can pass it on when it is clear whom it is about, because they are to read it.',
  ],
  'pass.no-clinician': ['Ingen klinikere er med i fellesskapet.', 'There are no clinicians in this community.'],
  'pass.on-duty': ['{who} – på vakt nå, til {until}', '{who} – on duty now, until {until}'],
  'pass.off-duty': [
    'Ingen kliniker har sagt at de er på vakt nå. Du kan gi videre likevel: det leses når de kommer. Haster det, er det noen her som svarer:',
    'No clinician has said that they are on duty now. You can pass it on all the same: it is read when they come. If it cannot wait, somebody answers here:',
  ],
  'pass.to': ['Til hvem?', 'To whom?'],
  'pass.words': ['Det klinikeren skal vite', 'What the clinician is to know'],
  'pass.words.hint': [
    'Skriv det for hånd. Nevn ikke gruppa uten at det må til.',
    'Write it by hand. Do not mention the group unless you have to.',
  ],
  'pass.when': ['Når leser den det gjelder dette?', 'When does the person read this?'],
  'pass.when.now': ['Med en gang', 'At once'],
  'pass.when.after': ['Når faren er over, senest om tre døgn', 'When the danger is over, in three days at the latest'],
  'pass.submit': ['Gi videre', 'Pass it on'],
  'pass.to.name': ['Til {name}', 'To {name}'],
  'pass.untaken': ['Ikke lest ennå', 'Not read yet'],
  'pass.taken': ['Tatt imot', 'Taken'],
  'pass.known': ['Personen kan lese det', 'The person can read it'],
  'pass.later': ['Personen kan lese det senest', 'The person can read it by'],
  'pass.tell': ['La personen lese det nå', 'Let the person read it now'],
  'pass.answered': ['Svar: {answer}', 'Answer: {answer}'],

  'passed.title': ['Gitt videre til deg', 'Passed on to you'],
  'passed.lede': [
    'En erfaringskonsulent har skrevet dette til deg om noen som trenger det. Du ser det de har skrevet, og ikke noe mer. Personen får lese det.',
    'A service-user consultant has written this to you about somebody who needs it. You see what they wrote and nothing else. The person gets to read it.',
  ],
  'passed.none': ['Ingenting er gitt videre til deg.', 'Nothing has been passed on to you.'],
  'passed.from': ['Fra {name}', 'From {name}'],
  'passed.take': ['Jeg har tatt imot', 'I have taken it'],
  'passed.answer': ['Svar til konsulenten', 'Answer to the consultant'],
  'passed.answer.hint': [
    'Konsulenten leser det, og den det gjelder.',
    'The consultant reads it, and so does whoever it is about.',
  ],
  'passed.link': [
    '{n, plural, one {En erfaringskonsulent har gitt noe videre til deg} other {Erfaringskonsulenter har gitt # ting videre til deg}}',
    '{n, plural, one {A service-user consultant has passed something on to you} other {Service-user consultants have passed # things on to you}}',
  ],

  'duty.heading': ['Når du er på vakt', 'When you are on duty'],
  'duty.lede': [
    'Konsulentene ser hvem som er på vakt når de må gi noe videre, og bare da. Det gjelder hver uke til du tar det bort, også før en ferie.',
    'The consultants see who is on duty when they have to pass something on, and only then. It holds each week until you take it away; do so before a holiday too.',
  ],
  'duty.days': ['Hvilke dager?', 'On which days?'],
  'duty.from': ['Fra', 'From'],
  'duty.to': ['Til', 'To'],
  'duty.to.hint': [
    'Går vakta over midnatt, legger du til én del før og én etter.',
    'If it goes past midnight, add one part before and one after.',
  ],
  'duty.holidays': ['Også på helligdager', 'On public holidays too'],
  'duty.add': ['Legg til', 'Add'],
  'duty.remove': ['Ta bort', 'Take away'],

  'about.title': ['Gitt videre om deg', 'Passed on about you'],
  'about.lede': [
    'Det en konsulent har skrevet til en kliniker om deg, ord for ord. Ellers går ingenting fra gruppa til noen.',
    'What a consultant has written to a clinician about you, word for word. Otherwise nothing goes from the group to anybody.',
  ],
  'about.none': ['Ingenting er gitt videre om deg.', 'Nothing has been passed on about you.'],
  'about.who': ['{by} skrev til {to}', '{by} wrote to {to}'],
});
