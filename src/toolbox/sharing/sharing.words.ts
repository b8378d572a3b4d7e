import { catalogue } from '../../platform/i18n/catalogue.js';

export const sharingWords = catalogue({
  'sharing.title': ['Del fra verktøykassa', 'Share from the toolbox'],
  'sharing.lede': [
    'Ingenting er delt før du deler det. Du velger én ting, én person og hvor lenge, og du ser først hva den andre får se.',
    'Nothing is shared before you share it. You choose one thing, one person and how long, and first you see what the other will see.',
  ],
  'sharing.live': ['Dette deler du nå', 'What you share now'],
  'sharing.live.none': ['Du deler ingenting nå.', 'You share nothing now.'],
  'sharing.choose': ['Hva vil du dele?', 'What do you want to share?'],
  'sharing.choose.none': [
    'Det står ikke noe i verktøykassa ennå. Skriver du et mål, en side i planen eller noe annet der, kan du dele det herfra.',
    'There is nothing in the toolbox yet. Once you write a goal, a page of the plan or something else there, you can share it from here.',
  ],
  'sharing.before': ['Dette har du delt før', 'What you shared before'],
  'share.row': ['{title}, med {name}', '{title}, with {name}'],
  'share.called': ['{name} kjenner deg som {called}.', '{name} knows you as {called}.'],
  'share.until': ['til og med {day}', 'until the end of {day}'],
  'share.open-ended': ['til du slutter å dele', 'until you stop sharing'],
  'share.since': ['delt fra {day}', 'shared since {day}'],
  'share.looked': ['{name} har sett på det: {days}', '{name} has looked at it: {days}'],
  'share.looked.none': ['{name} har ikke sett på det.', '{name} has not looked at it.'],
  'share.change': ['Se det {name} ser, eller endre', 'See what {name} sees, or change it'],
  'share.elsewhere': [
    'Du kjenner {name} fra et annet fellesskap. Gå dit for å se det {name} ser, eller endre.',
    'You know {name} from another community. Go there to see what {name} sees, or to change it.',
  ],
  'share.stop': ['Slutt å dele', 'Stop sharing'],
  'share.stop.which': ['{title} med {name}', '{title} with {name}'],
  'share.over.withdrawn': ['du sluttet å dele {day}', 'you stopped sharing on {day}'],
  'share.over.day': ['delt til {day}', 'shared until {day}'],
  'share.over.contact': [
    'slutt, fordi dere ikke har kontakt her lenger',
    'over, because you are not in touch here any more',
  ],
  'share.over.gone': ['slutt, fordi du tok det bort', 'over, because you took it away'],
  'share.staff-gone': ['en som ikke arbeider her lenger', 'somebody who does not work here any more'],

  'who.nobody': ['Bare du ser det.', 'Only you see it.'],
  'who.one': ['{name} ser dette {until}.', '{name} sees this {until}.'],
  'who.share': ['Del dette med noen', 'Share this with somebody'],
  'who.change': ['Se hvem som ser det, eller slutt å dele', 'See who sees it, or stop sharing'],
  'who.shelf': ['Noe av dette deler du.', 'Some of this you share.'],
  'who.shelf.see': ['Se hvem som ser hva', 'See who sees what'],

  'whom.title': ['Hvem vil du dele det med?', 'With whom do you want to share it?'],
  'whom.lede': [
    'Én om gangen. Du ser hva den andre får se, før noe blir delt.',
    'One at a time. You see what the other will see before anything is shared.',
  ],
  'whom.none': [
    'Du kan dele med en behandler du har skrevet til, og med erfaringskonsulenten når du har et kallenavn. Ingen av delene er på plass ennå.',
    'You can share with a provider you have written to, and with the consultant once you have a nickname. Neither is so yet.',
  ],
  'whom.write': ['Skriv til en behandler', 'Write to a provider'],
  'whom.shared': ['deles nå', 'shared now'],
  'whom.sheet': ['Send det i en melding, slik det står nå', 'Send it in a message, as it stands now'],
  'whom.sheet.about': [
    'En melding blir som den var, også når du endrer noe her. Det du deler, kan du slutte å dele.',
    'A message stays what it was, even when you change something here. What you share, you can stop sharing.',
  ],

  'offer.title': ['Del med {name}', 'Share with {name}'],
  'offer.shared': ['Du deler dette med {name}', 'You share this with {name}'],
  'offer.who': ['Hvem ser det', 'Who sees it'],
  'offer.who.consultant': [
    'Bare {name}. Ingen andre konsulenter, og ingen behandlere.',
    'Only {name}. No other consultants, and no providers.',
  ],
  'offer.who.provider': [
    'Bare {name}. Ingen kolleger, heller ikke den som tar over meldinger når {name} er borte.',
    'Only {name}. No colleagues, nor whoever takes over messages while {name} is away.',
  ],
  'offer.name': ['Navnet ditt', 'Your name'],
  'offer.name.only': [
    '{name} kjenner deg som {called}, og ser ikke noe annet navn.',
    '{name} knows you as {called}, and sees no other name.',
  ],
  'offer.what': ['Hva', 'What'],
  'offer.what.live': [
    'Det som står her til enhver tid. Endrer du det, ser {name} endringen. Det som sto før, ser {name} ikke.',
    'What stands here at any time. If you change it, {name} sees the change. What it said before, {name} does not see.',
  ],
  'offer.looked': ['Hvem har sett', 'Who has looked'],
  'offer.looked.days': [
    'Du får se hvilke dager {name} har åpnet det, og {name} vet om det.',
    'You get to see on which days {name} opened it, and {name} knows that.',
  ],
  'offer.also': [
    'Dette er eller har vært delt med {names}, som kjenner deg under et annet navn. Viser de det til hverandre, kan de forstå at begge navnene er deg.',
    'This is or was shared with {names}, who know you by another name. If they show it to each other, they can tell that both names are you.',
  ],
  'offer.preview': ['Slik ser {name} det', 'This is how {name} sees it'],
  'offer.until': ['Hvor lenge?', 'For how long?'],
  'offer.until.days': ['I 30 dager, til og med {day}', 'For 30 days, until the end of {day}'],
  'offer.until.day': ['Til en dag jeg velger', 'Until a day I choose'],
  'offer.until.open': ['Til jeg slutter å dele', 'Until I stop sharing'],
  'offer.day': ['Siste dag', 'Last day'],
  'offer.day.hint': [
    'Bare hvis du vil velge dagen selv. Inntil ett år fram.',
    'Only if you want to choose the day. Up to a year from now.',
  ],
  'offer.share': ['Del med {name}', 'Share with {name}'],
  'offer.change': ['Endre hvor lenge', 'Change for how long'],
  'offer.not': ['Ikke del', 'Do not share'],
  'offer.unseen': [
    'Slutter du å dele, er det borte for {name} med en gang. Det som er lest, kan ikke bli ulest.',
    'When you stop sharing, it is gone for {name} at once. What was read cannot be unread.',
  ],

  'item.empty': ['Det står ikke noe her akkurat nå.', 'Nothing stands here just now.'],
  'item.goal.state': ['Hvor langt', 'How far'],

  'shared.title': ['Delt med meg', 'Shared with me'],
  'shared.lede': [
    'Det andre har valgt å vise deg fra verktøykassa si, så lenge de vil. De ser hvilke dager du åpner det.',
    'What others have chosen to show you from their toolbox, for as long as they like. They see on which days you open it.',
  ],
  'shared.none': ['Ingen deler noe med deg nå.', 'Nobody shares anything with you now.'],
  'shared.by': ['Fra {name}', 'From {name}'],
  'shared.open': ['Åpne', 'Open'],
  'shared.open.which': ['{kind} fra {name}', '{kind} from {name}'],
  'shared.see': ['Delt av {name}', 'Shared by {name}'],
  'shared.before': [
    '{name} får se at du åpnet det i dag. Det kan endres og bli tatt tilbake når som helst.',
    '{name} gets to see that you opened it today. It can be changed and taken back at any time.',
  ],
  'shared.kept': [
    'Dette er {name} sitt. Skal noe av det i journalen, så avtal det med {name} først.',
    'This belongs to {name}. If any of it should go into the record, agree on it with {name} first.',
  ],
  'shared.until': ['Deles til og med {day}.', 'Shared until the end of {day}.'],
  'shared.open-ended': ['Deles til {name} tar det tilbake.', 'Shared until {name} takes it back.'],
  'shared.all': ['Alt som er delt med deg', 'Everything shared with you'],
  'shared.count': [
    '{n, plural, one {Én ting} other {# ting}} fra verktøykassa til {name}',
    '{n, plural, one {One thing} other {# things}} from the toolbox of {name}',
  ],

  'sheet.stands': ['Dette står på arket nå', 'This is on the sheet now'],
  'sheet.title': ['Forbered en time', 'Prepare for an appointment'],
  'sheet.lede': [
    'Velg det du vil ha med, og skriv det du vil spørre om. Du kan ta det med på papir eller sende det. Bare du ser det til du gjør det.',
    'Choose what you want to have with you, and write what you want to ask. You can take it on paper or send it. Only you see it until you do.',
  ],
  'sheet.items': ['Dette vil jeg ha med', 'What I want to have with me'],
  'sheet.questions': ['Det jeg vil spørre om eller si', 'What I want to ask or say'],
  'sheet.questions.hint': [
    'Gjerne det viktigste først. Tre ting er ofte nok.',
    'Best the most important first. Three things are often enough.',
  ],
  'sheet.save': ['Se arket', 'See the sheet'],
  'sheet.change': ['Endre arket', 'Change the sheet'],
  'sheet.paper': ['Til timen', 'For the appointment'],
  'sheet.paper.empty': [
    'Arket er tomt. Velg noe du vil ha med.',
    'The sheet is empty. Choose something to have with you.',
  ],
  'sheet.paper.print': [
    'Vil du ha det på papir? Velg «Skriv ut» i nettleseren. Bare arket kommer med.',
    'Would you like it on paper? Choose “Print” in your browser. Only the sheet comes along.',
  ],
  'sheet.send': ['Send det i en melding', 'Send it in a message'],
  'sheet.remove': ['Tøm arket', 'Empty the sheet'],

  system: ['system', 'system'],
  'offer.system': [
    'Systemet til {organisation} kan hente det også, til journalen',
    'The system of {organisation} may fetch it too, for the record',
  ],
  'offer.system.hint': [
    'Da kan flere der se det enn {name}. Du får se hvilke dager det ble hentet. Det som er hentet, kan ligge der etter at du slutter å dele.',
    'Then more people there than {name} may see it. You get to see on which days it was fetched. What was fetched may stay there after you stop sharing.',
  ],
  'share.system': [
    'Systemet der {name} arbeider, kan også hente det.',
    'The system where {name} works may fetch it too.',
  ],
  'share.fetched': [
    'Systemet til {organisation} har hentet det: {days}',
    'The system of {organisation} has fetched it: {days}',
  ],
});
