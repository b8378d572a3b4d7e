import { catalogue } from '../../platform/i18n/catalogue.js';

export const blogWords = catalogue({
  'blog.title': ['Blogg', 'Blog'],
  'blog.lede': [
    'Tanker fra konsulenten og fra medlemmer som har lyst til å skrive litt lenger.',
    'Thoughts from the consultant, and from members who want to write a little more.',
  ],
  'blog.closed': [
    'Ingen fellesskap viser bloggen sin til andre enn medlemmer.',
    'No community shows its blog to people who are not members.',
  ],
  'blog.none': ['Ingen har skrevet her ennå.', 'Nobody has written here yet.'],
  'blog.write': ['Skriv til bloggen', 'Write for the blog'],
  'blog.back': ['Til bloggen', 'To the blog'],
  'blog.gone': ['tidligere medlem', 'former member'],
  'blog.staff': ['konsulent', 'consultant'],
  'blog.open': ['Hvem som helst på internett kan lese dette.', 'Anybody on the internet can read this.'],

  'write.lede.peer': [
    'Konsulenten leser det først, og svarer deg hvis det ikke blir vist.',
    'The consultant reads it first, and answers you if it is not shown.',
  ],
  'write.lede.staff': ['Det vises med én gang, under fornavnet ditt.', 'It is shown at once, under your first name.'],
  'write.title': ['Overskrift', 'Heading'],
  'write.body': ['Tekst', 'Text'],
  'write.lang': ['Språket du skriver på', 'The language you write in'],
  'write.pen': ['Et annet navn enn kallenavnet ditt', 'Another name than your nickname'],
  'write.pen.hint': [
    'Kan hele verden lese innlegget, kan kallenavnet ditt fra rommene bli knyttet til det. Med et annet navn ser bare konsulenten at det er deg. Skriver du ingenting her, står kallenavnet ditt der.',
    'If the whole world can read the post, your nickname from the rooms can be tied to it. With another name only the consultant sees that it is you. If you write nothing here, your nickname stands there.',
  ],
  'write.send': ['Send til konsulenten', 'Send to the consultant'],
  'write.show': ['Vis innlegget', 'Show the post'],
  'write.cancel': ['Ikke nå', 'Not now'],

  'responses.heading': ['Svar', 'Responses'],
  'responses.none': ['Ingen har svart ennå.', 'Nobody has responded yet.'],
  'responses.label': ['Skriv et svar', 'Write a response'],
  'responses.hint': [
    'Konsulenten leser det først. Så kan medlemmene lese det under kallenavnet ditt, og ingen andre.',
    'The consultant reads it first. Then members can read it under your nickname, and nobody else.',
  ],
  'responses.send': ['Send svaret', 'Send the response'],
  'responses.take-back': ['Ta tilbake svaret', 'Take the response back'],
  'responses.judge': ['Ta ned svaret fra {name}', 'Take down the response by {name}'],
  'post.own': ['Dette har du skrevet.', 'You have written this.'],
  'post.take-back': ['Ta tilbake innlegget', 'Take the post back'],
  'post.take-back.text': [
    'Det er borte for alle med én gang, og svarene vises ikke lenger.',
    'It is gone for everybody at once, and the responses are not shown any more.',
  ],
  'post.take-down': ['Ta det ned med begrunnelse', 'Take it down with a reason'],

  'judge.post': ['Les innlegget', 'Read the post'],
  'judge.response': ['Les svaret', 'Read the response'],
  'judge.by': ['Skrevet av {name}.', 'Written by {name}.'],
  'judge.pen': ['Skrevet av {name}, som vil stå som {pen}.', 'Written by {name}, who wants to appear as {pen}.'],
  'judge.to': ['Svar på {title}', 'Response to {title}'],
});
