import { catalogue } from '../../platform/i18n/catalogue.js';

export const deskWords = catalogue({
  'search.title': ['Søk i samtalene dine', 'Search your conversations'],
  'search.lede': [
    'Søket ser i navn, tema og det som er åpnet. Ordene du søker etter, blir ikke lagret.',
    'The search looks at names, topics and what was opened. The words you look for are not kept.',
  ],
  'search.words': ['Hva leter du etter?', 'What are you looking for?'],
  'search.go': ['Søk', 'Search'],
  'search.found': [
    '{count, plural, =0 {Ingen samtaler} one {Én samtale} other {# samtaler}} med «{words}»',
    '{count, plural, =0 {No conversations} one {One conversation} other {# conversations}} with “{words}”',
  ],
  'search.more': [
    'Bare de nyeste samtalene er med. Eldre finner du under Tidligere.',
    'Only the newest conversations are in this. Older ones are under Earlier.',
  ],
  'templates.title': ['Maler', 'Templates'],
  'templates.lede': [
    'Ord du bruker ofte. Bare du ser dem. De står i svarfeltet når du velger dem, og du endrer dem før du sender.',
    'Words you use often. Only you see them. They stand in the text box when you choose them, and you change them before you send.',
  ],
  'templates.none': ['Du har ingen maler ennå.', 'You have no templates yet.'],
  'templates.name': ['Navn på malen', 'Name of the template'],
  'templates.body': ['Teksten', 'The text'],
  'templates.body.hint': ['Uten navn på noen.', 'Without anybody’s name.'],
  'templates.add': ['Lagre malen', 'Save the template'],
  'templates.remove': ['Fjern', 'Remove'],
  'templates.use': ['Begynn med en mal', 'Begin with a template'],
  'work.queue': ['Det som venter', 'What waits'],
  'work.next': ['Neste', 'Next'],
  'work.previous': ['Forrige', 'Previous'],
  'work.left': [
    '{count, plural, =0 {Ingenting venter} one {Én venter} other {# venter}}',
    '{count, plural, =0 {Nothing waits} one {One waits} other {# wait}}',
  ],
  'filing.about': [
    'Har du ført det i journalen, kan du merke det her. {name} ser merket.',
    'If you have noted it in the record, you can mark it here. {name} sees the mark.',
  ],
  'filing.do': ['Ført i journalen', 'Noted in the record'],
  'filing.undo': ['Fjern merket', 'Remove the mark'],
  'filing.up-to': [
    'Ført i journalen til og med brevet fra {day}.',
    'Noted in the record up to and including the letter of {day}.',
  ],
  'print.about': [
    'Skriv ut fra nettleseren: da kommer bare brevene med.',
    'Print from the browser: only the letters come along.',
  ],
  'back.inbox': ['Innboksen', 'The inbox'],
});
