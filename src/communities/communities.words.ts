import { catalogue } from '../platform/i18n/catalogue.js';

export const communityWords = catalogue({
  'duty.somebody': ['Konsulenten', 'The consultant'],
  'duty.on': [
    '{who} er her til {until}. Etterpå er gruppa åpen, og alt blir lest neste gang.',
    '{who} is here until {until}. After that the group is open, and everything is read next time.',
  ],
  'duty.today': [
    '{who} er her igjen i dag fra {until}. Gruppa er åpen hele tiden.',
    '{who} is back today from {until}. The group is open all the time.',
  ],
  'duty.tomorrow': [
    '{who} er her igjen i morgen fra {until}. Gruppa er åpen hele tiden.',
    '{who} is back tomorrow from {until}. The group is open all the time.',
  ],
  'duty.later': [
    '{who} er her igjen {day} fra {until}. Gruppa er åpen hele tiden.',
    '{who} is back on {day} from {until}. The group is open all the time.',
  ],
  'duty.unmanned': [
    'Ingen er på vakt nå, selv om noen pleier å være det.',
    'Nobody is on duty now, though somebody usually is.',
  ],
  'duty.stricter': [
    'Så lenge venter de første innleggene fra nye til noen har lest dem.',
    'Meanwhile the first posts of newcomers wait until somebody has read them.',
  ],
  'duty.none': ['Det er ikke satt noen tider denne uka.', 'No hours are set for this week.'],
  'help.title': ['Få hjelp nå', 'Help now'],
  'help.lede': [
    'Er det fare for liv, ring 113. Du kan ringe numrene under uten å si hvem du er.',
    'If a life is in danger, ring 113. You can ring the numbers below without saying who you are.',
  ],
  'help.down': [
    'Portalen svarer ikke akkurat nå. Numrene virker.',
    'The portal does not answer just now. The numbers work.',
  ],
  'help.closed': ['Svarer ikke nå.', 'Nobody answers now.'],
  'help.flag': ['Jeg trenger at noen her ser på dette nå', 'I need somebody here to look at this now'],
  'help.plan': ['Min plan for vanskelige dager', 'My plan for hard days'],
  'help.more': ['Flere å ringe til, i biblioteket', 'More to ring, in the library'],
  'help.not-watched': [
    'Denne portalen er ingen nødtjeneste. Ingen følger med hele døgnet på det som skrives her.',
    'This portal is no emergency service. Nobody watches what is written here around the clock.',
  ],
});
