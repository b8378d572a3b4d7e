import { catalogue } from '../../platform/i18n/catalogue.js';

export const sessionWords = catalogue({
  // In a calendar that others may see.
  'entry.summary': ['Avtale', 'Appointment'],
  'entry.file': ['avtale.ics', 'appointment.ics'],

  'check.heading': ['Hvordan er det?', 'How is it?'],
  'check.lede': [
    'Tre spørsmål, for deg selv. Ingen andre ser svarene, heller ikke {name} eller konsulenten. Du kan la være.',
    'Three questions, for yourself. Nobody else sees the answers, neither {name} nor the consultant. You can leave it.',
  ],
  'check.before': ['Før', 'Before'],
  'check.after': ['Etter', 'After'],
  'check.calm': ['Hvor rolig er du?', 'How calm are you?'],
  'check.heard': ['Hvor godt føler du deg forstått?', 'How well do you feel understood?'],
  'check.next': ['Hvor klart er det hva du vil gjøre videre?', 'How clear is it what you want to do next?'],
  'check.hint': ['0 er ikke i det hele tatt, 10 er helt.', '0 is not at all, 10 is wholly.'],
  'check.submit': ['Skriv det ned', 'Write it down'],
});
