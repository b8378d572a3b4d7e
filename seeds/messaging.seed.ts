import { Temporal } from 'temporal-polyfill';
import { Agreements, Conversations, type ConversationKind, Hours, Templates } from '../src/messaging/index.js';
import type { Actor } from '../src/platform/http/actor.js';
import type { Stage } from './stage.js';

/** When something happened: days from today (negative is past), and the time of day. */
type When = [days: number, time: string];

type Turn =
  | { from: 'person' | 'provider'; at: When; body: string }
  /** The provider opens what has come. */
  | { opened: When }
  /** The provider says with one tap that an update was read. */
  | { thanks: When };

interface Story {
  person: string;
  provider: string;
  /** Once per pair: in its first story here. */
  careName?: string;
  kind: ConversationKind;
  topic: string;
  lang?: 'en';
  turns: [Extract<Turn, { from: string }>, ...Turn[]];
}

const asker: Story[] = [
  {
    person: 'per',
    provider: 'ingrid',
    careName: 'Per Arne',
    kind: 'question',
    topic: 'Hvordan man begynner',
    turns: [
      {
        from: 'person',
        at: [-112, '13:05'],
        body: 'Hei.\n\nFastlegen ba meg skrive til deg. Jeg vet ikke helt hvordan man gjør dette. Hva trenger du å vite før vi ses?',
      },
      { opened: [-111, '09:00'] },
      {
        from: 'provider',
        at: [-111, '09:10'],
        body: 'Hei Per Arne.\n\nDu er allerede i gang. Jeg trenger ikke å vite noe på forhånd. Ta gjerne med én ting du skulle ønske var litt lettere, så begynner vi der.\n\nIngrid',
      },
    ],
  },
  {
    person: 'jonas',
    provider: 'ingrid',
    careName: 'Jonas',
    kind: 'question',
    topic: 'Å gå inn der det er folk',
    turns: [
      {
        from: 'person',
        at: [-96, '21:20'],
        body: 'Hei Ingrid.\n\nMinstemann vil på biblioteket på lørdager. Jeg vil gjerne, men jeg kjenner det i magen bare jeg tenker på det. Er det lurt å vente til det slipper, eller gå likevel?',
      },
      { opened: [-95, '08:40'] },
      {
        from: 'provider',
        at: [-94, '14:15'],
        body: 'Hei Jonas.\n\nDu trenger ikke vente til det slipper, og du trenger ikke ta alt på én gang. Første gang kan være å gå bort til døra og hjem igjen. Det teller.\n\nVi tar det opp på torsdag, så lager vi trinnene sammen.\n\nIngrid',
      },
      {
        from: 'person',
        at: [-88, '17:45'],
        body: 'Vi gikk til døra. Vi sto en stund og så på utstillingen i vinduet. Så gikk vi hjem og lagde fiskesuppe.',
      },
      { opened: [-87, '09:05'] },
      {
        from: 'provider',
        at: [-87, '09:07'],
        body: 'Det var fint å lese. En dør og en fiskesuppe er en god lørdag. Vi ses på torsdag.',
      },
    ],
  },
  {
    person: 'ali',
    provider: 'henrik',
    careName: 'Ali',
    kind: 'practical',
    topic: 'Samme tolk',
    turns: [
      {
        from: 'person',
        at: [-70, '10:30'],
        body: 'Kan vi ha samme tolk som sist? Hun var rolig, og jeg slapp å forklare alt på nytt.',
      },
      { opened: [-70, '12:00'] },
      {
        from: 'provider',
        at: [-69, '08:25'],
        body: 'Det ordner jeg. Hun er bestilt til de tre neste timene dine.\n\nHenrik',
      },
    ],
  },
  {
    person: 'nadia',
    provider: 'ingrid',
    careName: 'Nadia',
    kind: 'question',
    topic: 'Hva jeg må si på jobben',
    turns: [
      {
        from: 'person',
        at: [-61, '20:05'],
        body: 'Jeg skal begynne litt på jobb igjen. Må jeg si hvorfor jeg har vært borte?',
      },
      { opened: [-60, '09:30'] },
      {
        from: 'provider',
        at: [-59, '15:00'],
        body: 'Nei. Du bestemmer selv hvem som får vite hva. Sjefen din trenger å vite hva du kan gjøre og hva du trenger, ikke hva det heter.\n\nSkal vi skrive et par setninger sammen, som du kan ha klare?\n\nIngrid',
      },
      { from: 'person', at: [-58, '18:10'], body: 'Ja takk. Jeg vil gjerne si det kort, og uten å lyve.' },
      { opened: [-57, '10:20'] },
      {
        from: 'provider',
        at: [-57, '10:35'],
        body: '«Jeg har vært borte en stund og er på vei tilbake. Jeg trenger rolige dager i starten.»\n\nDen er sann, og den er din. Si den høyt hjemme først og kjenn om den passer.',
      },
    ],
  },
  {
    person: 'jonas',
    provider: 'ingrid',
    kind: 'practical',
    topic: 'Flytte timen',
    turns: [
      {
        from: 'person',
        at: [-40, '12:10'],
        body: 'Hei. Minstemann har planleggingsdag på torsdag. Kan vi flytte timen til fredag, eller ta den på telefon?',
      },
      { opened: [-40, '14:30'] },
      {
        from: 'provider',
        at: [-40, '14:33'],
        body: 'Fredag klokka ti er ledig, samme rom som sist. Jeg har satt deg opp. Skriv hit hvis det ikke passer.\n\nIngrid',
      },
    ],
  },
  {
    person: 'emma',
    provider: 'ingrid',
    careName: 'Emma',
    kind: 'question',
    topic: 'Which language we use',
    lang: 'en',
    turns: [
      {
        from: 'person',
        at: [-33, '16:40'],
        body: 'Hello Ingrid.\n\nIs it all right if I write in English? When I am tired, my Norwegian is the first thing to go. Could we speak English in our sessions too, when I need it?',
      },
      { opened: [-32, '09:10'] },
      {
        from: 'provider',
        at: [-32, '09:25'],
        body: 'Dear Emma.\n\nOf course. Write and speak in whichever language comes first. If you would like an interpreter at times, I can book one, and it costs you nothing.\n\nIngrid',
      },
    ],
  },
  {
    person: 'kari',
    provider: 'henrik',
    careName: 'Kari',
    kind: 'update',
    topic: 'En bedre uke',
    turns: [
      {
        from: 'person',
        at: [-20, '19:15'],
        body: 'Jeg har vært ute hver dag denne uka. To ganger med hunden til naboen. Ville bare at du skulle vite det.',
      },
      { opened: [-19, '08:15'] },
      { thanks: [-19, '08:16'] },
    ],
  },
  {
    // Overdue at Henrik's: opened, and then something came between.
    person: 'kari',
    provider: 'henrik',
    kind: 'practical',
    topic: 'Brevet fra NAV',
    turns: [
      {
        from: 'person',
        at: [-9, '11:20'],
        body: 'Hei Henrik.\n\nNAV skriver at de trenger en uttalelse fra deg før måneden er omme. Vet du om de har fått den? Jeg har litt vondt for å ringe dem selv.',
      },
      { opened: [-8, '13:40'] },
    ],
  },
  {
    person: 'grete',
    provider: 'henrik',
    careName: 'Grete',
    kind: 'question',
    topic: 'Om datteren min kan være med',
    turns: [
      {
        from: 'person',
        at: [-5, '14:00'],
        body: 'Datteren min har spurt om hun kan bli med på en time. Jeg vet ikke om jeg vil. Hva tenker du?',
      },
      { opened: [-4, '09:45'] },
      {
        from: 'provider',
        at: [-3, '12:30'],
        body: 'Du bestemmer, og du kan bestemme det halvveis. Hun kan være med de første tjue minuttene, og så er resten din.\n\nHvis du vil, finner vi ut sammen hva du vil si, før hun kommer.\n\nHenrik',
      },
    ],
  },
  {
    person: 'jonas',
    provider: 'ingrid',
    kind: 'question',
    topic: 'Søndagskveldene',
    turns: [
      {
        from: 'person',
        at: [-2, '20:40'],
        body: 'Hei Ingrid.\n\nI uka går det greit, men søndag kveld strammer det seg til. Jeg blir gående og tenke på alt jeg ikke har fått gjort. De to siste gangene tok jeg en tur ned til båten, og det hjalp litt. Er det noe annet jeg kan prøve?\n\nDet haster ikke.\n\nJonas',
      },
      { opened: [-1, '09:15'] },
    ],
  },
  {
    // To glance at, not opened yet.
    person: 'tuva',
    provider: 'henrik',
    careName: 'Tuva',
    kind: 'update',
    topic: 'En grå dag',
    turns: [
      {
        from: 'person',
        at: [-1, '19:50'],
        body: 'I dag var det grått. Jeg sto opp, dusjet og spiste frokost halv tolv, og det var det jeg fikk til. Nå ligger jeg på sofaen med lyset på og en serie gående.\n\nDu trenger ikke svare. Ville bare si det til noen.',
      },
    ],
  },
];

