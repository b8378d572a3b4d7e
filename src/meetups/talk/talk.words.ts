import { catalogue } from '../../platform/i18n/catalogue.js';

export const talkWords = catalogue({
  'talk.heading': ['Treffet på tekst', 'The meetup in text'],
  'talk.where': ['På nett', 'Online'],
  'talk.how': [
    'Treffet er på tekst, her i portalen. Når det begynner, kommer du dit fra denne siden.',
    'The meetup is in text, here in the portal. When it begins, you get there from this page.',
  ],
  'talk.how.hybrid': [
    'De som er med på tekst, skriver sammen med verten her i portalen, mens treffet varer.',
    'Whoever takes part by text writes with the host here in the portal, while the meetup lasts.',
  ],
  'talk.how.names': [
    'Det du skriver, står under navnet du har på treffet, ikke det du heter i rommene. De som har plass, ser det. Ingen ser at du er der før du skriver noe. Når treffet er over, blir alt slettet.',
    'What you write stands under the name you have at the meetup, not what you are called in the rooms. Those with a place see it. Nobody sees that you are there before you write something. Once the meetup is over, all of it is deleted.',
  ],
  'talk.link': ['Gå dit treffet er', 'Go to where the meetup is'],
  'talk.lede': [
    'Du er {name} her. Verten er {host}. Å bare lese er også å være med.',
    'You are {name} here. The host is {host}. Reading along is being part of it too.',
  ],
  'talk.lede.host': ['Du er vert her, som {name}.', 'You are the host here, as {name}.'],
  'talk.before': ['Det begynner klokka {when}. Da kan du skrive her.', 'It begins at {when}. Then you can write here.'],
  'talk.gone': [
    'Klokka {when} lukker det, og alt som er skrevet, blir slettet.',
    'At {when} it closes, and all that was written is deleted.',
  ],
  'talk.none': ['Ingen har skrevet noe ennå.', 'Nobody has written anything yet.'],
  'talk.refresh': ['Se etter nytt', 'Look for more'],
  'talk.said': ['Det som er sagt', 'What was said'],
  'talk.words': ['Hva vil du si?', 'What would you like to say?'],
  'talk.submit': ['Si det', 'Say it'],
  'talk.host': ['vert', 'host'],
  'talk.hide': ['Skjul', 'Hide'],
  'talk.leave': ['La det stå', 'Let it stand'],
  'talk.back': ['Ta tilbake', 'Take back'],
  'talk.asked': ['Noen ber deg se på dette', 'Somebody asks you to look at this'],
  'talk.hidden': ['Verten har skjult det som sto her.', 'The host has hidden what stood here.'],
  'talk.hidden.own': ['Verten har skjult dette. Bare du ser det.', 'The host has hidden this. Only you see it.'],

  'asking.title': ['Be verten se på noe', 'Ask the host to look at something'],
  'asking.lede': [
    'Verten får vite at noen har bedt om det, ikke hvem. Er dere få, kan det gjettes. Verten kan skjule det for alle.',
    'The host learns that somebody has asked, not who. If you are few, it can be guessed. The host can hide it from everybody.',
  ],
  'asking.host': [
    'Gjelder det {name}, som er vert? Si fra her. Da er det noen andre som leser det.',
    'Is it about {name}, who hosts? Say so here. Then somebody else reads it.',
  ],
  'asking.which': ['Hva gjelder det?', 'What is it about?'],
  'asking.none': ['Ingen andre har skrevet noe ennå.', 'Nobody else has written anything yet.'],
  'asking.submit': ['Be verten se på det', 'Ask the host to look at it'],
  'asking.back': ['Tilbake til treffet', 'Back to the meetup'],
  'asking.done': ['Verten er bedt om å se på det.', 'The host has been asked to look at it.'],
});
