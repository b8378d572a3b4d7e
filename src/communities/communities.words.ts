import { catalogue } from '../platform/i18n/catalogue.js';

export const communityWords = catalogue({
  'help.title': ['Hjelp nå', 'Help now'],
  'help.lede': [
    'Er det fare for liv, ring 113. Du kan ringe numrene under uten å si hvem du er.',
    'If a life is in danger, ring 113. You can ring the numbers below without saying who you are.',
  ],
  'help.not-watched': [
    'Denne portalen er ingen nødtjeneste. Ingen følger med hele døgnet på det som skrives her.',
    'This portal is no emergency service. Nobody watches what is written here around the clock.',
  ],
});
