import { catalogue } from '../platform/i18n/catalogue.js';

export const meetupWords = catalogue({
  'meetups.title': ['Treff', 'Meetups'],
  'meetups.lede': [
    'Små treff i nærheten. Du kommer når du vil, under det navnet du vil. Å bare være på nett er også å være med.',
    'Small meetups nearby. You come when you want to, under the name you want. Being here online only is being part of it too.',
  ],
  'meetups.coming': ['Treff som kommer', 'Coming meetups'],
  'meetups.none': [
    'Ingen treff er planlagt akkurat nå. Når et nytt blir kunngjort, står det her.',
    'No meetups are planned right now. When a new one is announced, it will be here.',
  ],
  'lately.heading': ['Nylig vært', 'Lately'],
  'lately.count': ['Tell hvem som kom', 'Count who came'],
  'meetups.announce': ['Kunngjør et treff', 'Announce a meetup'],

  'kind.cafe': ['Kafé', 'Café'],
  'kind.walk': ['Tur', 'Walk'],
  'kind.activity': ['Aktivitet', 'Activity'],
  'kind.men': ['For menn', 'For men'],
  'kind.mixed': ['For alle', 'For everybody'],
  'kind.online': ['På nett', 'Online'],

  'row.usual': ['vanligvis {number}', 'usually {number}'],
  'state.cancelled': ['Avlyst', 'Cancelled'],
  'state.full': ['Fullt', 'Full'],
  'state.going': ['Du kommer', 'You are coming'],
  'state.waiting': ['Du venter på plass', 'You are waiting for a place'],
  numbers: [
    '{going, plural, =0 {Ingen kommer ennå} one {Én kommer} other {# kommer}}{waiting, plural, =0 {} other {, # venter}}',
    '{going, plural, =0 {Nobody coming yet} one {One coming} other {# coming}}{waiting, plural, =0 {} other {, # waiting}}',
  ],
  'news.place': [
    'Det ble en plass til deg på «{title}», {when}. Vil du ikke likevel, kan du gi den fra deg med ett trykk.',
    'A place came free for you at “{title}”, {when}. If you would rather not, you can give it up with one press.',
  ],
  'news.offer': [
    'En plass på «{title}», {when}, er holdt av til deg. Si fra innen {until} om du vil ha den.',
    'A place at “{title}”, {when}, is kept for you. Say by {until} whether you want it.',
  ],
  'news.moved': [
    '«{title}» er flyttet. Det er nå {when}, i {district}.',
    '“{title}” is moved. It is now {when}, in {district}.',
  ],
  'news.moved.online': [
    '«{title}» er flyttet. Det er nå {when}, på nett.',
    '“{title}” is moved. It is now {when}, online.',
  ],
  'offer.take': ['Ja, jeg vil ha plassen', 'Yes, I want the place'],
  'offer.passed': [
    'En plass var holdt av til deg, og gikk videre. Det gjør ingenting. Vil du fortsatt komme, kan du si det her.',
    'A place was kept for you, and has passed on. That is quite all right. If you still want to come, you can say so here.',
  ],
  'offer.again': ['Jeg vil fortsatt komme', 'I still want to come'],
  'seen.submit': ['Jeg har sett det', 'I have seen it'],
  'seen.hint': [
    'Verten ser hvem som vet om det, og trenger ikke ringe deg.',
    'The host sees who knows, and need not ring you.',
  ],
  'state.moved': ['Treffet er flyttet', 'The meetup is moved'],
  'news.cancelled': ['«{title}», {when}, er dessverre avlyst.', '“{title}”, {when}, is cancelled, sadly.'],

  'meetup.all': ['Alle treff', 'All meetups'],
  'meetup.host': ['Vert', 'Host'],
  'meetup.host.who': ['{host} er der hele tiden.', '{host} is there all the time.'],
  'meetup.usual': ['Hvor mange', 'How many'],
  'meetup.usual.number': ['Vanligvis {number}.', 'Usually {number}.'],
  'meetup.coming.few': ['Ingen, eller noen få, har sagt at de kommer.', 'Nobody, or a few, have said they are coming.'],
  'meetup.coming.five-or-more': ['Fem eller flere har sagt at de kommer.', 'Five or more have said they are coming.'],
  'meetup.over': ['Dette treffet har vært.', 'This meetup is over.'],
  'meetup.begun': ['Treffet har begynt.', 'The meetup has begun.'],
  'meetup.cancelled': [
    'Treffet er avlyst. {host} skriver: «{reason}»',
    'The meetup is cancelled. {host} writes: “{reason}”',
  ],

  'place.heading': ['Hvor det er', 'Where it is'],
  'place.district': ['Område', 'Part of town'],
  'place.name': ['Sted', 'Place'],
  'place.address': ['Adresse', 'Address'],
  'place.door': ['Slik finner du døra', 'How to find the door'],
  'place.travel': ['Slik kommer du dit', 'How to get there'],
  'place.access': ['Framkommelighet', 'Access'],
  'place.quiet': ['Et rolig sted', 'A quiet spot'],
  'place.later': [
    'Adressen, og hvordan du finner døra, ser du når du har fått plass.',
    'You will see the address, and how to find the door, when you have a place.',
  ],

  'answer.heading': ['Vil du komme?', 'Would you like to come?'],
  'answer.name': ['Hva vil du hete der?', 'What would you like to be called there?'],
  'answer.name.hint': [
    'Et fornavn, et kallenavn eller noe helt annet. Ikke det du heter i rommene, hvis du vil holde de to fra hverandre.',
    'A first name, a short name or something else entirely. Not what you are called in the rooms, if you want to keep the two apart.',
  ],
  'answer.same-name': ['Jeg vil hete det samme begge steder', 'I want the same name in both places'],
  'answer.listed': [
    'La de andre som kommer, se dette navnet på forhånd',
    'Let the others who are coming see this name beforehand',
  ],
  'answer.remind': ['Minn meg på det dagen før', 'Remind me the day before'],
  'answer.invite': ['Send meg det på e-post til kalenderen', 'Send it to my calendar by e-mail'],
  'answer.invite.hint': [
    'Det står bare «{summary}», og når. E-postkassen din får vite tidspunktet.',
    'It only says “{summary}”, and when. Your mailbox learns the time.',
  ],
  'answer.phone': ['Et nummer vi kan ringe', 'A number we can ring'],
  'answer.phone.hint': [
    'Bare hvis treffet blir flyttet eller avlyst: {host} ser det da, og ellers ingen. Det blir slettet når treffet er over.',
    'Only if the meetup is moved or called off: {host} sees it then, and otherwise nobody. It is deleted once the meetup is over.',
  ],
  'answer.phone.hint.way': [
    'Er du med på telefon, ringer {host} deg på det når det begynner. Ellers ser {host} det bare hvis treffet blir flyttet eller avlyst. Det er til dette alene, og blir slettet når treffet er over.',
    'If you take part by phone, {host} rings you on it when it begins. Else {host} sees it only if the meetup is moved or called off. It is for this alone, and is deleted once the meetup is over.',
  ],
  'answer.who-sees': [
    '{host}, som er vert, ser navnet du skriver. De andre ser det bare hvis du krysser av. Ingen ser hva du heter i rommene.',
    '{host}, who hosts, will see the name you write. Others see it only if you tick the box. Nobody sees what you are called in the rooms.',
  ],
  'answer.who-sees.name': [
    '{host}, som er vert, ser navnet {name}. De andre ser det bare hvis du krysser av. Ingen ser hva du heter i rommene.',
    '{host}, who hosts, will see the name {name}. Others see it only if you tick the box. Nobody sees what you are called in the rooms.',
  ],
  'answer.submit': ['Jeg kommer', 'I’m coming'],
  'answer.free': [
    'Du binder deg ikke til noe. Du kan ombestemme deg helt til det begynner.',
    'You are not tied to anything. You can change your mind right up to the start.',
  ],
  'answer.full': [
    'Alle plassene er tatt. Si at du vil komme, så får du tilbud om den første som blir ledig etter dem som spurte før deg. Lurer du på noe, spør konsulenten din.',
    'All places are taken. Say that you want to come, and you are offered the first one that comes free after those who asked before you. If you wonder about anything, ask your consultant.',
  ],
  'answer.wait': ['Sett meg på venteliste', 'Put me on the waiting list'],
  'answer.withdrawn': [
    'Du har sagt at du ikke kommer denne gangen. Det er helt i orden. Du kan ombestemme deg.',
    'You have said that you are not coming this time. That is quite all right. You can change your mind.',
  ],

  'mine.going': ['Du kommer som {name}', 'You are coming as {name}'],
  'mine.waiting': ['Du venter på plass som {name}', 'You are waiting for a place as {name}'],
  'mine.asking': ['Du har spurt om å få komme som {name}', 'You have asked to come as {name}'],
  'mine.waiting.text': [
    'Blir det ledig, holdes plassen av til den som spurte først. Er det deg, får du beskjed, og god tid til å svare.',
    'If a place comes free, it is kept for whoever asked first. If that is you, you are told, and have time to answer.',
  ],
  'mine.seen.listed': [
    '{host} og de andre som kommer, ser dette navnet.',
    '{host} and the others who are coming see this name.',
  ],
  'mine.seen.unlisted': [
    '{host} ser dette navnet. De andre ser det ikke på forhånd.',
    '{host} sees this name. The others do not see it beforehand.',
  ],
  'mine.plan.write': ['Planlegg hvordan det blir', 'Plan how it will be'],
  'mine.plan.see': ['Se planen min', 'See my plan'],
  'mine.calendar': ['Legg i kalenderen', 'Add to my calendar'],
  'mine.calendar.hint': [
    'I kalenderen står det bare «{summary}» og klokkeslettet.',
    'The calendar will say only “{summary}” and the time.',
  ],
  'mine.week': ['Sett opp i uka mi', 'Put it in my week'],
  'mine.withdraw': ['Ikke denne gangen likevel', 'Not this time after all'],
  'mine.withdraw.waiting': ['Ta meg av ventelista', 'Take me off the waiting list'],
  'mine.withdraw.hint': [
    'Du trenger ikke si hvorfor. Plassen går til en annen.',
    'You need not say why. The place goes to somebody else.',
  ],
  'mine.change': ['Endre navn, eller hvem som ser det', 'Change the name, or who sees it'],
  'mine.change.submit': ['Lagre', 'Save'],

  'listed.heading': ['De som har valgt å stå her', 'Those who chose to be listed'],
  'listed.show': ['Vis mer av deg til dem som kommer', 'Show more of yourself to those who come'],
  'listed.none': [
    'Ingen har valgt å stå her. Det er vanlig, og sier ikke noe om hvem som kommer.',
    'Nobody chose to be listed. That is common, and says nothing about who is coming.',
  ],

  'agreement.shown': ['Det vi har avtalt med hverandre', 'What we have agreed with each other'],

  'calm.heading': ['Godt å vite', 'Good to know'],
  'calm.leave': [
    'Du kan gå når som helst. Tjue minutter er nok, og ingen spør hvorfor.',
    'You can leave at any time. Twenty minutes are enough, and nobody asks why.',
  ],
  'calm.quiet': [
    'Du trenger ikke fortelle noe. Å sitte stille er å være med.',
    'You need not say anything. Sitting quietly is being part of it.',
  ],
  'calm.met': [
    'Vil du bli møtt, kan du planlegge det når du har sagt at du kommer.',
    'If you want to be met, you can plan that once you have said you are coming.',
  ],

  'host.heading': ['For deg som er vert', 'For you as host'],
  'host.roster': ['Se hvem som kommer', 'See who is coming'],
  'host.again': ['Kunngjør et til', 'Announce another'],
  'host.cancel': ['Avlys treffet', 'Cancel the meetup'],
  'host.cancel.reason': ['Hvorfor blir det avlyst?', 'Why is it cancelled?'],
  'host.cancel.hint': [
    'Alle i fellesskapet kan lese dette på siden til treffet.',
    'Everybody in the community can read this on the meetup’s page.',
  ],

  'announce.lede': [
    'Rommet ser hva det er, når, og i hvilket område. Adresse og dør ser bare de som har fått plass.',
    'The room sees what it is, when, and in which part of town. Address and door are seen only by those who have a place.',
  ],
  'announce.again': ['Et til av disse?', 'Another of these?'],
  'announce.name': ['Hva heter treffet?', 'What is the meetup called?'],
  'announce.name.hint': [
    'Ikke skriv hvor det er. Samme navn på samme sted blir samme rekke av treff, og folk beholder navnene sine der.',
    'Do not write where it is. The same name at the same place becomes the same series, and people keep their names there.',
  ],
  'announce.kind': ['Hva slags treff?', 'What kind of meetup?'],
  'announce.venue': ['Hvor?', 'Where?'],
  'announce.venue.hint': [
    'Er treffet på nett, trengs det ikke noe sted: det er på tekst her i portalen.',
    'A meetup that is online needs no place: it is in text, here in the portal.',
  ],
  'announce.venue.choose': ['Velg et sted', 'Choose a place'],
  'announce.day': ['Hvilken dag?', 'Which day?'],
  'announce.from': ['Fra klokka', 'From'],
  'announce.to': ['Til klokka', 'To'],
  'announce.capacity': ['Hvor mange er det plass til?', 'How many is there room for?'],
  'announce.usual': ['Hvor mange pleier det å være?', 'How many are there usually?'],
  'announce.usual.hint': [
    'Med dine ord, for eksempel «6 til 10». De andre får aldri vite nøyaktig hvor mange som kommer.',
    'In your words, such as “6 to 10”. The others never learn exactly how many are coming.',
  ],
  'announce.about': ['Hva skjer der?', 'What happens there?'],
  'announce.about.hint': [
    'Skriv til en som gruer seg: hvem tar imot, hva gjør dere, hva slipper man. Ikke skriv adressen.',
    'Write to somebody who dreads it: who welcomes them, what you do, what nobody has to do. Leave the address out.',
  ],
  'announce.room': ['I hvilket rom skal det stå?', 'In which room should it be told?'],
  'announce.room.none': ['Ikke i noe rom', 'In no room'],
  'announce.submit': ['Kunngjør', 'Announce'],

  'thread.usual': ['Vi pleier å være {number}.', 'We are usually {number}.'],
  'thread.invitation': [
    'Åpne treffet for å lese mer og si at du kommer. Du velger selv hva du vil hete der, og du kan gå når du vil.',
    'Open the meetup to read more and to say that you are coming. You choose what to be called there, and you can leave whenever you like.',
  ],

  'first-time.heading': ['Slik blir det for meg', 'How it will be for me'],
  'first-time.lede': [
    'Alt her er ditt. Stryk det som ikke passer, og skriv det du trenger.',
    'All of this is yours. Strike out what does not fit, and write what you need.',
  ],
  'first-time.yours': ['Planen din', 'Your plan'],
  'first-time.print': [
    'Vil du ha den i lomma, kan du skrive ut denne siden. Det står ikke på den hva det gjelder.',
    'If you want it in your pocket, you can print this page. It does not say what it is about.',
  ],
  'first-time.suggestions': [
    'Her er et forslag du kan endre eller lagre som det er.',
    'Here is a suggestion, to change or to save as it is.',
  ],
  'first-time.change': ['Endre planen', 'Change the plan'],
  'first-time.way': ['Hvordan jeg kommer dit', 'How I get there'],
  'first-time.meetsMe': ['Hvem møter meg, og hvor', 'Who meets me, and where'],
  'first-time.where': ['Hvor jeg sitter', 'Where I sit'],
  'first-time.howLong': ['Hvor lenge jeg blir', 'How long I stay'],
  'first-time.howLeave': ['Hvordan jeg går', 'How I leave'],
  'first-time.note': ['Noe jeg vil huske', 'Something I want to remember'],
  'first-time.shared': [
    'La {host} se hvem som møter meg, og hvor jeg vil sitte',
    'Let {host} see who meets me, and where I want to sit',
  ],
  'first-time.shared.hint': [
    'Kryss av hvis det er {host} som skal møte deg. Resten av planen ser bare du.',
    'Tick this if {host} is to meet you. Only you see the rest of the plan.',
  ],
  'first-time.is-shared': [
    '{host} ser hvem som møter deg, og hvor du vil sitte. Resten ser bare du.',
    '{host} sees who meets you, and where you want to sit. Only you see the rest.',
  ],
  'first-time.is-own': ['Bare du ser dette.', 'Only you see this.'],
  'first-time.submit': ['Lagre planen', 'Save the plan'],
  'first-time.back': ['Tilbake til treffet', 'Back to the meetup'],
  'suggest.way': ['Jeg tar bussen, og går fra holdeplassen.', 'I take the bus, and walk from the stop.'],
  'suggest.meetsMe': [
    '{host} møter meg ute ved døra ti minutter før, eller på holdeplassen.',
    '{host} meets me outside the door ten minutes before, or at the bus stop.',
  ],
  'suggest.where': ['Nær døra, så jeg kan gå når jeg vil.', 'Near the door, so that I can leave when I like.'],
  'suggest.howLong': ['Tjue minutter. Det er nok for første gang.', 'Twenty minutes. That is enough for a first time.'],
  'suggest.howLeave': [
    'Jeg nikker til {host} og går. Jeg trenger ikke si hvorfor.',
    'I nod to {host} and go. I need not say why.',
  ],

  'ask-first': ['Snakk gjerne med konsulenten din før du kommer.', 'Ask your consultant before you come.'],
  'roster.heading': ['Hvem som kommer', 'Who is coming'],
  'roster.lede': [
    'Dette er navnene folk har valgt for treffet. De hører ikke sammen med kallenavn i rommene, og skal ikke nevnes der.',
    'These are the names people chose for this meetup. They do not go with nicknames in the rooms, and are not to be mentioned there.',
  ],
  'roster.talk-first': ['To som kanskje ikke bør møtes', 'Two who perhaps should not meet'],
  'roster.talk-first.text': [
    'Du ser ikke hvem av dem som ba om det. Spør hver av dem alene om det er noe du bør vite før treffet. Nevn ikke den andre, og si ikke at noe er skrevet eller blokkert, uten at den som ba om det vil det.',
    'You do not see which of them asked for it. Ask each of them alone whether there is anything you should know before the meetup. Do not mention the other, nor that anything was written or blocked, unless the one who asked for it wants you to.',
  ],
  'roster.pair': ['{one} og {other}', '{one} and {other}'],
  'roster.going': ['Har plass', 'Have a place'],
  'roster.of': ['{going} av {capacity} plasser', '{going} of {capacity} places'],
  'roster.look-up': ['Slå opp hvem det er', 'Look up who it is'],
  'roster.nobody': ['Ingen har sagt at de kommer ennå.', 'Nobody has said they are coming yet.'],
  'roster.first': ['Første gang', 'First time'],
  'roster.sits': ['Vil sitte: {where}', 'Wants to sit: {where}'],
  'roster.offered': ['En plass er holdt av', 'A place is kept for them'],
  'roster.seen.about': [
    'Her ser du hvem som har sagt at de vet om det. Har noen lagt igjen et nummer for dette, står det til de har sett det.',
    'Here you see who has said that they know. If somebody left a number for this, it is here until they have seen it.',
  ],
  'roster.seen': ['Vet om det', 'Knows'],
  'roster.unseen': ['Har ikke sett det ennå', 'Has not seen it yet'],
  'roster.ring': ['Ring {phone}', 'Ring {phone}'],
  'roster.tally': [
    '{tally, plural, =0 {Ingen hadde plass} one {Én hadde plass} other {# hadde plass}}. Navnene er slettet.',
    '{tally, plural, =0 {Nobody had a place} one {One had a place} other {# had a place}}. The names are deleted.',
  ],
  'roster.waiting': ['Venter, i den rekkefølgen de spurte', 'Waiting, in the order they asked'],

  'calendar.summary': ['Avtale', 'Appointment'],
  'calendar.file': ['avtale.ics', 'appointment.ics'],
  'activity.what': ['Gå på {title}', 'Go to {title}'],
});
