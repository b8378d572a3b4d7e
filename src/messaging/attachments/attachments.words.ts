import { catalogue } from '../../platform/i18n/catalogue.js';

export const attachmentWords = catalogue({
  'files.label': ['Vedlegg', 'Attachments'],
  'files.hint': [
    'PDF, PNG, JPEG eller ren tekst: opptil {max} filer på {mb} MB. Bilder tegnes på nytt uten sted, tid og telefon. En PDF beholder det programmet har skrevet i den.',
    'PDF, PNG, JPEG or plain text: up to {max} files of {mb} MB. Pictures are drawn anew without place, time and phone. A PDF keeps what its program wrote in it.',
  ],
  'files.list': ['Vedlegg', 'Attachments'],
  'files.kind.pdf': ['PDF', 'PDF'],
  'files.kind.png': ['PNG-bilde', 'PNG picture'],
  'files.kind.jpg': ['JPEG-bilde', 'JPEG picture'],
  'files.kind.txt': ['tekst', 'text'],
  'files.size.kb': ['{size, number} kB', '{size, number} kB'],
  'files.size.mb': ['{size, number} MB', '{size, number} MB'],
  'files.unnamed': ['vedlegg', 'attachment'],
  // On the reader's own machine, where others may look: it names nothing.
  'files.saved': ['vedlegg-{place}.{kind}', 'attachment-{place}.{kind}'],
  damaged: [
    'Dette lar seg ikke åpne: det som er lagret, er endret eller skadet. Si fra til dem som driver portalen.',
    'This does not open: what is stored was changed or damaged. Tell those who run the portal.',
  ],
});
