import { catalogue } from '../platform/i18n/catalogue.js';

export const peopleWords = catalogue({
  'people.title': ['Folk', 'People'],
  'people.lede': [
    'Her ser du hvem du er i ferd med å bli kjent med. Begge må si ja, og da ser begge det samme. Før det ser ingen noe. Du kan ta det tilbake.',
    'Here you see whom you are getting to know. Both of you have to say yes, and then both see the same. Before that, nobody sees anything. You can take it back.',
  ],
  'people.empty': [
    'Vil du vise noen mer av deg, så trykk på kallenavnet deres i en tråd, eller på navnet deres på siden til et treff.',
    'If you want to show somebody more of yourself, press their nickname in a thread, or their name on the page of a meetup.',
  ],
  'people.to-rooms': ['Gå til rommene', 'Go to the rooms'],
  'people.asks': ['{called} vil vise deg noe', '{called} wants to show you something'],
  'people.known': ['Dere du kjenner', 'Those you know'],
  'people.asked': ['Venter på svaret ditt', 'Waits for your answer'],
  'people.offered': ['Du har tilbudt noe', 'You have offered something'],
  'people.shared': ['Dere viser hverandre mer', 'You show each other more'],
  'people.from.room': ['Fra rommene', 'From the rooms'],
  'people.from.meetup': ['Fra et treff', 'From a meetup'],
  'people.away': ['Vist til noen som ikke er her nå?', 'Shown to somebody who is not here now?'],
  'people.away.text': [
    'Noen kan være borte en stund, eller for godt. Da står de ikke på denne siden, men de som bare er borte en stund, kan fortsatt se det du har vist dem. Vi sier ikke hvem av dem det er, og denne knappen står her alltid.',
    'Somebody may be away for a while, or for good. Then they are not on this page, but those who are away for a while can still see what you have shown them. We do not say which of them it is, and this button is always here.',
  ],
  'people.away.all': [
    'Trykker du her, slutter alt du viser eller tilbyr dem som ikke er her nå, for dere begge. Det de har sett, kan ikke gjøres usett. De som er her, merker ingenting.',
    'If you press here, everything you show or offer to those who are not here now stops, for both of you. What they have seen cannot be unseen. Those who are here notice nothing.',
  ],
  'people.away.submit': ['Slutt å vise til dem som ikke er her', 'Stop showing to those who are not here'],
  'people.groups': ['Tilbudt til dem som kommer på et treff', 'Offered to those who come to a meetup'],
  'people.groups.text': [
    'Et tilbud står til dagen det går ut, også om du gir fra deg plassen eller treffet blir avlyst. Trekker du det, får ingen flere se det. Den som har sagt ja, står i lista over.',
    'An offer stands until its day, even if you give up your place or the meetup is called off. If you withdraw it, nobody more gets it. Whoever has said yes is on the list above.',
  ],
  'people.groups.row': ['{meetup}: {rung}', '{meetup}: {rung}'],
  'people.groups.gone': ['Et treff som ikke er her lenger', 'A meetup that is no longer here'],
  'people.blocked': ['Blokkert', 'Blocked'],
  'people.blocked.text': [
    'Du ser ikke det de skriver. De merker ingenting.',
    'You do not see what they write. They notice nothing.',
  ],
  'people.unblock': ['Opphev', 'Unblock'],
  'people.unblock.which': ['blokkeringen av {called}', '{called}'],

  'person.lede.room': [
    'Du kjenner {called} fra rommene. Ingen av dere ser mer enn kallenavnet, før begge vil.',
    'You know {called} from the rooms. Neither of you sees more than the nickname until both want to.',
  ],
  'person.lede.meetup': [
    'Du kjenner {called} fra et treff. Ingen av dere ser mer enn dette navnet, før begge vil.',
    'You know {called} from a meetup. Neither of you sees more than this name until both want to.',
  ],
  'person.asks': ['{called} tilbyr: {rung}', '{called} offers: {rung}'],
  'person.asks.text': [
    'Sier du ja, ser du dette om {called}, og {called} ser dette om deg: {own}',
    'If you say yes, you see this of {called}, and {called} sees this of you: {own}',
  ],
  'person.asks.no': [
    'Sier du nei, får {called} ikke vite det. For {called} ser det ut som om du ikke har sett det. Ombestemmer du deg og tilbyr det samme selv mens tilbudet står, vises det for dere begge med en gang. Tilbudet går ut {day}.',
    'If you say no, {called} is not told. To {called} it looks as if you had not seen it. If you change your mind and offer the same yourself while it stands, both show it at once. The offer ends {day}.',
  ],
  'person.yes': ['Ja, vis begge', 'Yes, show both'],
  'person.no': ['Nei takk', 'No thanks'],
  'person.ladder': ['Det dere viser hverandre', 'What you show each other'],
  'person.hidden': ['Vises ikke', 'Not shown'],
  'person.offered': ['Tilbudt til {day}', 'Offered until {day}'],
  'person.offered.text': [
    'Du får ikke vite om det er sett. Sier {called} ja, ser begge det.',
    'You are not told whether it was seen. If {called} says yes, you both see it.',
  ],
  'person.offered.back': ['Trekk tilbudet', 'Withdraw the offer'],
  'person.shared': ['Vises', 'Shown'],
  'person.shared.mine': ['{called} ser: {own}', '{called} sees: {own}'],
  'person.shared.back': ['Slutt å vise', 'Stop showing'],
  'person.shared.back.text': [
    'Da slutter det å vises for dere begge med en gang. Det {called} har sett, kan ikke gjøres usett.',
    'Then it stops showing for both of you at once. What {called} has seen cannot be unseen.',
  ],
  'person.offer': ['Tilby dette', 'Offer this'],
  'person.offer.text': [
    '{called} ser at du tilbyr det. Har {called} alt tilbudt deg det samme, vises det for dere begge med en gang, også om du sa nei. Sier {called} ja, ser {called} dette om deg, og du ser det samme om {called}: {own}',
    '{called} sees that you offer it. If {called} has offered you the same already, both show it at once, even if you said no. If {called} says yes, {called} sees this of you, and you see the same of {called}: {own}',
  ],
  'person.offer.names': [
    'Det gjelder navnene dere bruker nå. Et navn du velger senere, eller på andre treff, vises ikke før dere slutter å vise dette og blir enige på nytt.',
    'It is about the names you both use now. A name you choose later, or at other meetups, is not shown until you stop showing this and agree anew.',
  ],
  'person.offer.days': ['Hvor lenge står tilbudet?', 'How long does the offer stand?'],
  'person.offer.n-days': ['{n} dager', '{n} days'],
  'person.offer.submit': ['Tilby', 'Offer'],
  'person.offer.photo': ['Legg inn et bilde av deg først', 'Put in a photo of yourself first'],
  'person.offer.contact': ['Skriv hvordan du kan nås først', 'Write how you can be reached first'],
  'person.photo': ['Bilde av {called}', 'Photo of {called}'],
  'person.mirror': ['Se deg selv slik {called} ser deg', 'See yourself as {called} sees you'],
  'person.block': ['Blokker {called}', 'Block {called}'],
  'person.report': ['Si fra om {called}', 'Report {called}'],
  'person.all': ['Alle du kjenner', 'Everybody you know'],
  'person.blocked.shows': ['Dette viser eller tilbyr du {called}', 'This you show or offer {called}'],
  'person.blocked': [
    'Du har blokkert {called}. {called} merker ingenting.',
    'You have blocked {called}. {called} notices nothing.',
  ],

  'rung.first-name': ['fornavn', 'first name'],
  'rung.meetup-name': ['navn på treff', 'name at meetups'],
  'rung.nickname': ['kallenavn i rommene', 'nickname in the rooms'],
  'rung.face': ['bilde', 'photo'],
  'rung.contact': ['hvordan man kan nås', 'how to be reached'],
  'value.none.meetup-name': ['ikke noe navn ennå', 'no name yet'],
  'value.none.nickname': ['ikke noe kallenavn ennå', 'no nickname yet'],
  'value.none.face': ['ikke noe bilde nå', 'no photo now'],
  'value.none.contact': ['ikke noe nå', 'nothing now'],
  'value.photo': ['et bilde', 'a photo'],

  'mirror.heading': ['Slik ser {called} deg', 'This is how {called} sees you'],
  'mirror.only': [
    '{called} ser bare navnet de kjenner deg som, og ingenting mer.',
    '{called} sees only the name they know you by, and nothing more.',
  ],
  'mirror.more': [
    'I tillegg til navnet de kjenner deg som, ser {called} dette:',
    'Besides the name they know you by, {called} sees this:',
  ],
  'mirror.nobody': [
    '{called} ser deg ikke nå: verken navnet ditt eller noe av det du har vist.',
    '{called} does not see you now: neither your name nor anything you have shown.',
  ],
  'mirror.back': ['Tilbake til {called}', 'Back to {called}'],

  'block.lede': [
    'Du slipper å se det {called} skriver, og {called} kan ikke tilby deg noe du ser. {called} merker ingenting.',
    'You no longer see what {called} writes, and whatever {called} offers does not reach you. {called} notices nothing.',
  ],
  'block.meetup': [
    'Skal dere begge på samme treff, ser konsulenten to navn, og ikke hvem som har blokkert. Snakk gjerne med konsulenten før du kommer. Konsulenten sier ikke noe om det til den andre uten at du vil.',
    'If you are both coming to the same meetup, the consultant sees two names, and not who has blocked whom. Ask your consultant before you come. The consultant says nothing of it to the other unless you want it.',
  ],
  'block.take-back': [
    'Slutt også å vise det jeg har vist {called} (det vil {called} merke)',
    'Also stop showing what I have shown {called} ({called} will notice that)',
  ],
  'block.submit': ['Blokker', 'Block'],

  'group.heading': ['Til dem som kommer på {title}', 'To those who come to {title}'],
  'group.lede': [
    'Du kan tilby alle som har plass, det samme på en gang. Hver av dem svarer for seg. Den som sier ja, ser det om deg, og du om dem. De andre gjør det ikke.',
    'You can offer the same to all who have a place at once. Each of them answers alone. Whoever says yes sees it of you, and you of them. The others do not.',
  ],
  'group.name': [
    'Alle som får tilbudet, ser at det kommer fra {name}.',
    'Everybody who gets the offer sees that it comes from {name}.',
  ],
  'group.offer.text': ['Den som sier ja, ser dette om deg: {own}', 'Whoever says yes sees this of you: {own}'],
  'group.back': ['Tilbake til treffet', 'Back to the meetup'],
});
