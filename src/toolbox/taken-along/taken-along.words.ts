import { catalogue } from '../../platform/i18n/catalogue.js';

export const takenAlongWords = catalogue({
  'along.title': ['Ta med deg verktøykassa', 'Take your toolbox along'],
  'along.about': ['Som bok eller som fil. Eller hent den inn her.', 'As a book or as a file. Or bring it in here.'],
  'along.lede': [
    'Alt du har skrevet i verktøykassa, er ditt. Her kan du ta det med deg, også til en annen portal.',
    'All that you have written in the toolbox is yours. Here you can take it along, to another portal too.',
  ],
  'along.book': ['Som bok', 'As a book'],
  'along.book.about': [
    'Én side som kan leses uten nett og skrives ut. Den trenger ikke portalen.',
    'One page that can be read without the net, and printed. It does not need the portal.',
  ],
  'along.book.fetch': ['Last ned boka', 'Download the book'],
  'along.book.file': ['min-bok.html', 'my-book.html'],
  'along.file': ['Som fil', 'As a file'],
  'along.file.about': [
    'For en annen portal, eller for å ta vare på. Den er ikke så lett å lese.',
    'For another portal, or to keep. It is not so easy to read.',
  ],
  'along.file.fetch': ['Last ned fila', 'Download the file'],
  'along.file.name': ['min-fil.json', 'my-file.json'],
  'along.fhir': ['For helsetjenesten', 'For the health service'],
  'along.fhir.about': [
    'Mål, planer, planen for vanskelige dager og hva du deler med hvilke behandlere, slik journaler leser det (FHIR). Navnet ditt står ikke i den. Se gjennom den før du gir den til noen: alt du har planlagt, er med.',
    'Goals, what you plan, the plan for hard days, and what you share with which providers, as records read it (FHIR). Your name is not in it. Look through it before you give it to somebody: everything you have planned is there.',
  ],
  'along.care': [
    'Den som åpner boka eller fila, kan lese alt. Legg den et trygt sted, og ikke på en maskin du deler med andre.',
    'Whoever opens the book or the file can read it all. Keep it somewhere safe, and not on a machine you share.',
  ],
  'along.in': ['Hent inn fra en fil', 'Bring in from a file'],
  'along.in.about': [
    'Du får se hva som kommer, før noe blir lagret. Det du har her fra før, blir ikke endret.',
    'You see what comes before anything is kept. What you have here already is not changed.',
  ],
  'along.in.file': ['Fila fra en annen verktøykasse', 'The file of another toolbox'],
  'along.in.file.hint': [
    'Den slutter på .json. Den ligger forseglet her i ett døgn, eller til du har bestemt deg.',
    'It ends in .json. It lies sealed here for a day, or until you have made up your mind.',
  ],
  'along.in.show': ['Vis meg hva som kommer', 'Show me what comes'],
  'along.away': ['Slett alt i verktøykassa', 'Delete all in the toolbox'],

  'arrival.title': ['Dette kommer inn', 'This comes in'],
  'arrival.lede': [
    'Ingenting er lagret ennå. Enten kommer alt dette inn, eller ingenting.',
    'Nothing is kept yet. Either all of this comes in, or nothing.',
  ],
  'arrival.none': ['Det ligger ingen fil her. Velg en først.', 'There is no file here. Choose one first.'],
  'arrival.matters': ['Det som betyr noe for meg', 'What matters to me'],
  'arrival.goals': ['Mål', 'Goals'],
  'arrival.activities': ['I uka', 'In the week'],
  'arrival.diary': ['Dagbok', 'Diary'],
  'arrival.measures': ['Det jeg følger med på', 'What I keep an eye on'],
  'arrival.people': ['Folk rundt meg', 'People around me'],
  'arrival.medicines': ['Medisiner', 'Medicines'],
  'arrival.ladder': ['Trinn på stigen', 'Steps of the ladder'],
  'arrival.new': ['Kommer inn', 'Comes in'],
  'arrival.same': ['Står her allerede', 'Stands here already'],
  'arrival.stays': [
    'Du har skrevet noe annet her. Det blir stående, og fila rører det ikke.',
    'You have written something else here. It stays, and the file does not touch it.',
  ],
  'arrival.beside': [
    'Du har skrevet noe annet her. Begge deler blir tatt vare på, og du velger etterpå.',
    'You have written something else here. Both are kept, and you choose afterwards.',
  ],
  'arrival.counts': [
    '{comes, plural, =0 {Ingen nye} one {Én ny} other {# nye}}{there, plural, =0 {.} one {, og én som står her allerede.} other {, og # som står her allerede.}}',
    '{comes, plural, =0 {None that are new} one {One new} other {# new}}{there, plural, =0 {.} one {, and one that stands here already.} other {, and # that stand here already.}}',
  ],
  'arrival.keep': ['Hent det inn', 'Bring it in'],
  'arrival.away': ['Ikke hent det inn', 'Do not bring it in'],

  'empty.title': ['Slett alt i verktøykassa', 'Delete all in the toolbox'],
  'empty.lede': [
    'Dette kan ikke gjøres om. Ta gjerne med deg boka eller fila først.',
    'This cannot be undone. You may want to take the book or the file along first.',
  ],
  'empty.goes': ['Dette blir borte', 'This goes'],
  'empty.goes.words': [
    'Det som betyr noe, planen for vanskelige dager, livet mitt nå, og alt det har stått der før',
    'What matters, the plan for hard days, my life just now, and all they ever said',
  ],
  'empty.goes.days': ['Mål, uka, dagboka, tall og svar', 'Goals, the week, the diary, numbers and answers'],
  'empty.goes.lists': [
    'Folk rundt deg, medisinene og det du følger med på',
    'People around you, the medicines and what you keep an eye on',
  ],
  'empty.goes.quiet': ['Valget om den stille siden', 'The choice of the quiet page'],
  'empty.stays': ['Dette blir igjen, og hvorfor', 'This stays, and why'],
  'empty.stays.sent': [
    'Det du har sendt i en melding. Den som fikk det, må kunne se hva de svarte på.',
    'What you have sent in a message. Whoever got it has to be able to see what they answered.',
  ],
  'empty.stays.account': [
    'Kallenavn, treff og meldinger. De hører ikke til verktøykassa. Vil du slette alt, kan du forlate portalen.',
    'Nickname, meetups and messages. They are not part of the toolbox. To delete all, you can leave the portal.',
  ],
  'empty.stays.copies': [
    'Sikkerhetskopier, til de er for gamle og blir slettet. Der er alt forseglet.',
    'Backups, until they are too old and are deleted. All is sealed in them.',
  ],
  'empty.word': ['slett', 'delete'],
  'empty.type': ['Skriv «{word}» hvis du er sikker', 'Type “{word}” if you are sure'],
  'empty.do': ['Slett alt', 'Delete all'],

  'book.title': ['Min bok', 'My book'],
  'book.made': ['Laget {day}', 'Made on {day}'],
  'book.mine': ['Dette er mitt. Det er bare jeg som har det.', 'This is mine. Only I have it.'],
  'book.empty': ['Her står det ingenting ennå.', 'Nothing stands here yet.'],
  'book.done': ['(gjort)', '(done)'],
  'book.begun': ['(påbegynt)', '(begun)'],
  'book.week': ['Det jeg har planlagt og gjort', 'What I have planned and done'],
  'book.numbers': ['Tallene mine', 'My numbers'],
  'book.before-after': ['{name}: {before} før, {after} etter', '{name}: {before} before, {after} after'],
});
