import { catalogue } from '../platform/i18n/catalogue.js';

export const identityWords = catalogue({
  'role.ServiceUser': ['Deltaker', 'Service user'],
  'role.Consultant': ['Erfaringskonsulent', 'Service-user consultant'],
  'role.Provider': ['Behandler', 'Health provider'],
  'role.Coordinator': ['Koordinator', 'Coordinator'],

  'sign-in.title': ['Logg inn', 'Sign in'],
  'sign-in.email': ['E-post', 'E-mail'],
  'sign-in.password': ['Passord', 'Password'],
  'sign-in.code': ['Kode', 'Code'],
  'sign-in.code.hint': ['Bare for dem som bruker kodeapp: seks sifre.', 'Only if you use a code app: six digits.'],
  'sign-in.submit': ['Logg inn', 'Sign in'],

  'demo.title': ['Prøv som en av disse', 'Try it as one of these'],
  'demo.lede': [
    'Dette er en prøveversjon. Ingen av menneskene her finnes.',
    'This is a version for trying out. None of these people exist.',
  ],
  'demo.become': ['Prøv som {name}', 'Try as {name}'],

  'letter.subject': ['En invitasjon til deg', 'An invitation for you'],
  'letter.text': [
    'Hei.\n\nDu er invitert. Åpne lenken for å se til hva, og bestem selv om du vil bli med:\n\n{link}\n\nLenken virker én gang og i {days} dager. Du trenger ikke gjøre noe hvis du ikke vil.\n',
    'Hello.\n\nYou are invited. Open the link to see to what, and decide for yourself whether to join:\n\n{link}\n\nThe link works once, and for {days} days. There is nothing you need to do if you do not want to.\n',
  ],

  'notice.subject': ['Du har en ny melding', 'You have a new message'],
  'notice.text': [
    'Hei.\n\nDu har en ny melding. Logg inn for å lese den:\n\n{link}\n',
    'Hello.\n\nYou have a new message. Sign in to read it:\n\n{link}\n',
  ],
  'appointment.subject': ['Avtale', 'Appointment'],
  'appointment.text': [
    'Hei.\n\nDu ba om å få denne avtalen i kalenderen din. Du trenger ikke å svare. Logg inn hvis noe skal endres:\n\n{link}\n',
    'Hello.\n\nYou asked for this appointment in your calendar. There is no need to answer. Sign in if something is to change:\n\n{link}\n',
  ],
  'appointment.off': [
    'Hei.\n\nDenne avtalen går ut av kalenderen din. Logg inn for å se mer:\n\n{link}\n',
    'Hello.\n\nThis appointment leaves your calendar. Sign in to see more:\n\n{link}\n',
  ],
  'notice.stop': [
    '\nVil du ikke ha slike e-poster? Her kan du slutte å få dem:\n\n{stop}\n',
    '\nDo you not want such e-mails? Here you can stop them:\n\n{stop}\n',
  ],

  'invitation.title': ['Velkommen', 'Welcome'],
  'invitation.heading': ['Velkommen til {community}', 'Welcome to {community}'],
  'invitation.lede': [
    'Her lager du kontoen din. Fornavnet ser bare du, til du selv velger noe annet.',
    'Here you make your account. Only you see your first name, until you choose otherwise.',
  ],
  'invitation.lede.staff': ['Her lager du kontoen din.', 'Here you make your account.'],
  'invitation.first-name': ['Fornavn', 'First name'],
  'invitation.first-name.hint': ['Det du vil at portalen skal kalle deg.', 'What you want the portal to call you.'],
  'invitation.password.hint': [
    'Minst 12 tegn. Tre–fire tilfeldige ord er lett å huske og vanskelig å gjette.',
    'At least 12 characters. Three or four random words are easy to remember and hard to guess.',
  ],
  'invitation.nickname.hint': [
    'Det de andre i gruppa ser. Ikke navnet ditt. Du kan vente med dette til du først vil skrive i et rom.',
    'What others in the group see. Not your name. It can wait until you first want to write in a room.',
  ],
  'invitation.own': ['Bli med med kontoen du har', 'Join with the account you have'],
  'invitation.own.text': [
    'Du logger inn som før, og velger siden hvilket fellesskap du vil være i. Her velger du et nytt kallenavn når du vil skrive. Ingen får vite at du er med i flere.',
    'You sign in as before, and then choose which community you want to be in. Here you choose a new nickname when you want to write. Nobody learns that you are in more than one.',
  ],
  'invitation.own.staff': [
    'Du logger inn som før, og velger siden hvilket fellesskap du vil være i.',
    'You sign in as before, and then choose which community you want to be in.',
  ],
  'invitation.own.not': [
    'Er det ikke du som er logget inn her, logg ut først og åpne lenken på nytt.',
    'If it is not you who is signed in here, sign out first and open the link again.',
  ],
  'invitation.is-here': ['Du er med her allerede.', 'You are in here already.'],
  'invitation.other-kind': [
    'Kontoen du er logget inn med, er av et annet slag. Den som arbeider her, trenger en egen konto med en annen adresse. Logg ut, og åpne lenken på nytt.',
    'The account you are signed in with is of another kind. Whoever works here needs an account of its own, with another address. Sign out, and open the link again.',
  ],
  'invitation.back': ['Tilbake', 'Back'],
  'invitation.submit': ['Bli med', 'Join'],

  'second-factor.text': [
    'Du som arbeider her, logger inn med en kode i tillegg. Legg denne nøkkelen inn i kodeappen din, så viser den seks sifre.',
    'As you work here, you sign in with a code as well. Put this key into your code app, and it shows six digits.',
  ],
  'second-factor.added': [
    'Nøkkelen ligger allerede i kodeappen din. Skriv en ny kode.',
    'The key is in your code app already. Write a new code.',
  ],
  'second-factor.link': ['Åpne i kodeappen', 'Open in the code app'],
  'second-factor.hint': ['De seks sifrene appen viser nå.', 'The six digits the app shows now.'],

  'agreement.title': ['Gruppeavtalen', 'The group agreement'],
  'agreement.agree': [
    'Jeg har lest gruppeavtalen og vil følge den',
    'I have read the group agreement and will keep to it',
  ],

  'picture.label': ['Velg et bilde', 'Choose a picture'],
  'picture.one': ['Bilde {number}', 'Picture {number}'],

  'nickname.title': ['Kallenavn', 'Nickname'],
  'nickname.lede': [
    'I rommene ser de andre bare kallenavnet og bildet. Ikke bruk navnet ditt eller noe folk kjenner deg på.',
    'In the rooms others see only the nickname and the picture. Use neither your name nor anything people know you by.',
  ],
  'nickname.label': ['Kallenavn', 'Nickname'],
  'nickname.hint': ['2 til 30 tegn.', '2 to 30 characters.'],
  'nickname.submit': ['Bruk dette kallenavnet', 'Use this nickname'],
  'nickname.later': ['Ikke nå', 'Not now'],
  'nickname.yours': ['I rommene er du {nickname}.', 'In the rooms you are {nickname}.'],
  'nickname.rooms': ['Gå til rommene', 'Go to the rooms'],

  'invitations.title': ['Invitasjoner', 'Invitations'],
  'invitations.lede': [
    'Den du inviterer, får en lenke på e-post. Du ser adressen til invitasjonen er brukt, og deretter ingenting mer.',
    'Whoever you invite gets a link by e-mail. You see the address until the invitation is used, and nothing after that.',
  ],
  'invitations.new': ['Inviter noen', 'Invite somebody'],
  'invitations.role': ['Hvilken rolle får den du inviterer?', 'Which role will they have?'],
  'invitations.name': ['Navn', 'Name'],
  'invitations.name.hint': [
    'Navn, tittel og arbeidssted fyller du bare ut for dem som skal arbeide her.',
    'Name, title and organisation are only for those who will work here.',
  ],
  'invitations.staff-title': ['Tittel', 'Title'],
  'invitations.organisation': ['Arbeidssted', 'Organisation'],
  'invitations.submit': ['Send invitasjon', 'Send invitation'],
  'invitations.open': ['Åpne invitasjoner', 'Open invitations'],
  'invitations.none': ['Ingen invitasjoner venter på svar.', 'No invitations are waiting for an answer.'],
  'invitations.until': ['gjelder til', 'good until'],
  'invitations.withdraw.which': ['invitasjonen til {email}', 'the invitation to {email}'],
  'invitations.withdraw': ['Trekk tilbake', 'Withdraw'],
});