const balsfjord: Story[] = [
  {
    person: 'elle',
    provider: 'anders',
    careName: 'Elle',
    kind: 'question',
    topic: 'Lang vei',
    turns: [
      {
        from: 'person',
        at: [-85, '15:25'],
        body: 'Det er åtti kilometer hver vei til deg, og når det blåser, er veien stengt. Kan vi ta annenhver time på skjerm?',
      },
      { opened: [-84, '08:50'] },
      {
        from: 'provider',
        at: [-83, '11:00'],
        body: 'Ja, det gjør vi. Jeg synes det er fint å ses i samme rom iblant også, så de timene legger vi når veien er god. Vi kan bestemme det dagen før.\n\nAnders',
      },
    ],
  },
  {
    person: 'lars',
    provider: 'berit',
    careName: 'Lars',
    kind: 'question',
    topic: 'Henvisningen',
    turns: [
      { from: 'person', at: [-44, '09:40'], body: 'Har du hørt noe om henvisningen? Det er ventingen som er verst.' },
      { opened: [-44, '15:10'] },
      {
        from: 'provider',
        at: [-43, '12:20'],
        body: 'Jeg ringte dem i dag. De har tatt imot den, og du får brev med dato innen to uker. Kommer det ikke, skriver du hit, så ringer jeg igjen.\n\nBerit',
      },
      { from: 'person', at: [-31, '16:00'], body: 'Brevet kom i dag. Takk for at du ringte.' },
      { opened: [-30, '08:30'] },
      { from: 'provider', at: [-30, '08:32'], body: 'Så godt å høre. Lykke til, og fortell gjerne hvordan det gikk.' },
    ],
  },
  {
    person: 'sofia',
    provider: 'anders',
    careName: 'Sofia',
    kind: 'question',
    topic: 'Night shifts',
    lang: 'en',
    turns: [
      {
        from: 'person',
        at: [-25, '18:30'],
        body: 'I have been offered night shifts at the plant. The money is good, but I sleep badly as it is. What would you ask yourself in my place?',
      },
      { opened: [-24, '09:20'] },
      {
        from: 'provider',
        at: [-23, '13:45'],
        body: 'Hello Sofia.\n\nI would ask what the nights give you besides the money, and what they take. Write two short lists and bring them on Tuesday, and we will look at them together. It is your choice, and it can be changed later.\n\nAnders',
      },
    ],
  },
  {
    person: 'odd',
    provider: 'berit',
    careName: 'Odd',
    kind: 'practical',
    topic: 'Resepten',
    turns: [
      {
        from: 'person',
        at: [-15, '08:10'],
        body: 'Resepten går ut neste uke. Kan du fornye den, eller må jeg inn til time?',
      },
      { opened: [-15, '11:50'] },
      {
        from: 'provider',
        at: [-15, '11:55'],
        body: 'Den er fornyet og ligger klar. Bestill gjerne en time også, så vi får snakket ordentlig sammen. Det er en stund siden sist.\n\nBerit',
      },
    ],
  },
  {
    person: 'elle',
    provider: 'anders',
    kind: 'update',
    topic: 'To dager på fjellet',
    turns: [
      {
        from: 'person',
        at: [-6, '20:15'],
        body: 'Jeg har vært på fjellet med far i to dager. Det var stille i hodet der oppe. Ville bare at du skulle vite det.',
      },
      { opened: [-5, '09:00'] },
      { thanks: [-5, '09:01'] },
    ],
  },
  {
    person: 'hanne',
    provider: 'anders',
    careName: 'Hanne',
    kind: 'question',
    topic: 'Noe vi la bort',
    turns: [
      {
        from: 'person',
        at: [-3, '17:05'],
        body: 'Da vi begynte, la vi bort det med far. Nå kjenner jeg at jeg vil snakke om det likevel. Er det greit at jeg tar det opp neste gang?',
      },
    ],
  },
  {
    person: 'sofia',
    provider: 'anders',
    kind: 'update',
    topic: 'I asked for mornings',
    lang: 'en',
    turns: [
      {
        from: 'person',
        at: [-1, '18:20'],
        body: 'I said no to the nights and asked for mornings instead. They said yes. I am writing it here so that I remember I did it.',
      },
    ],
  },
  {
    person: 'magnhild',
    provider: 'berit',
    careName: 'Magnhild',
    kind: 'practical',
    topic: 'Bussen på onsdager',
    turns: [
      {
        from: 'person',
        at: [-1, '11:00'],
        body: 'Bussen går ikke lenger på onsdager. Kan timen min flyttes til en tirsdag?',
      },
    ],
  },
];

