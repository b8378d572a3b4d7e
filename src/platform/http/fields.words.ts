import { catalogue, type Message } from '../i18n/catalogue.js';

const messages = {
  'missing-file': ['Velg en fil.', 'Choose a file.'],
  'too-many-files': ['Høyst {max} filer om gangen.', '{max} files at a time, at the most.'],
  'too-large-file': ['En fil kan være på høyst {mb} MB.', 'A file can have {mb} MB at the most.'],
  'no-room': [
    'Det er mange som sender filer akkurat nå. Vent litt, velg filene på nytt og prøv igjen.',
    'Many people are sending files right now. Wait a little, choose the files again and try once more.',
  ],
  missing: ['Skriv noe her.', 'Write something here.'],
  'too-long': ['Dette er for langt: høyst {max} tegn.', 'This is too long: {max} characters at the most.'],
  'too-short': ['Dette er for kort: minst {min} tegn.', 'This is too short: at least {min} characters.'],
  'not-text': ['Dette må være tekst.', 'This has to be text.'],
  'broken-text': [
    'Teksten har tegn vi ikke kan lagre. Skriv den på nytt.',
    'The text has characters we cannot keep. Write it again.',
  ],
  'not-email': ['Skriv en e-postadresse, som navn@eksempel.no.', 'Write an e-mail address, such as name@example.org.'],
  'not-a-choice': ['Velg ett av alternativene.', 'Choose one of the options.'],
  'not-yes-or-no': ['Svar ja eller nei.', 'Answer yes or no.'],
  'not-whole': ['Skriv et helt tall.', 'Write a whole number.'],
  'too-small': ['Tallet må være minst {min}.', 'The number has to be at least {min}.'],
  'too-big': ['Tallet kan være høyst {max}.', 'The number can be {max} at the most.'],
  'not-a-day': ['Skriv en dato, som 2026-11-26.', 'Write a date, such as 2026-11-26.'],
  'not-a-time': ['Skriv et klokkeslett, som 18:00.', 'Write a time, such as 18:00.'],
  'not-a-code': ['Koden har seks sifre.', 'The code has six digits.'],
  'not-a-number': ['Skriv et telefonnummer, bare med tall.', 'Write a telephone number, in digits only.'],
  'not-eight-digits': ['Tallet har åtte sifre.', 'The number has eight digits.'],
  'unknown-field': ['Dette feltet kjenner vi ikke: {name}.', 'We do not know this field: {name}.'],
} as const;

export type FieldFaultKey = keyof typeof messages;
export const fieldMessages = messages;
export const fieldWords = catalogue(messages);

/** Whether a sentence is one of these, which tell what is wrong and not where. */
export const isGeneral = (message: Message): boolean => (Object.values(messages) as Message[]).includes(message);
