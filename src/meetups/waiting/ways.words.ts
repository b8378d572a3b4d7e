import { catalogue } from '../../platform/i18n/catalogue.js';

export const waysWords = catalogue({
  'guests.label': ['Man kan ta med noen', 'One can bring somebody'],
  'just-come.label': ['Man kan bare komme, uten å si fra', 'One can just come, without saying so'],
  'just-come.hint': [
    'Da kan alle i fellesskapet se adressen med ett trykk. Hvem som gjør det, blir ikke notert.',
    'Then everybody in the community can see the address with one press. Who does is not noted.',
  ],
  'by-asking.label': ['Jeg sier ja til hver enkelt', 'I say yes to each one'],
  'by-asking.hint': [
    'For treff der du vil snakke med folk først. De ser at de må spørre.',
    'For meetups where you want to talk to people first. They see that they have to ask.',
  ],
  'way.label': ['Hvordan er du med?', 'How do you take part?'],
  'way.chair': ['Jeg kommer', 'I come'],
  'way.guest': ['Jeg kommer og tar med noen', 'I come and bring somebody'],
  'way.text': ['Jeg er med på tekst', 'I take part by text'],
  'way.phone': ['Jeg er med på telefon', 'I take part by phone'],
  'way.phone.hint': [
    'På tekst skriver du her i portalen mens treffet varer. På telefon ringer {host} deg når det begynner.',
    'By text you write here in the portal while the meetup lasts. By phone {host} rings you when it begins.',
  ],
  'mine.guest': ['Du tar med noen.', 'You bring somebody.'],
  'mine.text': [
    'Du er med på tekst, her i portalen, fra klokka {when}.',
    'You take part by text, here in the portal, from {when} on.',
  ],
  'mine.phone': [
    'Du er med på telefon. {host} ringer deg klokka {when}, på nummeret du har skrevet for dette. Det blir slettet når treffet er over.',
    'You take part by phone. {host} rings you at {when}, on the number that you wrote for this. It is deleted once the meetup is over.',
  ],
  'asking.text': [
    '{host} sier ja til hver enkelt. Spør, så får du svar her.',
    '{host} says yes to each one. Ask, and you get an answer here.',
  ],
  'asking.submit': ['Spør om å få komme', 'Ask to come'],
  'asking.waits': ['Du har spurt. {host} svarer deg her.', 'You have asked. {host} answers you here.'],
  'asking.no': [
    '{host} sier at det ikke passer denne gangen. Vil du vite hvorfor, kan du spørre. Det er andre treff.',
    '{host} says that it does not suit this time. If you want to know why, you can ask. There are other meetups.',
  ],
  'asking.tag': ['Du har spurt', 'You have asked'],
  'just-come.heading': ['Du kan bare komme', 'You can just come'],
  'just-come.text': [
    'Her trenger du ikke si fra. Trykker du, ser du adressen, og bilder om det er noen. Portalen noterer ikke at du har sett den, og ingen her får vite det.',
    'Here you need not say so. If you press, you see the address, and pictures if there are any. The portal does not note that you have seen it, and nobody here learns of it.',
  ],
  'just-come.submit': ['Vis meg hvor det er', 'Show me where it is'],
  'just-come.page': ['Bare kom', 'Just come'],
  'just-come.lede': [
    'Du er velkommen, og trenger ikke si fra. Portalen skriver ikke ned noe sted at du har vært på denne siden. Nettleseren din kan huske at du åpnet den, som med andre sider, men ikke hva som sto der. Bruk et privat vindu hvis andre bruker maskinen.',
    'You are welcome, and need not say so. The portal writes nowhere that you have been on this page. Your browser may remember that you opened it, as with other pages, but not what stood there. Use a private window if others use the machine.',
  ],
  'roster.guest': ['Tar med noen', 'Brings somebody'],
  'roster.text': ['Med på tekst', 'By text'],
  'roster.phone': ['Med på telefon: ring når det begynner', 'By phone: ring when it begins'],
  'roster.asks': ['Venter på svaret ditt', 'Waits for your answer'],
  'host.asking': ['Vil komme', 'Want to come'],
  'host.asking.yes': ['Ja, velkommen', 'Yes, welcome'],
  'host.asking.no': ['Ikke denne gangen', 'Not this time'],
});
