import {
  Cases,
  Chat,
  ChatSettings,
  Concerns,
  Doors,
  type Intent,
  Moderation,
  RoomKeeping,
  Drafts,
  Follows,
  Hosting,
  Mutes,
  Night,
  Questions,
  Rooms,
  ThreadReader,
  Threads,
} from '../src/groups/index.js';
import { Personas } from '../src/identity/index.js';
import type { Stage } from './stage.js';

/** Who, how many days ago, at what time, what. */
type Said = readonly [who: string, days: number, time: string, body: string];

interface SeedThread {
  room: string;
  intent: Intent;
  title: string;
  posts: readonly [Said, ...Said[]];
}

const asker: readonly SeedThread[] = [
  {
    room: 'Stua',
    intent: 'hello',
    title: 'Hei fra en som mest leser',
    posts: [
      [
        'per',
        -96,
        '21:10',
        'Hei. Jeg har lest her en stund. Skriver ikke så mye, men ville si at det hjelper å se at dere finnes.',
      ],
      ['solveig', -95, '08:40', 'Velkommen, Blåklokke. Å lese er også å være med. Du skriver når du vil.'],
      ['tuva', -95, '19:02', 'Hei hei. Jeg leste i to måneder før jeg turte. Fint at du er her.'],
    ],
  },
  {
    room: 'Stua',
    intent: 'suggestions',
    title: 'Hva gjør dere på søndager?',
    posts: [
      ['ali', -61, '10:15', 'Søndagene er lange. Alle andre virker opptatt. Hva gjør dere som ikke koster noe?'],
      [
        'kari',
        -61,
        '11:30',
        'Jeg går alltid samme runde ved sjøen. Kjedelig, men det er noe med at kroppen vet veien.',
      ],
      [
        'jonas',
        -61,
        '15:48',
        'Fikser ting. Nå er det en gammel påhengsmotor. Den kommer nok aldri til å gå, men det er ikke poenget.',
      ],
      ['emma', -60, '09:20', 'I bake one thing. Badly. Then I have something to bring to my neighbour on Monday.'],
      ['ali', -60, '18:05', 'Takk. Jeg prøvde runden ved sjøen i går. Det blåste. Det var fint likevel.'],
      ['ali', -59, '20:00', 'Er ikke du han som jobbet på verftet? Synes jeg kjente igjen motoren.'],
      ['per', -1, '09:30', 'Slutt å klage og kom deg ut da, det er ikke verre enn det.'],
    ],
  },
  {
    room: 'Netter',
    intent: 'support',
    title: 'Når tankene går i ring',
    posts: [
      [
        'nadia',
        -33,
        '02:40',
        'Klokka er snart tre og jeg går gjennom alt jeg sa på jobb i 2019. Noen som har noe som hjelper å lande?',
      ],
      [
        'tuva',
        -33,
        '06:55',
        'Jeg skriver det ned på en lapp som ligger på badet. Da er det lappen som må huske det, ikke jeg.',
      ],
      [
        'solveig',
        -33,
        '08:10',
        'Jeg leste dette nå i dag tidlig. Håper du fikk noen timer. Det du beskriver, kjenner jeg godt selv.',
      ],
      ['nadia', -32, '20:30', 'Prøver lappen i natt. Takk for at dere ikke sa «bare slapp av».'],
    ],
  },
  {
    room: 'Stua',
    intent: 'support',
    title: 'Første uka tilbake på jobb',
    posts: [
      [
        'kari',
        -4,
        '17:20',
        'Da er jeg i gang igjen, førti prosent. Det går greit til lunsj, og så er det som om noen drar ut støpselet. Hvordan gjorde dere det i begynnelsen?',
      ],
      ['jonas', -3, '18:44', 'Jeg la pausene i kalenderen som møter. Ingen spør om et møte.'],
      ['ali', -3, '21:12', 'Gratulerer med å være i gang. Førti prosent er mye når en kommer fra null.'],
      [
        'solveig',
        -2,
        '09:15',
        'Støpselet kjenner jeg igjen. Si gjerne fra på torsdag hvis du vil snakke om det, eller bare drikk kaffe.',
      ],
    ],
  },
  {
    room: 'Stua',
    intent: 'win',
    title: 'En liten seier: jeg var på butikken på en lørdag',
    posts: [
      [
        'tuva',
        -1,
        '14:05',
        'Midt på dagen. Kø. Jeg sto i den. Kjøpte melk og gikk ut igjen som om det var helt vanlig.',
      ],
      ['per', -1, '14:50', 'Det er ikke lite. Bra, Trost.'],
      ['emma', 0, '09:10', 'A queue on a Saturday is the final level. Well done.'],
    ],
  },
  {
    room: 'Netter',
    intent: 'hello',
    title: 'Noen andre som er våkne?',
    posts: [['nadia', 0, '02:15', 'Ikke noe spesielt. Bare stille her. Godt å vite at lyset er på.']],
  },
];

