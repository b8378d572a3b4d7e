import { catalogue } from '../../platform/i18n/catalogue.js';

export const withoutNetWords = catalogue({
  'pocket.title': ['Planen på denne enheten', 'The plan on this device'],
  'pocket.lede': [
    'Ha planen for vanskelige dager på telefonen også når den er uten nett. Den ligger ikke der før du sier ja, og åpnes med en PIN du velger selv.',
    'Have your plan for hard days on your phone when there is no net, too. It is not there until you say so, and opens with a PIN that you choose.',
  ],
  'pocket.what': ['Hva en PIN hjelper mot, og ikke', 'What a PIN protects from, and what it does not'],
  'pocket.what.pin': [
    'Den hjelper når noen tar opp telefonen og ser etter. Uten PIN er ingenting av planen til å lese. Etter fem feil blir den slettet herfra.',
    'It helps when somebody picks up the phone and looks. Without the PIN nothing of the plan can be read. After five wrong ones it is deleted here.',
  ],
  'pocket.what.not': [
    'Den hjelper ikke mot den som ser deg taste, eller får deg til å si den. Den som kopierer alt på telefonen og har tid og verktøy, kan gjette en kort PIN. En lang, med bokstaver, holder mye lenger.',
    'It does not help against somebody who sees you type it, or makes you tell it. Whoever copies all of the phone and has time and tools can guess a short PIN. A long one, with letters, lasts far longer.',
  ],
  'pocket.what.device': [
    'Gjør det bare på en enhet som er din. Den som styrer den for deg, kan se det du ser.',
    'Do this only on a device that is yours. Whoever manages it for you can see what you see.',
  ],
  'pocket.what.browser': [
    'Ikke la nettleseren lagre PIN-en, om den spør. Da åpner planen seg for alle som har telefonen.',
    'Do not let the browser save the PIN, if it asks. The plan would open for whoever has the phone.',
  ],
  'pocket.what.until': [
    'Den blir slettet herfra når du logger ut, forlater siden med knappen, eller slår det av her. Blir du logget ut fordi du ikke gjør noe, ligger den der fortsatt. Mister du telefonen, kan vi ikke slette den derfra.',
    'It is deleted here when you sign out, leave the page by its button, or turn this off here. If you are signed out because you do nothing, it stays. If you lose the phone, we cannot delete it there.',
  ],
  'pocket.what.trace': [
    'I innstillingene til nettleseren kan man se at noe fra denne adressen er lagret, men ikke hva. Lag et bokmerke til siden den åpnes på, så finner du den uten nett. Bokmerket kan andre også se.',
    'In the settings of the browser one can see that something from this address is kept, but not what. Bookmark the page on which it opens, and you find it without the net. Others can see the bookmark too.',
  ],
  'pocket.empty': ['Det står ikke noe i planen ennå.', 'There is nothing in the plan yet.'],
  'pocket.cannot': [
    'Dette krever en nyere nettleser med script slått på. Du kan skrive ut planen i stedet.',
    'This needs a newer browser with scripts turned on. You can print the plan instead.',
  ],
  'pocket.kept': [
    'Planen ligger på denne enheten, slik den var da du lagret den. Har du endret den siden, lagre den på nytt.',
    'The plan is on this device, as it was when you kept it. If you have changed it since, keep it anew.',
  ],
  'pocket.open': ['Åpne den', 'Open it'],
  'pocket.keep': ['Ha den på denne enheten', 'Keep it on this device'],
  'pocket.anew': ['Lagre den på nytt', 'Keep it anew'],
  'pocket.remove': ['Slett den fra denne enheten', 'Delete it from this device'],
  'pocket.done': ['Nå ligger planen på denne enheten.', 'The plan is on this device now.'],
  'pocket.gone': ['Planen er slettet fra denne enheten.', 'The plan is deleted from this device.'],
  'pocket.failed': ['Det gikk ikke. Prøv igjen.', 'That did not work. Try again.'],
  'pocket.these': ['Dette blir med', 'This is what comes along'],
  'pin.choose': ['Velg en PIN', 'Choose a PIN'],
  'pin.choose.hint': [
    'Minst seks tegn, gjerne flere, tall eller bokstaver. Vi får den ikke, så vi kan ikke hjelpe deg hvis du glemmer den. Planen står fortsatt her.',
    'At least six characters, better more, digits or letters. We do not get it, so we cannot help you if you forget it. The plan is still here.',
  ],
  'pin.again': ['Skriv den en gang til', 'Type it once more'],
  'pin.label': ['PIN', 'PIN'],
  'pin.short': ['Den er for kort. Bruk minst seks tegn.', 'It is too short. Use at least six characters.'],
  'pin.plain': ['Den er for lett å gjette. Velg en annen.', 'It is too easy to guess. Choose another.'],
  'pin.differ': ['De to er ikke like. Skriv dem på nytt.', 'The two are not the same. Type them again.'],
  'pin.working': ['Et øyeblikk …', 'One moment …'],
  'kept.tab': ['Uten nett', 'Without the net'],
  'kept.title': ['Min plan', 'My plan'],
  'kept.open': ['Vis planen', 'Show the plan'],
  'kept.lock': ['Lås igjen', 'Lock it again'],
  'kept.wrong': [
    'Det var ikke riktig. Forsøk igjen før den slettes: {n}.',
    'That was not right. Tries left before it is deleted: {n}.',
  ],
  'kept.wiped': [
    'Det var feil fem ganger. Planen er slettet fra denne enheten. Den står fortsatt i portalen når du logger inn.',
    'That was wrong five times. The plan is deleted from this device. It is still in the portal when you sign in.',
  ],
  'kept.none': ['Det ligger ingen plan på denne enheten.', 'There is no plan on this device.'],
  'kept.none.how': ['Slik får du den hit', 'How to have it here'],
  'kept.help': ['Noen å ringe: {community}', 'Somebody to ring: {community}'],
});
