import { catalogue } from '../../platform/i18n/catalogue.js';

export const handOverWords = catalogue({
  'ask.heading': ['Gi samtalen til en kollega', 'Hand this conversation on'],
  'ask.about': [
    '{name} får spørsmålet og kan si nei. Sier {name} ja, leser kollegaen hele samtalen, og du leser den ikke lenger. Avtalte timer er fortsatt hos deg; et tilbud om time som venter, faller bort.',
    '{name} is asked and may say no. If {name} says yes, your colleague reads the whole conversation, and you no longer do. Agreed appointments stay with you; an offer that waits is dropped.',
  ],
  'ask.to': ['Til hvem?', 'To whom?'],
  'ask.go': ['Spør {name}', 'Ask {name}'],
  'asked.provider': [
    'Du har spurt {name} om {to} kan ta over. Inntil {name} sier ja, er samtalen din.',
    'You have asked {name} whether {to} may take over. Until {name} says yes, the conversation is yours.',
  ],
  'asked.take-back': ['Behold samtalen', 'Keep the conversation'],
  'asked.person': [
    '{from} spør om {to} kan ta over samtalen',
    '{from} asks whether {to} may take over this conversation',
  ],
  'asked.person.about': [
    'Sier du ja, leser {to} alt som står her, og {from} leser det ikke lenger. {to} får vite navnet {from} bruker på deg, hvis {to} ikke kjenner deg fra før. Det du deler fra verktøykassa med {from}, ser {to} ikke, og {from} bare så lenge dere har en annen samtale. En time {from} har tilbudt og du ikke har svart på, tilbys ikke lenger; en avtalt time er fortsatt hos {from}. Sier du nei, blir alt som før.',
    'If you say yes, {to} reads all that is written here, and {from} no longer does. {to} is told the name {from} uses for you, unless {to} knows you already. What you share from your toolbox with {from}, {to} does not see, and {from} only as long as you two have another conversation. A time {from} has offered and you have not answered is no longer offered; one that is agreed stays with {from}. If you say no, everything stays as it is.',
  ],
  'asked.yes': ['Ja, {to} kan ta over', 'Yes, {to} may take over'],
  'asked.no': ['Nei, jeg blir hos {from}', 'No, I stay with {from}'],
  'told.taken': ['{from} ga samtalen videre til {to} {day}.', '{from} handed the conversation on to {to} on {day}.'],
  'told.refused': [
    '{from} spurte om {to} kunne ta over. Svaret {day} var nei.',
    '{from} asked whether {to} could take over. The answer on {day} was no.',
  ],
});
