import { catalogue } from '../../platform/i18n/catalogue.js';

export const roomWords = catalogue({
  'rooms.one-to-one': ['Snakk med én om gangen', 'Talk with one person at a time'],
  'rooms.council': ['Brukerrådet', 'Users’ council'],
  'door.locked': ['Egen nøkkel', 'Its own key'],
  'door.closed': ['Stengt for nye innlegg', 'Closed to new posts'],
  'door.title': ['Døra til {room}', 'The door of {room}'],
  'door.lede': [
    'Konsulenten slipper inn dem som rommet er til for. Ingen andre ser at du spør.',
    'The consultant lets in those whom the room is for. Nobody else sees that you ask.',
  ],
  'door.words': ['Noen få ord til konsulenten', 'A few words to the consultant'],
  'door.words.hint': [
    'For eksempel hvorfor dette rommet passer for deg. Bare konsulenten leser det, og det blir slettet når du er inne.',
    'Such as why this room suits you. Only the consultant reads it, and it is deleted once you are inside.',
  ],
  'door.ask': ['Spør om å komme inn', 'Ask to come in'],
  'door.asked': [
    'Du har spurt. Svaret kommer her. Det kan ta noen dager.',
    'You have asked. The answer comes here. It may take some days.',
  ],
  'door.take-back': ['Ta spørsmålet tilbake', 'Take the question back'],
  'door.in': ['Du har nøkkel til dette rommet.', 'You have a key to this room.'],
  'door.enter': ['Gå inn', 'Go in'],
  'door.leave': ['Gi fra deg nøkkelen', 'Give up the key'],
  'door.leave.text': [
    'Det du har skrevet der inne, blir stående. Ingen får beskjed. Du kan spørre på nytt senere.',
    'What you wrote in there stays. Nobody is told. You can ask again later.',
  ],
  'door.not-now': ['Det passer ikke nå.', 'It cannot be now.'],
  'door.not-now.said': [
    'Det passer ikke nå. Konsulenten skriver: {answer}',
    'It cannot be now. The consultant writes: {answer}',
  ],
  'door.again': ['Du kan spørre på nytt når du vil.', 'You can ask again when you like.'],
  'door.mine': ['Nøkkelen din til rommet', 'Your key to the room'],

  'leaders.name': ['For dere som leder ei gruppe', 'For you who lead a group'],
  'leaders.description': [
    'Her støtter vi som leder ei gruppe hverandre: det vi lurer på, det som var vanskelig, og det som gikk bra.',
    'Here we who lead a group support each other: what we wonder about, what was hard, and what went well.',
  ],
  'leaders.lede': [
    'Et rom der dere som leder ei gruppe, her eller et annet sted, støtter hverandre. Konsulentene er også der.',
    'A room in which you who lead a group, here or elsewhere, support each other. The consultants are there too.',
  ],
  'leaders.unseen': [
    'Der inne heter du det samme som i de andre rommene. Ingen utenfor ser hvem som er inne, eller at du leder noe.',
    'In there you are called what you are called in the other rooms. Nobody outside sees who is inside, or that you lead anything.',
  ],
  'leaders.ask': [
    'Skriv ved døra hvilken gruppe du leder. Bare konsulentene leser det, og da kan de forstå hvem kallenavnet ditt hører til.',
    'Write at the door which group you lead. Only the consultants read it, and then they may know whose nickname yours is.',
  ],
  'leaders.door': ['Til døra', 'To the door'],
  'leaders.none': [
    'Ingen har åpnet rommet ennå. Si fra til konsulenten hvis du vil ha det.',
    'Nobody has opened the room yet. Tell the consultant if you would like it.',
  ],
  'leaders.open': ['Åpne rommet', 'Open the room'],
  'leaders.keys': ['Hvem som er inne', 'Who is inside'],
  'leaders.keys.text': [
    'Slipp inn dem som leder ei gruppe, og ta nøkkelen tilbake fra dem som ikke gjør det lenger.',
    'Let in those who lead a group, and take the key back from those who no longer do.',
  ],
  'leaders.no-more': [
    'Leder du ikke noe lenger? Gi fra deg nøkkelen. Det du har skrevet, blir stående, og ingen får beskjed.',
    'Do you lead nothing any more? Give up the key. What you wrote stays, and nobody is told.',
  ],
  'leaders.groups': ['Lokale grupper', 'Local groups'],

  'guests.title': ['Hvem som har nøkkel til {room}', 'Who has a key to {room}'],
  'guests.lede': [
    'De inne ser ikke denne listen. Alle konsulenter i fellesskapet er i alle rom.',
    'Those inside do not see this list. Every consultant of the community is in every room.',
  ],
  'guests.asking': ['Noen spør om å komme inn', 'Somebody asks to come in'],
  'guests.asking.none': ['Ingen spør nå.', 'Nobody asks now.'],
  'guests.inside': ['Er inne', 'Inside'],
  'guests.inside.none': ['Ingen har nøkkel ennå.', 'Nobody has a key yet.'],
  'guests.let': ['Slipp inn', 'Let in'],
  'guests.answer': ['Svar til {name} (valgfritt)', 'Answer to {name} (optional)'],
  'guests.not-now': ['Ikke nå', 'Not now'],
  'guests.end': ['Ta nøkkelen tilbake', 'Take the key back'],
  'guests.end.of': ['fra {name}', 'from {name}'],
  'guests.by-name': ['Slipp inn noen som ikke har spurt', 'Let in somebody who has not asked'],
  'guests.nickname': ['Kallenavn', 'Nickname'],

  'keeping.open': ['Åpne et rom', 'Open a room'],
  'keeping.change': ['Endre rommet', 'Change the room'],
  'keeping.guests': ['Hvem som har nøkkel', 'Who has a key'],
  'keeping.title': ['Rommet {room}', 'The room {room}'],
  'keeping.name': ['Navn', 'Name'],
  'keeping.description': ['Hva rommet er til', 'What the room is for'],
  'keeping.key': ['Hvem kan gå inn?', 'Who may enter?'],
  'key.everybody': ['Alle i fellesskapet', 'Everybody in the community'],
  'key.door': ['De du slipper inn. Andre ser navnet og døra', 'Those you let in. Others see the name and the door'],
  'key.hidden': ['De du slipper inn. Ingen andre vet om rommet', 'Those you let in. Nobody else knows of the room'],
  'keeping.key.hint': [
    'Hvis du gir rommet egen nøkkel nå, kommer bare de inn som du slipper inn. Det gjelder også dem som har skrevet her før.',
    'If you give the room a key of its own now, only those you let in can enter, also of those who have written here before.',
  ],
  'keeping.mode': ['Når leser du det som skrives?', 'When do you read what is written?'],
  'mode.after': ['Etterpå. Alt vises med en gang', 'Afterwards. Everything shows at once'],
  'mode.before': ['Før det vises', 'Before it shows'],
  'mode.first-three': [
    'Før det vises, de tre første gangene noen skriver',
    'Before it shows, the first three times somebody writes',
  ],
  'mode.hours-before': ['Før det vises, utenom vakttid', 'Before it shows, outside duty hours'],
  'keeping.lang': ['Språk å skrive på', 'Language to write in'],
  'keeping.lang.any': ['Fritt valg', 'Whatever one likes'],
  'lang.nb': ['norsk', 'Norwegian'],
  'lang.en': ['engelsk', 'English'],
  'keeping.hours': ['Når du er i dette rommet', 'When you are in this room'],
  'keeping.hours.hint': [
    'La det stå tomt for vakttida til fellesskapet.',
    'Leave it empty for the hours of the community.',
  ],
  'keeping.from': ['Fra', 'From'],
  'keeping.to': ['Til', 'To'],
  'keeping.thresholds': ['Når flere sier fra utenom vakttid', 'When several report outside duty hours'],
  'keeping.thresholds.text': [
    'Da venter det til du har sett på det, og forfatteren får vite det med en gang. Ingenting blir slettet.',
    'Then it waits until you have looked, and its author is told at once. Nothing is deleted.',
  ],
  'keeping.post-threshold': ['Så mange om ett innlegg: innlegget venter', 'This many about one post: the post waits'],
  'keeping.author-threshold': [
    'Så mange om én person: det personen skriver, venter',
    'This many about one person: what they write waits',
  ],
  'keeping.submit.open': ['Åpne rommet', 'Open the room'],
  'keeping.submit.change': ['Lagre', 'Save'],
  'keeping.rules': ['Egne regler for rommet', 'Rules of the room'],
  'keeping.rules.lede': [
    'De kommer i tillegg til gruppeavtalen. Hver nye utgave må godtas før man skriver igjen. Man kan lese uten.',
    'They come on top of the group agreement. Each new version has to be agreed to before one writes again. One can read without.',
  ],
  'keeping.rules.words': ['Reglene', 'The rules'],
  'keeping.rules.submit': ['Lagre reglene', 'Save the rules'],
  'keeping.closing': ['Steng for nye innlegg', 'Close to new posts'],
  'keeping.closing.text': [
    'Alle som har nøkkel, kan fortsatt lese. Du kan åpne igjen når du vil.',
    'Everybody with a key can still read. You can open it again when you like.',
  ],
  'keeping.reopening': ['Åpne for nye innlegg igjen', 'Open to new posts again'],
  'keeping.back': ['Tilbake til {room}', 'Back to {room}'],

  'rules.title': ['Reglene i {room}', 'The rules of {room}'],
  'rules.lede': [
    'Dette gjelder i rommet, i tillegg til gruppeavtalen. Du kan lese alt uten å si ja.',
    'This holds in the room, on top of the group agreement. You can read everything without saying yes.',
  ],
  'rules.agree': ['Jeg er med på dette', 'I agree to this'],
  'rules.agreed': ['Du har sagt ja til dette.', 'You have said yes to this.'],
  'rules.see': ['Reglene i rommet', 'The rules of the room'],

  'write.closed': [
    'Rommet er stengt for nye innlegg. Du kan lese det som står her.',
    'The room is closed to new posts. You can read what is here.',
  ],
  'write.rules': [
    'Dette rommet har egne regler. Les dem før du skriver. Du kan lese innleggene uten.',
    'This room has rules of its own. Read them before you write. You can read the posts without.',
  ],
  'write.rules.read': ['Les reglene', 'Read the rules'],
  'write.paused': [
    'Du har en pause fra å skrive i rommene. Du kan lese alt.',
    'You have a pause from writing in the rooms. You can read everything.',
  ],
  'write.paused.until': ['Den er over', 'It is over on'],
  'write.paused.why': ['Se hvorfor, eller be en annen se på det', 'See why, or ask somebody else to look'],
  'write.lang': ['I dette rommet skriver vi på {lang}.', 'In this room we write in {lang}.'],
  'waits.before': [
    'Konsulenten leser alt som skrives her, før det vises for de andre.',
    'The consultant reads all that is written here before it shows to the others.',
  ],
  'waits.first-three': [
    'De tre første gangene du skriver her, leser konsulenten det før det vises for de andre. Slik er det for alle som er nye.',
    'The first three times you write here, the consultant reads it before it shows to the others. It is so for everybody new.',
  ],
  'waits.hours-before': [
    'Utenom vakttid leser konsulenten det som skrives her, før det vises for de andre.',
    'Outside duty hours the consultant reads what is written here before it shows to the others.',
  ],
  'waits.author': [
    'Flere har sagt fra om noe du skrev. Til konsulenten har sett på det, venter det du skriver. Ingenting er avgjort.',
    'Several have reported something you wrote. Until the consultant has looked, what you write waits. Nothing is decided.',
  ],
  'held.own': [
    'Dette venter på konsulenten. De andre ser det ikke ennå.',
    'This waits for the consultant. The others do not see it yet.',
  ],
  'held.own.reports': [
    'Flere har sagt fra om dette. Det er skjult for de andre til konsulenten har sett på det. Ingenting er avgjort.',
    'Several have reported this. It is hidden from the others until the consultant has looked. Nothing is decided.',
  ],
  'held.own.author': [
    'Flere har sagt fra om noe du skrev. Derfor venter dette til konsulenten har sett på det. Ingenting er avgjort.',
    'Several have reported something you wrote, so this waits until the consultant has looked. Nothing is decided.',
  ],
  'held.own.edit': [
    'Du har endret dette. Det venter på konsulenten, og de andre ser det ikke så lenge.',
    'You have changed this. It waits for the consultant, and the others do not see it meanwhile.',
  ],
  'held.staff': ['Venter på deg. Bare forfatteren ser det.', 'Waits for you. Only its author sees it.'],
  'held.staff.reports': [
    'Flere har sagt fra. Skjult til du har sett på det; forfatteren vet det.',
    'Several have reported this. Hidden until you have looked; its author knows.',
  ],
  'held.let': ['Slipp gjennom', 'Let through'],
  'held.let.which': ['innlegget fra {name}', 'the post by {name}'],

  'welcome.title': ['Ny her?', 'New here?'],
  'welcome.read': ['Les så mye du vil. Det er å være med.', 'Read as much as you like. That is taking part.'],
  'welcome.react': [
    'Vil du gi et tegn, trykk «Jeg hører deg» under et innlegg. Bare den som skrev det, ser det.',
    'If you want to give a sign, press “I hear you” under a post. Only whoever wrote it sees it.',
  ],
  'welcome.react.nickname': [
    'Med et kallenavn kan du trykke «Jeg hører deg» under et innlegg. Bare den som skrev det, ser det.',
    'With a nickname you can press “I hear you” under a post. Only whoever wrote it sees it.',
  ],
  'welcome.nickname': ['Velg et kallenavn', 'Choose a nickname'],
  'welcome.write': [
    'Skriv når du vil, eller aldri. Et «hei» er nok.',
    'Write when you want to, or never. A “hello” is enough.',
  ],
  'welcome.leave': ['Ikke vis dette mer', 'Do not show this again'],
});
