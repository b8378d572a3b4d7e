import { catalogue } from '../../platform/i18n/catalogue.js';

export const firstTimeWords = catalogue({
  'walks.heading': ['Noen å gå inn sammen med', 'Somebody to come in with'],
  'walks.lede': [
    '{host} kan spørre to som vil. Ingen av dere ser navnet til den andre før begge har sagt ja.',
    '{host} can ask two who want to. Neither of you sees the other’s name before both have said yes.',
  ],
  'walks.label': ['Hva vil du?', 'What would you like?'],
  'walks.wishes': ['Jeg vil gjerne ha noen å gå inn sammen med', 'I would like somebody to come in with'],
  'walks.offers': ['Jeg kan gå inn sammen med en som er ny', 'I can come in with somebody who is new'],
  'walks.neither': ['Jeg går inn alene', 'I come in on my own'],
  'walks.submit': ['Si fra til {host}', 'Tell {host}'],
  'pair.asked': [
    '{host} har noen å gå inn sammen med. Sier dere ja begge to, ser dere navnet til hverandre her.',
    '{host} has somebody to come in with. If you both say yes, you see each other’s names here.',
  ],
  'pair.agreed': [
    'Du har sagt ja. Sier den andre også ja, ser dere navnet til hverandre her.',
    'You have said yes. If the other one says yes too, you see each other’s names here.',
  ],
  'pair.together': [
    'Du og {name} går inn sammen. Skriv i planen hvor dere møtes, eller spør {host}.',
    'You and {name} come in together. Write in the plan where you meet, or ask {host}.',
  ],
  'pair.ended': [
    'Det ble ikke noe av å gå inn sammen denne gangen. Slik er det av og til, og ingen blir spurt om hvorfor. {host} kan møte deg.',
    'Coming in together did not come about this time. That is how it is now and then, and nobody is asked why. {host} can meet you.',
  ],
  'pair.yes': ['Ja, gjerne', 'Yes, gladly'],
  'pair.no': ['Nei takk', 'No thank you'],
  'pair.end': ['Jeg går heller inn alene', 'I would rather come in on my own'],
  'pair.end.hint': [
    'Den andre får vite at det ikke blir noe av, ikke hvorfor eller hvem som ville det.',
    'The other one learns that it will not be, not why nor who wanted it so.',
  ],

  'asks.heading': ['Spør {host} på forhånd', 'Ask {host} beforehand'],
  'asks.label': ['Hva lurer du på?', 'What do you wonder about?'],
  'asks.hint': [
    'Ingen spørsmål er for små. Bare {host} og de andre konsulentene ser det, med navnet du har valgt for treffet.',
    'No question is too small. Only {host} and the other consultants see it, with the name you chose for the meetup.',
  ],
  'asks.submit': ['Spør', 'Ask'],
  'asks.unanswered': ['Ikke svart ennå', 'Not answered yet'],
  'asks.answered': ['{host} svarer', '{host} answers'],
  'asks.take-back': ['Ta tilbake', 'Take back'],
  'call.heading': ['Snakke sammen først', 'Talk first'],
  'call.text': [
    '{host} kan ringe deg før treffet. Bare {host} og de andre konsulentene ser nummeret. Det blir slettet når dere har snakket, og senest når treffet er over.',
    '{host} can ring you before the meetup. Only {host} and the other consultants see the number. It is deleted when you have talked, and at the latest once the meetup is over.',
  ],
  'call.phone': ['Hvilket nummer?', 'Which number?'],
  'call.when': ['Når passer det?', 'When does it suit you?'],
  'call.submit': ['Be om å bli ringt', 'Ask to be rung'],
  'call.asked': ['Du har bedt {host} ringe {phone}.', 'You have asked {host} to ring {phone}.'],
  'call.done': ['Dere har snakket sammen.', 'You have talked.'],

  'early.link': ['Spør før du bestemmer deg', 'Ask before you decide'],
  'early.title': ['Spør før du bestemmer deg', 'Ask before you decide'],
  'early.lede': [
    'Å spørre er ikke å si at du kommer. {host} og de andre konsulentene ser det du skriver, ikke hvem du er.',
    'Asking is not saying that you come. {host} and the other consultants see what you write, not who you are.',
  ],
  'early.gone': [
    'Alt du skriver her, blir slettet når treffet er over. Kommer du senere, er det ingenting som knytter det til navnet du kommer under.',
    'All that you write here is deleted once the meetup is over. If you come later, nothing ties it to the name you come under.',
  ],
  'early.name': ['Hva kan {host} kalle deg?', 'What can {host} call you?'],
  'early.name.hint': [
    'Bare her, og bare hvis du vil. Uten navn står det «Noen som tenker på å komme». Et navn du bruker andre steder, kan kjennes igjen.',
    'Only here, and only if you want to. Without a name it says “Somebody who thinks of coming”. A name that you use elsewhere may be recognised.',
  ],
  'early.as': ['Du kaller deg {name} her.', 'You call yourself {name} here.'],
  'early.as-nobody': ['Uten navn', 'Without a name'],
  'early.hint': [
    'Ingen spørsmål er for små. Svaret får du her.',
    'No question is too small. The answer reaches you here.',
  ],
  'early.back': ['Tilbake til treffet', 'Back to the meetup'],
  'early.yours': ['Det du spurte om før du bestemte deg', 'What you asked before you decided'],
  'early.somebody': ['Noen som tenker på å komme', 'Somebody who thinks of coming'],
  'early.named': ['{name}, som tenker på å komme', '{name}, who thinks of coming'],

  'step.heading': ['Trinn for trinn', 'Step by step'],
  'step.text': [
    'Er det for stort? Gjør det til et trinn i verktøykassa, med mindre trinn under. Bare du ser det.',
    'Is it too much? Make it a step in your toolbox, with smaller steps below it. Only you see it.',
  ],
  'step.dread': ['Hvor mye gruer du deg, fra 0 til 10?', 'How much do you dread it, from 0 to 10?'],
  'step.submit': ['Gjør det til et trinn', 'Make it a step'],

  'host.link': ['Før treffet', 'Before the meetup'],
  'host.heading': ['Før treffet', 'Before the meetup'],
  'host.lede': [
    'Hva folk vil vite eller snakke om før de kommer, og hvem som kan gå inn sammen.',
    'What people want to know or talk about before they come, and who could come in together.',
  ],
  'host.questions': ['Spørsmål', 'Questions'],
  'host.questions.none': ['Ingen har spurt om noe.', 'Nobody has asked anything.'],
  'host.answer': ['Svaret ditt', 'Your answer'],
  'host.answer.submit': ['Svar {name}', 'Answer {name}'],
  'host.calls': ['Vil snakke først', 'Want to talk first'],
  'host.calls.none': ['Ingen har bedt om å bli ringt.', 'Nobody has asked to be rung.'],
  'host.ring': ['Ring {phone}', 'Ring {phone}'],
  'host.talked': ['Vi har snakket', 'We have talked'],
  'host.has-talked': ['Dere har snakket', 'You have talked'],
  'host.pairs': ['Gå inn sammen', 'Come in together'],
  'host.pairs.text': [
    'Begge blir spurt. De ser navnet til hverandre når begge har sagt ja. Sier en nei, får du ikke vite hvem.',
    'Both are asked. They see each other’s names once both have said yes. If one says no, you are not told who.',
  ],
  'host.pairs.none': ['Ingen har bedt om noen å gå inn sammen med.', 'Nobody has asked for somebody to come in with.'],
  'host.pairs.nobody': [
    'Ingen som passer, har sagt at de kan. Kanskje du selv?',
    'Nobody who fits has said that they could. Perhaps yourself?',
  ],
  'host.pairs.with': [
    '{name} vil ha noen å gå inn sammen med. Hvem spør du?',
    '{name} wants somebody to come in with. Whom do you ask?',
  ],
  'host.pairs.ask': ['Spør begge', 'Ask both'],
  'host.pairs.row': ['{newcomer} og {buddy}', '{newcomer} and {buddy}'],
  'state.asked': ['Spurt', 'Asked'],
  'state.together': ['Går inn sammen', 'Come in together'],
  'state.ended': ['Ble ikke noe av', 'Did not come about'],
});
