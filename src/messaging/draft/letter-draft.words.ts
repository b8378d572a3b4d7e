import { catalogue } from '../../platform/i18n/catalogue.js';

export const letterDraftWords = catalogue({
  'draft.keep': ['Ta vare på uten å sende', 'Keep without sending'],
  'draft.kept': [
    'Dette har du begynt på, og ikke sendt. Bare du ser det. Filer må du velge på nytt.',
    'You have begun this, and not sent it. Only you see it. Files have to be chosen again.',
  ],
  'draft.kept-now': [
    'Det du har skrevet, er tatt vare på. Bare du ser det.',
    'What you have written is kept. Only you see it.',
  ],
  'draft.throw': ['Kast det jeg har begynt på', 'Throw away what I have begun'],
  'draft.begun': ['begynt på, ikke sendt', 'begun, not sent'],
});