const balsfjord: readonly SeedThread[] = [
  {
    room: 'Stua',
    intent: 'suggestions',
    title: 'Hvordan kommer dere dere til treff?',
    posts: [
      ['magnhild', -70, '12:00', 'Jeg bor helt ytterst og har ikke bil for tiden. Hvordan gjør dere andre det?'],
      [
        'mikkel',
        -69,
        '09:30',
        'Jeg kjører gjerne. Si fra to dager før, så henter jeg. Ingen trenger å vite hvorfor jeg kjører forbi.',
      ],
      ['odd', -69, '20:14', 'Har sittet på med Mikkel. Han spiller country. Du er advart.'],
    ],
  },
  {
    room: 'Stua',
    intent: 'support',
    title: 'Redd for å møte noen jeg kjenner',
    posts: [
      ['hanne', -26, '22:35', 'Har lyst til å komme på kafé, men her kjenner jo alle alle. Hva om naboen sitter der?'],
      [
        'elle',
        -26,
        '23:01',
        'Jeg tenkte det samme. Naboen satt der. Vi så på hverandre og begynte å le. Men jeg skjønner at det ikke alltid går slik.',
      ],
      [
        'mikkel',
        -25,
        '09:05',
        'Du kan skrive til meg først, så snakker vi om hvem du helst ikke vil treffe. Jeg finner ut av det uten at noen andre får vite noe.',
      ],
    ],
  },
  {
    room: 'Stua',
    intent: 'win',
    title: 'Sola er snart borte, men jeg var ute i dag',
    posts: [
      ['lars', -2, '13:40', 'En halvtime langs fjæra. Hadde lovet meg selv fem minutter. Det ble tretti.'],
      ['sofia', -1, '10:22', 'I went out because of your post. Ten minutes. It was pink over the mountains.'],
    ],
  },
  {
    room: 'Stua',
    intent: 'support',
    title: 'Mørketida',
    posts: [
      ['odd', -1, '21:50', 'Merker at det tar meg i år. Dere som har klart noen stykker: hva gjør dere i november?'],
    ],
  },
];

const chats: Record<'Asker' | 'Balsfjord', readonly Said[]> = {
  Asker: [
    ['kari', -1, '20:02', 'Hei alle. Te og ullteppe her.'],
    ['ali', -1, '20:03', 'Hei. Kaffe. Jeg vet, jeg vet.'],
    ['jonas', -1, '20:05', 'Motorolje på fingrene, så jeg skriver med nesa.'],
    ['kari', -1, '20:06', 'Det forklarer en del.'],
    ['emma', -1, '20:09', 'Evening. Mind if I just sit here?'],
    ['ali', -1, '20:10', 'That is what the sofa is for.'],
  ],
  Balsfjord: [
    ['elle', -2, '19:30', 'Noen her? Det snør sidelengs.'],
    ['lars', -2, '19:34', 'Her også. Godt å sitte inne.'],
    ['sofia', -2, '19:41', 'It snows sideways everywhere in this country.'],
  ],
};

