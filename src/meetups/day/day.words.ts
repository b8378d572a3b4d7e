import { catalogue } from '../../platform/i18n/catalogue.js';

export const dayTexts = catalogue({
  'day.heading': ['På dagen', 'On the day'],
  'day.link': ['På dagen', 'On the day'],
  'day.back': ['Til treffet', 'To the meetup'],
  'word.on-my-way': ['Jeg er på vei', 'I am on my way'],
  'word.at-the-door': ['Jeg står ved døra', 'I am at the door'],
  'word.come-out': ['Kan noen komme ut til meg?', 'Can someone come out to me?'],
  'word.not-today': ['Ikke i dag', 'Not today'],
  'guest.lede': [
    'Ett trykk, og det er sendt til {host}, som får beskjed. Vi vet ikke når det blir sett: kommer ingen, er det lov å gå inn, eller å gå igjen. Bare de som er verter, ser det, og det er borte når treffet er over.',
    'One press, and it is sent to {host}, who is told. We do not know when it is seen: if nobody comes, you may go in, or leave again. Only the hosts see it, and it is gone when the meetup is over.',
  ],
  'guest.lede.online': [
    'Ett trykk, og det er sendt til {host}, som får beskjed. Bare de som er verter, ser det, og det er borte når treffet er over.',
    'One press, and it is sent to {host}, who is told. Only the hosts see it, and it is gone when the meetup is over.',
  ],
  'guest.later': [
    'Den dagen treffet er, kan du si fra her at du er på vei, at du står ved døra, eller at noen må komme ut.',
    'On the day of the meetup you can say here that you are on your way, at the door, or that someone should come out.',
  ],
  'guest.later.online': [
    'Den dagen treffet er, kan du si fra her at du ikke kommer.',
    'On the day of the meetup you can say here that you are not coming.',
  ],
  'guest.said': ['Sendt til {host}: «{word}»', 'Sent to {host}: “{word}”'],
  'guest.not-today': [
    'Det er helt i orden. Du trenger ikke si hvorfor.',
    'That is quite all right. You need not say why.',
  ],
  'guest.over': ['Treffet er over. Det du sa fra om, er borte.', 'The meetup is over. What you said is gone.'],
  'tell.heading': ['Noe verten bør vite?', 'Anything the host should know?'],
  'tell.needs': ['Hva trenger du den dagen?', 'What do you need that day?'],
  'tell.needs.hint': [
    'Om lys, lyd, mat, en stol ved døra, eller hva som helst. Konsulentene ser det på arket sitt, under navnet {name}, til treffet er over.',
    'About light, sound, food, a chair by the door, or anything. The consultants see it on their sheet, under the name {name}, until the meetup is over.',
  ],
  'tell.needs.hint.online': [
    'Om pauser, om tempo, om noe du helst ikke vil skrive om, eller hva som helst. Konsulentene ser det på arket sitt, under navnet {name}, til treffet er over.',
    'About breaks, about pace, about something you would rather not write about, or anything. The consultants see it on their sheet, under the name {name}, until the meetup is over.',
  ],
  'tell.may-ask': [
    'Kommer jeg ikke, kan {host} spørre hvordan det går. Én gang.',
    'If I do not come, {host} may ask how I am. Once.',
  ],
  'tell.submit': ['Lagre', 'Save'],

  'host.expected': ['Hvem er på vei', 'Who is on the way'],
  'host.lede': [
    'Dette kommer av seg selv. Uten skript: last siden på nytt. Det er borte når treffet er over.',
    'This comes by itself. Without scripts: load the page again. It is gone when the meetup is over.',
  ],
  'host.refresh': ['Vis på nytt', 'Show again'],
  'host.none': ['Ingen har plass på dette treffet.', 'Nobody has a place at this meetup.'],
  'host.not-mine': [
    'Hvem som er på vei, ser bare de to som er verter i dag.',
    'Who is on the way is shown only to the two who host today.',
  ],
  'host.come-out': ['{name} ber om at noen kommer ut', '{name} asks for someone to come out'],
  'host.word.on-my-way': ['På vei', 'On the way'],
  'host.word.at-the-door': ['Ved døra', 'At the door'],
  'host.word.come-out': ['Ber om at noen kommer ut', 'Asks for someone to come out'],
  'host.word.not-today': ['Ikke i dag', 'Not today'],
  'host.word.none': ['Har ikke sagt noe', 'Has not said anything'],

  'hosts.heading': ['Verter', 'Hosts'],
  'hosts.two': ['{host} og {second} er verter.', '{host} and {second} host.'],
  'hosts.one': [
    '{host} er vert. Et treff skal ha to: spør en kollega. Er det bare én når det begynner, regnes {host} som alene.',
    '{host} hosts. A meetup has two: ask a colleague. If there is only one as it begins, {host} counts as alone.',
  ],
  'hosts.join': ['Jeg er vert også', 'I host it too'],
  'hosts.alone': ['Jeg er alene i dag', 'I am alone today'],
  'hosts.alone.hint': [
    'Da blir du minnet om å si at alt er vel når treffet er over. Sier du ikke noe innen en halvtime, får stedfortrederen beskjed.',
    'You are then reminded to say that all is well when the meetup is over. If you say nothing within half an hour, the stand-in is told.',
  ],
  'hosts.is-alone': [
    '{host} er vert alene. Si at alt er vel innen {by}.',
    '{host} hosts alone. Say that all is well by {by}.',
  ],
  'hosts.check-in': ['Alt er vel', 'All is well'],
  'hosts.checked-in': ['{host} har sagt at alt er vel.', '{host} has said that all is well.'],

  'missed.heading': ['En vert har ikke sagt fra', 'A host has not checked in'],
  'missed.text': [
    '{host} var vert alene på «{title}», som var over {when}, og har ikke sagt at alt er vel. Ring først. Svarer ingen, gå dit eller be noen gjøre det.',
    '{host} hosted “{title}” alone, which was over {when}, and has not said that all is well. Ring first. If nobody answers, go there or ask somebody to.',
  ],
  'missed.back': ['Til lista', 'To the list'],
  'missed.heard': ['Jeg har snakket med {host}', 'I have talked with {host}'],

  'sheet.heading': ['Ark for den som leder', 'Sheet for whoever leads'],
  'sheet.link': ['Ark og dagen', 'Sheet for the day'],
  'sheet.lede': [
    'Til skjerm og papir. Ta ikke arket med deg ut, og makuler det når dagen er over: her står navn.',
    'For screen and paper. Do not take it outside, and shred it when the day is over: there are names on it.',
  ],
  'sheet.agenda': ['Plan', 'Agenda'],
  'sheet.agenda.label': ['Hva gjør dere, i hvilken rekkefølge?', 'What do you do, in which order?'],
  'sheet.agenda.none': ['Ingen plan er skrevet.', 'No agenda is written.'],
  'sheet.agenda.write': ['Skriv planen', 'Write the agenda'],
  'sheet.agenda.save': ['Lagre planen', 'Save the agenda'],
  'sheet.expected': ['Hvem som er ventet', 'Who is expected'],
  'sheet.first': ['Første gang', 'First time'],
  'sheet.agreement': ['Avtalen, sagt høyt', 'The agreement, read aloud'],
  'sheet.affirm': ['Gruppa har sagt ja til avtalen igjen', 'The group has said yes to it again'],
  'sheet.affirmed': ['Gruppa har sagt ja til avtalen på dette treffet.', 'The group said yes to it at this meetup.'],
  'sheet.incident': ['Om noe skjer', 'If something happens'],
  'sheet.incident.text': [
    'Skriv det ned samme dag. Det blir en sak på arbeidslista, så en annen enn deg ser på det.',
    'Write it down the same day. It becomes a matter on the work list, so that somebody else looks at it too.',
  ],
  'sheet.incident.link': ['Skriv ned en hendelse', 'Write down an incident'],
  'sheet.count': ['Hvem kom?', 'Who came?'],
  'sheet.count.label': ['Kryss av for dem som kom', 'Tick those who came'],
  'sheet.count.others': ['Andre som kom uten å ha sagt fra', 'Others who came without having said so'],
  'sheet.count.hint': [
    'Bare antallet blir stående. Den som ikke kom, får ingen påminnelse om det, og mister ingenting.',
    'Only the number stays. Whoever did not come is not reminded of it and loses nothing.',
  ],
  'sheet.count.save': ['Lagre', 'Save'],

  'ban.heading': ['Ikke på disse treffene', 'Not at these meetups'],
  'ban.lede': [
    'Snakk med personen først. Den som har en plass nå, mister den, og kan forstå hvorfor. For den som ikke har noen, er treffet fullt, med de samme ordene som for alle. Ingen andre merker noe.',
    'Talk with the person first. Whoever has a place now loses it, and can tell why. To whoever has none the meetup is full, in the same words as for everybody. Nobody else can tell.',
  ],
  'ban.shown': ['Hvem som ikke får plass, og hvorfor', 'Who gets no place, and why'],
  'ban.who': ['Hvem gjelder det?', 'Whom is it about?'],
  'ban.why': ['Hvorfor?', 'Why?'],
  'ban.why.hint': ['Bare konsulentene ser det.', 'Only consultants see it.'],
  'ban.submit': ['Ikke gi plass', 'Give no place'],
  'ban.lift': ['Gi plass igjen', 'Give places again'],
});
