import { catalogue } from '../../platform/i18n/catalogue.js';

export const nicknameChangeWords = catalogue({
  'rename.heading': ['Bytt kallenavn eller bilde', 'Change nickname or picture'],
  'rename.short': [
    'Alt du har skrevet, får det nye kallenavnet. Alle ser at det er deg.',
    'All that you have written gets the new nickname. Everybody sees that it is you.',
  ],
  'rename.often': [
    'Du kan bytte kallenavn én gang på 30 dager, og bilde når du vil. Ingen andre kan ta det gamle kallenavnet.',
    'You can change the nickname once in 30 days, and the picture whenever you like. Nobody else can take the old nickname.',
  ],
  'rename.see': ['Bytt', 'Change'],
  'rename.nickname': ['Nytt kallenavn', 'New nickname'],
  'rename.nickname.hint': [
    'La det stå som det er hvis du bare vil bytte bilde.',
    'Leave it as it is if you only want another picture.',
  ],
  'rename.wait': ['Du kan bytte kallenavn igjen fra', 'You can change the nickname again from'],
  'rename.wait.picture': ['Bildet kan du bytte nå.', 'You can change the picture now.'],
  'rename.submit': ['Lagre', 'Save'],
  'rename.cancel': ['Ikke bytt', 'Do not change'],
  'same-name': ['Jeg vil hete det samme begge steder', 'I want the same name in both places'],
  'like-name': ['Jeg vil hete dette likevel', 'I want to be called this all the same'],

  'anew.heading': ['Begynn på nytt', 'Start anew'],
  'anew.short': [
    'Du gir opp kallenavnet og velger siden et nytt. Her er det ingenting som binder det nye til det gamle.',
    'You give up the nickname, and choose a new one later. Nothing here ties the new one to the old one.',
  ],
  'anew.see': ['Slik går det for seg', 'How it works'],
  'anew.now': ['Nå', 'Now'],
  'anew.now.text': [
    'Ingenting endrer seg ennå, og ingen får vite noe. Du kan ombestemme deg fram til datoen under.',
    'Nothing changes yet, and nobody is told. You can change your mind until the date below.',
  ],
  'anew.batch': ['Tidlig om morgenen', 'Early in the morning of'],
  'anew.batch.posts': [
    'Der det sto {nickname}, står det «tidligere medlem», uten bilde. Det du har skrevet, blir stående, og du kan ikke endre eller hente det som ditt lenger.',
    'Where it said {nickname}, it says “former member”, without a picture. What you have written stays, and you can no longer change it or fetch it as yours.',
  ],
  'anew.batch.together': [
    'Det skjer på samme tid for alle som har bedt om det denne uka.',
    'It happens at the same time for all who have asked for it this week.',
  ],
  'anew.batch.shown': [
    'Det du og andre har vist hverandre fra rommene, er borte. De på treff som har sett kallenavnet ditt, ser det ikke lenger. Det andre du har vist på treff, gjelder fortsatt. Samtaler med én om gangen er over.',
    'What you and others have shown each other from the rooms is gone. Those at meetups who have seen your nickname no longer see it. Whatever else you have shown at meetups still holds. Talks with one person are over.',
  ],
  'anew.batch.taken': [
    'Ingen kan hete {nickname} igjen, heller ikke du.',
    'Nobody can be {nickname} again, not even you.',
  ],
  'anew.rest': ['Uka etter', 'The week after'],
  'anew.rest.text': [
    'Du kan lese som før, men ikke skrive i rommene.',
    'You can read as before, but not write in the rooms.',
  ],
  'anew.end': ['Nytt kallenavn fra', 'New nickname from'],
  'anew.end.text': [
    'Da kan du velge som alle som er nye. Ingen får vite at du har vært her før.',
    'Then you can choose like anybody who is new. Nobody is told that you have been here before.',
  ],
  'anew.guess': ['Hva andre kan gjette', 'What others may guess'],
  'anew.guess.small': [
    'I et lite rom kan noen kjenne deg igjen på måten du skriver på, på det du forteller, eller på at én ble stille og en ny kom. De du har vist noe, husker det.',
    'In a small room somebody may know you by the way you write, by what you tell, or because one went silent and a new one came. Those you have shown something remember it.',
  ],
  'anew.blocks': [
    'Den som har blokkert deg, ser heller ikke det du skriver under det nye kallenavnet, og får ikke vite det. De du har blokkert, er fortsatt blokkert.',
    'Whoever has blocked you does not see what you write under the new nickname either, and is not told. Those you have blocked are still blocked.',
  ],
  'anew.look-up': [
    'I 30 dager kan konsulenten, eller koordinatoren i en nødsituasjon, slå opp hvem som hadde det gamle kallenavnet. De må skrive hvorfor, og du får lese det. Etter det kan ingen.',
    'For 30 days the consultant, or the coordinator in an emergency, can look up who had the old nickname. They have to write why, and you get to read it. After that nobody can.',
  ],
  'anew.submit': ['Gi opp kallenavnet {nickname}', 'Give up the nickname {nickname}'],
  'anew.cancel': ['Behold det', 'Keep it'],

  'giving.heading': ['Du gir opp kallenavnet', 'You are giving up the nickname'],
  'giving.gone': ['Kallenavnet er borte tidlig', 'The nickname is gone early on'],
  'giving.soon': [
    'Kallenavnet er på vei bort. Det kan ikke tas tilbake lenger.',
    'The nickname is on its way out. It cannot be taken back any more.',
  ],
  'giving.keep': ['Behold kallenavnet', 'Keep the nickname'],
  'rest.heading': ['Mellom to kallenavn', 'Between two nicknames'],
  'rest.until': ['Du kan velge et nytt kallenavn fra', 'You can choose a new nickname from'],
  'rest.text': [
    'Til da kan du lese i rommene, men ikke skrive.',
    'Until then you can read in the rooms, but not write.',
  ],
});
