import { catalogue } from '../../platform/i18n/catalogue.js';

export const snapshotWords = catalogue({
  'snapshot.title': ['Send fra verktøykassa', 'Send from the toolbox'],
  'snapshot.lede': [
    'Dette blir en del av meldingen, slik det står nå. Det blir stående slik, også når du endrer det hos deg.',
    'This becomes a part of the message, as it stands now. It stays so, even when you change your own.',
  ],
  'snapshot.what': ['Dette sender du', 'This is what you send'],
  'snapshot.where': ['Hvor skal det?', 'Where shall it go?'],
  'snapshot.where.in': ['«{topic}», med {name}', '“{topic}”, with {name}'],
  'snapshot.where.to': ['En ny samtale med {name}', 'A new conversation with {name}'],
  'snapshot.reads': ['{name} leser det.', '{name} reads it.'],
  'snapshot.reads.both': [
    '{cover}, som vikarierer for {name}, og {name} leser det.',
    '{cover}, who covers for {name}, and {name} read it.',
  ],
  'snapshot.none': [
    'Du har ikke skrevet til noen behandler ennå. Skriv den første meldingen, så kan du sende dette etterpå.',
    'You have not written to a provider yet. Write the first message, and you can send this afterwards.',
  ],
  'snapshot.none.write': ['Skriv til en behandler', 'Write to a provider'],
  'snapshot.body': ['Noe du vil si til det', 'Anything you want to say about it'],
  'snapshot.body.default': ['Her er noe fra verktøykassa mi.', 'Here is something from my toolbox.'],
  'snapshot.topic': ['Fra verktøykassa', 'From the toolbox'],
  'snapshot.topic.medicines': ['Medisinene mine', 'My medicines'],
  'snapshot.topic.sheet': ['Til neste time', 'For our next appointment'],
  'snapshot.send': ['Send', 'Send'],
  'snapshot.not': ['Ikke send', 'Do not send'],
  'letter.heading': ['Delt fra verktøykassa, slik det sto da', 'Shared from the toolbox, as it stood then'],
});
