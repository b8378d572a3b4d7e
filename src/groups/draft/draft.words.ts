import { catalogue } from '../../platform/i18n/catalogue.js';

export const draftWords = catalogue({
  'draft.keep': ['Ta vare på uten å legge ut', 'Keep without posting'],
  'draft.kept': ['Dette har du begynt på. Bare du ser det.', 'You have begun this. Only you see it.'],
  'draft.kept-now': [
    'Det du har skrevet, er tatt vare på. Bare du ser det.',
    'What you have written is kept. Only you see it.',
  ],
  'draft.throw': ['Kast det jeg har begynt på', 'Throw away what I have begun'],
  'draft.more': ['Du har begynt på mer her', 'You have begun more here'],
  'draft.go-on': ['Gå videre med dette', 'Go on with this'],
  'drafts.title': ['Begynt og ikke lagt ut', 'Begun and not posted'],
  'drafts.lede': [
    'Bare du ser dette. Det blir liggende til du legger det ut eller kaster det.',
    'Only you see this. It stays until you post it or throw it away.',
  ],
  'drafts.none': ['Du har ikke begynt på noe.', 'You have not begun anything.'],
  'drafts.in-room': ['En ny tråd i {name}', 'A new thread in {name}'],
  'drafts.in-thread': ['Et svar i «{name}»', 'An answer in “{name}”'],
  'drafts.in-untitled': ['Et svar i en tråd', 'An answer in a thread'],
  'drafts.nowhere': [
    'Til et sted du ikke kommer til lenger. Ordene er dine, ta dem med deg om du vil.',
    'For a place you do not get to any more. The words are yours, take them along if you like.',
  ],
});