/** Some months of letters between service users and the providers they chose. */
export async function seedMessaging(stage: Stage): Promise<void> {
  await stage.at(-120, '09:00', () => sayHours(stage));
  for (const story of [...asker, ...balsfjord]) await play(stage, story);
  await agree(stage);
}

/** Ingrid has Fridays off and words at hand, Henrik begins late. Whoever says nothing works as is assumed. */
async function sayHours(stage: Stage): Promise<void> {
  const hours = stage.get(Hours);
  const week = (days: number[], from: string, to: string) => days.map((day) => ({ day, from, to }));
  await hours.setHours(stage.actor('ingrid'), week([1, 2, 3, 4], '08:00', '15:30'));
  const templates = stage.get(Templates);
  await templates.add(
    stage.actor('ingrid'),
    'Ledig time',
    'Jeg har en ledig time. Passer den, skriver du ja hit.\n\nIngrid',
  );
  await templates.add(
    stage.actor('ingrid'),
    'Jeg trenger litt tid',
    'Takk for at du skrev. Jeg vil tenke på dette, og svarer ordentlig senere denne uka.\n\nIngrid',
  );
  await hours.setHours(stage.actor('henrik'), week([1, 2, 3, 4, 5], '09:30', '16:00'));
}

/** Jonas and Ingrid have agreed on how they write; Tuva’s proposal waits for Henrik. */
async function agree(stage: Stage): Promise<void> {
  const agreements = stage.get(Agreements);
  const [jonas, ingrid, tuva, henrik] = ['jonas', 'ingrid', 'tuva', 'henrik'].map((key) => stage.actor(key)) as [
    Actor,
    Actor,
    Actor,
    Actor,
  ];
  const reviewOn = stage.day(75);
  await stage.at(-86, '19:10', () =>
    agreements.propose(jonas, ingrid.membershipId, {
      howOften: 'Når det er noe, helst ikke mer enn en gang i uka',
      reads: 'Alt jeg skriver her, på dager du arbeider.',
      notRead: 'SMS. Og det jeg skriver etter klokka tre en torsdag, kommer først på mandag.',
      replyDays: 2,
      reviewOn,
    }),
  );
  await stage.at(-82, '08:50', async () => {
    for (const { with: relation } of await agreements.waiting(ingrid)) {
      const { proposal } = await agreements.show(ingrid, relation);
      await agreements.confirm(ingrid, relation, proposal!.id);
    }
  });
  await stage.at(-1, '20:05', () =>
    agreements.propose(tuva, henrik.membershipId, {
      howOften: 'Bare innimellom, når jeg vil si hvordan det er',
      reads: 'Det jeg skriver. Du trenger ikke svare på alt.',
      replyDays: 3,
      reviewOn,
    }),
  );
}