async function play(
  stage: Stage,
  name: 'Asker' | 'Balsfjord',
  threads: readonly SeedThread[],
  host: string,
): Promise<void> {
  const rooms = stage.get(Rooms);
  const roomIds = new Map((await rooms.list(stage.actor(host))).map(({ id, name: room }) => [room, id]));
  const began = [...threads].map(({ room, intent, title, posts }) => ({ room, intent, title, posts, id: '' }));
  // Everything in the order of time, so that rooms are in the order in which people would have seen them.
  const moments = began
    .flatMap((thread) => thread.posts.map((post, n) => ({ thread, post, n })))
    .sort((a, b) => a.post[1] - b.post[1] || a.post[2].localeCompare(b.post[2]));
  for (const { thread, post, n } of moments) {
    const [who, days, time, body] = post;
    const actor = stage.actor(who);
    const { intent, title } = thread;
    await stage.at(days, time, async () => {
      if (n === 0)
        thread.id = await stage
          .get(Threads)
          .start(actor, roomIds.get(thread.room)!, { title, intent, body, lang: actor.lang });
      else await stage.get(Threads).answer(actor, thread.id, { body, lang: actor.lang });
    });
  }
  for (const [who, days, time, body] of chats[name])
    await stage.at(days, time, () => stage.get(Chat).say(stage.actor(who), roomIds.get('Stua')!, body));
}

/** A talk on Sunday evenings with a host, and in the living room somebody who passes and a line that was too much. */
async function seedTalks(stage: Stage): Promise<void> {
  const solveig = stage.actor('solveig');
  const sunday = await stage.get(Rooms).open(stage.community('Asker'), {
    name: 'Søndagspraten',
    description: 'En time sammen på søndag kveld. Solveig er vert. Kom og gå når du vil.',
  });
  const settings = stage.get(ChatSettings);
  await settings.change(solveig, sunday, { mode: 'hosted', readable: true, keepDays: 3 });
  // 2023 began on a Sunday: every week since, and so every week to come.
  const times = { day: '2023-01-01', starts: '19:00', ends: '20:00', weekly: true };
  await settings.plan(solveig, sunday, { host: solveig.membershipId, ...times });
  const chat = stage.get(Chat);
  const stua = (await stage.get(Rooms).list(solveig)).find(({ name }) => name === 'Stua')!.id;
  await stage.at(-1, '20:11', () =>
    chat.say(stage.actor('ali'), stua, 'Forresten, så jeg ikke Per fra jobben på Rema i går?'),
  );
  const { lines } = await chat.show(solveig, stua);
  const reason = 'Vi nevner ikke navn på folk utenfor. Skriv det gjerne en gang til uten navn.';
  await stage.at(-1, '20:12', () => stage.get(Hosting).hide(solveig, lines.at(-1)!.id, reason));
  await stage.at(-1, '20:13', () => chat.pass(stage.actor('jonas'), stua));
}

/** Rooms with some months of talk, one hidden post, and one report that waits at the desk. */
export async function seedGroups(stage: Stage): Promise<void> {
  const rooms = stage.get(Rooms);
  await rooms.open(stage.community('Asker'), {
    name: 'Netter',
    description: 'For når resten av huset sover. Konsulenten leser om morgenen.',
  });
  await play(stage, 'Asker', asker, 'solveig');
  await play(stage, 'Balsfjord', balsfjord, 'mikkel');

  await seedTalks(stage);

  const solveig = stage.actor('solveig');
  const reader = stage.get(ThreadReader);
  const sunday = (await reader.latest(solveig, 20)).find(({ title }) => title?.startsWith('Hva gjør dere'))!;
  const { posts } = await reader.thread(solveig, sunday.id);
  const post = (words: string) => posts.find(({ body }) => body?.startsWith(words))!.id;
  await stage.at(-59, '20:30', () => {
    const reason = 'Det går an å kjenne igjen noen her, men vi spør ikke om det i rommet. Snakk gjerne med meg om det.';
    return stage.get(Moderation).hide(solveig, post('Er ikke du han'), reason);
  });
  await stage.at(0, '08:00', () => {
    const reason = 'Det er sikkert ikke vondt ment, men jeg ble lei meg av det.';
    return stage.get(Moderation).report(stage.actor('kari'), post('Slutt å klage'), reason);
  });
  await seedDoors(stage);
  await seedCases(stage);
  await seedChoices(stage);
}

