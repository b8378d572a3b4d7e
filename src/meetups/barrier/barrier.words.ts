import { catalogue } from '../../platform/i18n/catalogue.js';

export const barrierWords = catalogue({
  'help.link': ['Er det noe som står i veien?', 'Does something stand in the way?'],
  'help.title': ['Hva står i veien?', 'What stands in the way?'],
  'help.lede': [
    'Kryss av for det som gjør det vanskelig å komme. Det kan være flere ting, og du trenger ikke forklare.',
    'Tick what makes it hard to come. It may be several things, and you need not explain.',
  ],
  'help.reasons': ['Hva gjør det vanskelig?', 'What makes it hard?'],
  'help.help': ['Jeg vil ha hjelp med det', 'I would like help with it'],
  'help.help.hint': [
    'Da ser {host} og de andre konsulentene det under navnet du har her, og ser hva de kan gjøre. Uansett blir hver ting talt, én gang på fire uker, sammen med det andre krysser av for. Ingen får vite at det var deg.',
    'Then {host} and the other consultants see it under the name you have here, and see what they can do. Either way each thing is counted, once in four weeks, with what others tick. Nobody learns that it was you.',
  ],
  'help.words': ['Noe {host} bør vite?', 'Anything {host} should know?'],
  'help.words.hint': ['Bare hvis du vil ha hjelp.', 'Only if you would like help.'],
  'help.name': ['Hva kan {host} kalle deg?', 'What can {host} call you?'],
  'help.name.hint': [
    'Det blir navnet ditt på disse treffene. Ikke det du heter i rommene, hvis du vil holde de to fra hverandre.',
    'It becomes your name at these meetups. Not what you are called in the rooms, if you want to keep the two apart.',
  ],
  'help.submit': ['Si fra', 'Tell'],
  'help.told': ['Dette har du bedt om hjelp med', 'This you have asked for help with'],
  'help.waits': ['{host} ser på det.', '{host} is looking at it.'],
  'help.answer': ['{host} svarer', '{host} answers'],
  'help.change': ['Si det på en annen måte', 'Say it another way'],
  'help.back': ['Tilbake til treffet', 'Back to the meetup'],

  'reason.transport': ['Å komme seg dit', 'Getting there'],
  'reason.money': ['Penger', 'Money'],
  'reason.time': ['Tidspunktet', 'The time of day'],
  'reason.anxiety': ['Jeg gruer meg', 'I dread it'],
  'reason.known': ['Noen jeg kjenner, kan se meg', 'Somebody I know may see me'],
  'reason.access': ['Stedet: trapper, lyd, lys, lukt', 'The place: stairs, noise, light, scent'],
  'reason.health': ['Helsa', 'My health'],
  'reason.children': ['Barn eller andre jeg passer på', 'Children, or others I look after'],
  'reason.group': ['Gruppa passer ikke for meg', 'The group is not for me'],
  'reason.forgot': ['Jeg glemte det', 'I forgot'],
  'reason.other': ['Noe annet', 'Something else'],

  'action.taxi': ['Taxi eller skyss', 'A taxi or a lift'],
  'action.escort': ['Noen følger deg', 'Somebody comes with you'],
  'action.children': ['Barnevakt eller avløsning', 'Child care or relief'],
  'action.group': ['En annen gruppe eller et annet tidspunkt', 'Another group or another time'],
  'action.cost': ['Utgiften blir dekket', 'The cost is covered'],
  'action.talk': ['Vi snakker om det', 'We talk about it'],
  'action.nothing': ['Det lar seg ikke gjøre nå', 'It cannot be done now'],

  'case.title': ['Noe står i veien', 'Something stands in the way'],
  'case.action': ['Hva gjør du med det?', 'What do you do about it?'],
  'case.words': ['Hva vil du si?', 'What do you want to say?'],
  'case.words.hint': [
    'Det er dette som blir lest: når, hvor, og hvem som ordner det.',
    'This is what is read: when, where, and who sees to it.',
  ],
  'case.submit': ['Send svaret', 'Send the answer'],
  'case.answered': ['Svaret ditt', 'Your answer'],
  'case.again': ['Svar på nytt', 'Answer anew'],

  'tally.link': ['Hva som står i veien, i tall', 'What stands in the way, in numbers'],
});
