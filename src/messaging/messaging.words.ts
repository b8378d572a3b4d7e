import { catalogue } from '../platform/i18n/catalogue.js';

export const messagingWords = catalogue({
  'messages.title': ['Meldinger', 'Messages'],
  'messages.lede': [
    'Her skriver du til behandlerne du selv velger. Den du skriver til, leser det. Det gjør også den som vikarierer for dem, og den du selv tar inn i samtalen. Du ser navnene før du sender.',
    'Here you write to the providers you choose yourself. The one you write to reads it. So do whoever covers for them, and whom you take in yourself. You see the names before you send.',
  ],
  'messages.yours': ['Samtalene dine', 'Your conversations'],
  'messages.none': [
    'Du har ikke skrevet til noen ennå. Du kan spørre om noe, ordne noe praktisk, eller bare si hvordan det er akkurat nå.',
    'You have not written to anybody yet. You can ask something, arrange something practical, or just say how it is right now.',
  ],
  'messages.older': ['Vis eldre', 'Show older'],
  'messages.answer': ['Nytt svar', 'New answer'],
  'messages.write-to': ['Skriv til', 'Write to'],
  'messages.write': ['Skriv', 'Write'],
  'messages.write.to': ['til {name}', 'to {name}'],
  'messages.called': ['kaller deg {name}', 'calls you {name}'],
  'messages.no-providers': [
    'Ingen behandlere tar imot meldinger her ennå. Fellesskapet sier fra når noen gjør det.',
    'No providers take messages here yet. The community will say when somebody does.',
  ],

  'kind.question': ['Spørsmål', 'Question'],
  'kind.practical': ['Noe praktisk', 'Something practical'],
  'kind.appointment': ['En time', 'An appointment'],
  'kind.toolbox': ['Delt fra verktøykassa', 'Shared from the toolbox'],
  'kind.medicines': ['Medisinlista', 'The list of medicines'],
  'kind.update': ['Slik er det nå', 'How it is right now'],
  'kind.question.hint': [
    'Noe du lurer på og gjerne vil ha svar på.',
    'Something you wonder about and would like an answer to.',
  ],
  'kind.practical.hint': ['En resept, et skjema, en beskjed.', 'A prescription, a form, a message to somebody.'],
  'kind.appointment.hint': [
    'Si når det passer. {name} tilbyr en time, og du sier ja eller nei.',
    'Say when it suits you. {name} offers a time, and you say yes or no.',
  ],
  'kind.update.hint': [
    '{name} leser det. Du venter ikke på svar, og du trenger ikke finne de riktige ordene.',
    '{name} reads it. You wait for no answer, and you need not find the right words.',
  ],

  'damaged.topic': ['Temaet er skadet og kan ikke leses', 'The topic is damaged and cannot be read'],
  'damaged.name': ['Navnet er skadet', 'The name is damaged'],

  'state.sent': ['Sendt', 'Sent'],
  'state.opened': ['åpnet', 'opened'],
  'state.answered': ['besvart', 'answered'],
  'tag.sent': ['Sendt', 'Sent'],
  'tag.opened': ['Åpnet', 'Opened'],
  'tag.answered': ['Besvart', 'Answered'],
  'expected.by': ['svar ventes innen', 'answer expected by'],
  'expected.late': ['svaret skulle ha kommet innen', 'the answer should have come by'],

  'composer.title': ['Ny melding', 'New message'],
  'composer.whom': ['Hvem vil du skrive til?', 'Whom do you want to write to?'],
  'composer.to': ['Til {name}', 'To {name}'],
  'composer.before': ['Før du skriver', 'Before you write'],
  'composer.reader': ['Hvem leser det?', 'Who reads it?'],
  'composer.reader.one': ['Bare {name}, {title}.', 'Only {name}, {title}.'],
  'composer.reader.both': [
    '{cover}, som vikarierer for {name}, og {name}, {title}.',
    '{cover}, who covers for {name}, and {name}, {title}.',
  ],
  'composer.reader.not': [
    'Ikke gruppa, ikke erfaringskonsulenten, ikke andre behandlere.',
    'Not the group, not the consultant, not other providers.',
  ],
  'composer.night': ['Kveld, natt og helg', 'Evenings, nights and weekends'],
  'composer.night.nobody': [
    'Da følger ingen med her. Trenger du noen nå, finner du numrene under',
    'Nobody is watching then. If you need somebody now, the numbers are under',
  ],
  'composer.night.help': ['Få hjelp nå', 'Help now'],
  'composer.care-name': ['Hva skal {name} kalle deg?', 'What shall {name} call you?'],
  'composer.care-name.hint': [
    'Bare {name} ser dette navnet. Velg gjerne et annet enn kallenavnet ditt i gruppa.',
    'Only {name} sees this name. Better not the nickname you have in the group.',
  ],
  'composer.as': ['{name} kjenner deg som {careName}.', '{name} knows you as {careName}.'],
  'composer.kind': ['Hva slags melding er det?', 'What kind of message is it?'],
  'composer.topic': ['Tema', 'Topic'],
  'composer.topic.hint': [
    'Noen få ord. {name} ser dem før meldingen blir åpnet.',
    'A few words. {name} sees them before opening the message.',
  ],
  'composer.body': ['Det du vil si', 'What you want to say'],
  'composer.body.hint': [
    'Skriv slik det faller deg inn. Du ser når {name} har åpnet den.',
    'Write it the way it comes to you. You see when {name} has opened it.',
  ],
  'composer.submit': ['Send til {name}', 'Send to {name}'],
  'composer.cancel': ['Ikke nå', 'Not now'],

  'conversation.back.person': ['Alle meldinger', 'All messages'],
  'conversation.back.provider': ['Innboksen', 'The inbox'],
  'conversation.with': ['Med {name}', 'With {name}'],
  'conversation.former': ['En som ikke arbeider her lenger', 'Somebody who does not work here any more'],
  'conversation.you': ['Du', 'You'],
  'conversation.on': ['Skriv mer', 'Write more'],
  'conversation.answer': ['Svar', 'Answer'],
  'conversation.body': ['Meldingen din', 'Your message'],
  'conversation.reader': ['Bare {name} leser det.', 'Only {name} reads it.'],
  'conversation.reader.too': ['{name} leser det.', '{name} reads it.'],
  'conversation.readers': [
    '{cover}, som vikarierer for {name}, og {name} leser det.',
    '{cover}, who covers for {name}, and {name} read it.',
  ],
  'conversation.covering': [
    'Du vikarierer for {provider}. Her ser du bare det som er kommet så lenge. {name} vet at du leser det. {provider} ser svaret ditt.',
    'You cover for {provider}. Here you see only what came meanwhile. {name} knows that you read it. {provider} sees your answer.',
  ],
  'conversation.need-now': [
    'Trenger du noen nå, finner du numrene under',
    'If you need somebody now, the numbers are under',
  ],
  'conversation.night': [
    'Ingen følger med her om kvelden, om natta eller i helgene. Trenger du noen nå, finner du numrene under',
    'Nobody is watching here in the evening, at night or at weekends. If you need somebody now, the numbers are under',
  ],
  'conversation.answer.hint': [
    'Bare {name} leser svaret, og får en nøytral e-post om at det er kommet noe nytt.',
    'Only {name} reads the answer, and gets a neutral e-mail that there is something new.',
  ],
  'conversation.answer.hint.cover': [
    '{name} og de andre som er med, leser svaret. {name} får en nøytral e-post om at det er kommet noe nytt.',
    '{name} and the others who are in it read the answer. {name} gets a neutral e-mail that there is something new.',
  ],
  'conversation.gone': [
    '{name} arbeider ikke her lenger og leser ikke det som skrives hit. Det som er skrevet, har du fortsatt.',
    '{name} does not work here any more and does not read what is written here. You still have what was written.',
  ],
  'conversation.ended': [
    'Du har avsluttet kontakten med {name}. Det som er skrevet, har dere begge fortsatt. Ingen skriver mer her.',
    'You have ended the contact with {name}. You both still have what was written. Nobody writes here any more.',
  ],
  'conversation.ended.person': [
    '{name} har avsluttet kontakten. Det som er skrevet, blir stående. Ingen skriver mer her.',
    '{name} has ended the contact. What was written stays. Nobody writes here any more.',
  ],
  'leaving.heading': ['Slutte med en behandler', 'Leave a provider'],
  'leaving.lede': [
    'Gruppa, treff og verktøykassa er som før. Behandleren ser bare at du har avsluttet, ikke hvorfor, og ikke om du har flere.',
    'The group, meetups and the toolbox stay as they are. The provider sees only that you have ended it, not why, and not whether you have others.',
  ],
  'leaving.what': [
    'Det behandleren ikke har åpnet, er tatt tilbake. Det som er åpnet, blir stående hos dere begge. Timer som ikke har vært ennå, er avlyst. Du kan skrive til behandleren igjen senere.',
    'What the provider has not opened is taken back. What was opened stays with both of you. Appointments that lie ahead are called off. You can write to them again later.',
  ],
  'leaving.none': ['Du skriver ikke med noen behandler nå.', 'You are not writing with any provider now.'],
  'leaving.end': ['Avslutt', 'End it'],
  'leaving.end.with': ['med {name}', 'with {name}'],
  'leaving.back': ['Andre måter å gå på', 'Other ways to go'],
  'conversation.gone.other': ['Skriv til en annen', 'Write to somebody else'],
  'conversation.unopened': [
    '{count, plural, one {Én ny melding} other {# nye meldinger}}',
    '{count, plural, one {One new message} other {# new messages}}',
  ],
  'conversation.unopened.seen': [
    'Når du åpner, ser {name} at du har gjort det.',
    'When you open it, {name} sees that you have.',
  ],
  'conversation.open': ['Åpne', 'Open'],
  'conversation.take-back': ['Ta den tilbake', 'Take it back'],
  'conversation.take-back.until': ['så lenge den ikke er åpnet', 'as long as it has not been opened'],
  'conversation.send': ['Send', 'Send'],
  'conversation.send.answer': ['Send svaret', 'Send the answer'],

  'correction.write': ['Rett denne', 'Put this one right'],
  'correction.about': [
    'Dette retter det du skrev {day} kl. {time}. Det første blir stående, og begge sier fra om det.',
    'This puts right what you wrote on {day} {time}. The first one stays, and both say so.',
  ],
  'correction.not': ['Ikke rett, skriv en vanlig melding', 'Do not correct, write an ordinary message'],
  'correction.send': ['Send rettelsen', 'Send the correction'],
  'correction.of': ['Retter meldingen fra {day} kl. {time}.', 'Puts right the message of {day} {time}.'],
  'correction.of.earlier': ['Retter en tidligere melding.', 'Puts an earlier message right.'],
  'correction.by': ['Rettet i meldingen fra {day} kl. {time}.', 'Put right in the message of {day} {time}.'],

  'thanks.button': ['Lest, takk', 'Read, thank you'],
  'thanks.body': ['Jeg har lest det. Takk for at du skrev.', 'I have read it. Thank you for writing.'],
  'thanks.hint': [
    '{name} venter ikke på svar. Med ett trykk får {name} vite at du har lest: «{body}»',
    '{name} is not waiting for an answer. One tap lets {name} know that you have read it: “{body}”',
  ],

  'inbox.title': ['Innboks', 'Inbox'],
  'inbox.lede': [
    'Du ser navnet hver av dem vil at du skal bruke, og det de skriver til deg. Ikke mer.',
    'You see the name each of them wants you to use, and what they write to you. Nothing else.',
  ],
  'inbox.overdue': ['Skulle vært besvart', 'Overdue'],
  'inbox.overdue.about': [
    'De som skrev, ser også at dagen er gått.',
    'Those who wrote can see that the day has passed, too.',
  ],
  'inbox.due': ['Svar ventes i dag', 'Due today'],
  'inbox.waiting': ['Venter', 'Waiting'],
  'inbox.updates': ['Slik er det nå', 'Updates to glance at'],
  'inbox.updates.about': ['Ingen venter på svar her.', 'Nobody waits for an answer here.'],
  'inbox.earlier': ['Tidligere', 'Earlier'],
  'inbox.all-earlier': ['Alle tidligere', 'All earlier ones'],
  'inbox.clear': ['Ingen venter på svar fra deg nå.', 'Nobody is waiting for an answer from you now.'],
  'inbox.none': [
    'Ingen har skrevet til deg ennå. Når noen velger deg, kommer det hit, og du får en nøytral e-post.',
    'Nobody has written to you yet. When somebody chooses you, it comes here, and you get a neutral e-mail.',
  ],
  'inbox.open.which': ['meldingen fra {name}: {topic}', 'the message from {name}: {topic}'],
  'inbox.covering': ['du vikarierer for {name}', 'you cover for {name}'],
  'inbox.new': ['{count, plural, one {ny} other {# nye}}', '{count, plural, one {new} other {# new}}'],

  'system.fetches': [
    'Systemet til {organisation} kan hente det {name} har åpnet, til journalen. Du får se hvilke dager det ble hentet.',
    'The system of {organisation} may fetch what {name} has opened, for the record. You get to see on which days it was fetched.',
  ],
  'conversation.file': ['Ta med deg samtalen', 'Take this conversation along'],
  'conversation.file.about': [
    'En fil for andre systemer i helsetjenesten (FHIR), med alle brevene og navnet du bruker her. Den som åpner fila, kan lese alt.',
    'A file for other systems of the health service (FHIR), with all letters and the name you use here. Whoever opens it can read it all.',
  ],
  'conversation.file.fetch': ['Last ned fila', 'Download the file'],
});