/** The day of a turn of the provider's; they work from Monday to Friday. */
const workday = (turn: Turn): number[] => {
  if ('opened' in turn) return [turn.opened[0]];
  if ('thanks' in turn) return [turn.thanks[0]];
  return turn.from === 'provider' ? [turn.at[0]] : [];
};
const recent = -4;

/** How many days earlier a story has to have happened for its provider to have been at work. What is recent stays. */
function daysBack(stage: Stage, { turns }: Story): number {
  const worked = turns.flatMap(workday);
  if (worked.length === 0 || Math.max(...worked) > recent) return 0;
  const atWork = (day: number) => Temporal.PlainDate.from(stage.day(day)).dayOfWeek <= 5;
  return [0, 1, 2, 3, 4, 5, 6].find((back) => worked.every((day) => atWork(day - back))) ?? 0;
}

async function play(stage: Stage, story: Story): Promise<void> {
  const { person, provider, careName, kind, topic, lang, turns } = story;
  const conversations = stage.get(Conversations);
  const speaking = (key: string) => ({ ...stage.actor(key), ...(lang ? { lang } : {}) });
  const [writer, reader] = [speaking(person), speaking(provider)];
  const back = daysBack(stage, story);
  const at = <T>([days, time]: When, work: () => Promise<T>) => stage.at(days - back, time, work);
  const [first, ...rest] = turns;
  const wish = { provider: reader.membershipId, careName, kind, topic, body: first.body };
  const id = await at(first.at, () => conversations.start(writer, wish));
  for (const turn of rest) {
    if ('opened' in turn)
      await at(turn.opened, async () => {
        await conversations.open(reader, id);
        // Whoever opens a letter is led to it, and that is the look the person sees.
        await conversations.show(reader, id);
      });
    else if ('thanks' in turn) await at(turn.thanks, () => conversations.thank(reader, id));
    else await at(turn.at, () => conversations.write(turn.from === 'person' ? writer : reader, id, turn.body));
  }
}