/** A room behind a door, one that is read before it shows, somebody who asks, and something that waits. */
async function seedDoors(stage: Stage): Promise<void> {
  const [doors, threads, solveig] = [stage.get(Doors), stage.get(Threads), stage.actor('solveig')];
  const grief = await stage.get(Rooms).open(stage.community('Asker'), {
    name: 'Sorg',
    description: 'For dere som har mistet noen. Konsulenten slipper inn dem det er til for.',
    key: 'door',
  });
  await stage
    .get(RoomKeeping)
    .rule(solveig, grief, 'Vi sammenligner ikke sorg.\n\nIngen råd uten at noen spør om det.');
  for (const nickname of ['Trost', 'Blåklokke']) await doors.letIn(solveig, grief, nickname);
  await stage.get(RoomKeeping).agree(stage.actor('tuva'), grief, 1);
  await stage.at(-3, '19:20', () =>
    threads.start(stage.actor('tuva'), grief, {
      title: 'Et år siden i dag',
      intent: 'support',
      body: 'Trenger ikke svar. Ville bare at noen skulle vite hvilken dag det er.',
      lang: 'nb',
    }),
  );
  await stage.at(0, '07:40', () =>
    doors.knock(stage.actor('nadia'), grief, 'Faren min døde i vår. Jeg tror det er derfor jeg ikke sover.'),
  );
  const medicine = await stage.get(Rooms).open(stage.community('Asker'), {
    name: 'Medisiner',
    description: 'Erfaringer, ikke råd. Konsulenten leser innleggene før de vises.',
    mode: 'before',
    lang: 'nb',
  });
  const began = await stage.at(-9, '10:00', () =>
    threads.start(solveig, medicine, {
      title: 'Hva dette rommet er til',
      intent: 'hello',
      body: 'Her deler vi hvordan det har vært, uten doser. Alt blir lest før det vises, på dagtid.',
      lang: 'nb',
    }),
  );
  await stage.at(0, '06:55', () =>
    threads.answer(stage.actor('jonas'), began, {
      body: 'Jeg brukte et halvt år på å tørre å si at jeg var trøtt.',
      lang: 'nb',
    }),
  );
}

/** A line that was reported, a word that was said, and nothing that anybody else sees. */
async function seedCases(stage: Stage): Promise<void> {
  const solveig = stage.actor('solveig');
  const stua = (await stage.get(Rooms).list(solveig)).find(({ name }) => name === 'Stua')!.id;
  const { lines } = await stage.get(Concerns).lines(stage.actor('tuva'), stua);
  const line = lines.find(({ body }) => body.startsWith('Motorolje'))!.id;
  await stage.at(0, '07:30', () =>
    stage.get(Concerns).reportLine(stage.actor('tuva'), stua, {
      line,
      reason: 'Helt greit egentlig, men jeg lurer på om noen kan kjenne igjen hvem det er.',
    }),
  );
  const per = (await stage.get(Personas).idOf(stage.actor('per')))!;
  await stage.at(-5, '09:30', () =>
    stage
      .get(Cases)
      .decide(solveig, per, 'note', 'Du mener det godt, men noen ble lei seg. Spør gjerne først om de vil ha råd.'),
  );
}

/** What some of them have chosen for themselves; the consultant finds a question from nobody. */
async function seedChoices(stage: Stage): Promise<void> {
  const [solveig, reader] = [stage.actor('solveig'), stage.get(ThreadReader)];
  const back = (await reader.latest(solveig, 20)).find(({ title }) => title?.startsWith('Første uka'))!;
  const { room } = await reader.thread(solveig, back.id);
  await stage.get(Follows).set(stage.actor('kari'), back.id, true);
  await stage.get(Night).listen(stage.actor('tuva'), true);
  await stage.get(Mutes).word(stage.actor('jonas'), 'medisiner');
  const begun = { body: 'Jeg kjenner igjen det med støpselet. Hos meg var det verst de første' };
  await stage.get(Drafts).keep(stage.actor('jonas'), { kind: 'thread', id: back.id }, begun, {});
  await stage.get(Questions).ask(stage.actor('per'), room.id, {
    body: 'Hva sier dere til folk som spør hva dere driver med om dagen?',
    lang: 'nb',
  });
}
