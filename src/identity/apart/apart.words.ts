import { catalogue } from '../../platform/i18n/catalogue.js';

export const apartWords = catalogue({
  'apart.title': ['Mine valg', 'My choices'],
  'apart.heading': ['Noen du ikke skal møte', 'People you must not meet'],
  'apart.lede': [
    'Er det noen du ikke kan være i samme rom som? Skriv det her, så følger konsulenten med for deg.',
    'Is there somebody you cannot be in one room with? Write it here, and your consultant looks out for you.',
  ],
  'apart.who': ['Hvem ser det?', 'Who sees it?'],
  'apart.same': [
    'Vi tar vare på det du skriver. Svaret er det samme enten personen er her eller ikke, nå og senere.',
    'We keep what you write. The answer is the same whether or not the person is here, now and later.',
  ],
  'apart.consultant': [
    'Bare konsulenten din ser noe, og bare hvis dere begge sier at dere kommer på samme treff. Da står det to navn på konsulentens liste, ikke hvem som skrev. Snakk med konsulenten først, så blir dere enige om hva som skal skje. Konsulenten sier ikke noe om det til den andre uten at du vil.',
    'Only your consultant sees anything, and only if you both say you are coming to the same meetup. Then two names stand on the consultant’s list, not who wrote it. Talk with your consultant first, and you agree on what is to happen. The consultant says nothing of it to the other unless you want it.',
  ],
  'apart.advice': [
    'Så lenge det står noe på lista, står det på hver treffside at du gjerne kan snakke med konsulenten før du kommer. Det står der alltid, enten personen kommer eller ikke.',
    'As long as there is something on the list, every meetup page asks you to talk to your consultant before you come. It always does, whether or not the person is coming.',
  ],
  'apart.new': ['Skriv hvem det er', 'Write who it is'],
  'apart.text': ['Navn, kallenavn, e-post eller telefon', 'Name, nickname, e-mail or phone'],
  'apart.text.hint': [
    'Ett om gangen. Du kan legge til tre i døgnet, og ti til sammen.',
    'One at a time. You can add three a day, and ten in all.',
  ],
  'apart.submit': ['Ta vare på det', 'Keep it'],
  'apart.list': ['Lista di', 'Your list'],
  'apart.none': ['Lista er tom.', 'The list is empty.'],
  'apart.remove': ['Ta bort', 'Take away'],
  'apart.remove.which': ['{text} fra lista', '{text} from the list'],
});
