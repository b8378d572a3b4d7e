import { catalogue } from '../../platform/i18n/catalogue.js';

export const showWords = catalogue({
  'show.title': ['Meg', 'Me'],
  'photo.heading': ['Et bilde av deg', 'A photo of you'],
  'photo.lede': [
    'Ingen ser bildet før du har vist det til noen, og de har vist deg sitt. Konsulenten og behandlere ser det aldri.',
    'Nobody sees the photo until you have shown it to somebody, and they have shown you theirs. Consultants and providers never see it.',
  ],
  'photo.alt': ['Bildet ditt', 'Your photo'],
  'photo.none': ['Du har ikke lagt inn noe bilde.', 'You have not put in a photo.'],
  'photo.label': ['Velg et bilde', 'Choose a photo'],
  'photo.hint': [
    'JPEG, PNG eller WebP, opptil 10 MB. Vi fjerner sted, tid og annet som kameraet har lagt ved, og gjør bildet lite.',
    'JPEG, PNG or WebP, up to 10 MB. We remove place, time and whatever else the camera put in, and make the photo small.',
  ],
  'photo.submit': ['Legg inn bildet', 'Put in the photo'],
  'photo.remove': ['Fjern bildet', 'Remove the photo'],
  'photo.remove.text': [
    'Da ser ingen det lenger, heller ikke de du har vist det til.',
    'Then nobody sees it any more, not even those you have shown it to.',
  ],
  'contact.heading': ['Hvordan andre kan nå deg', 'How others can reach you'],
  'contact.lede': [
    'Telefon, e-post eller noe annet du velger selv. Ingen ser det før du har vist det til noen, og de har vist deg sitt.',
    'A phone number, an e-mail address or whatever you choose. Nobody sees it until you have shown it to somebody, and they have shown you theirs.',
  ],
  'contact.label': ['Slik kan jeg nås', 'How I can be reached'],
  'contact.hint': ['La feltet stå tomt for å ta det bort.', 'Leave it empty to take it away.'],
  'contact.submit': ['Lagre', 'Save'],
  'show.people': ['Folk du kjenner', 'People you know'],
});
