import { Communities } from '../../src/communities/index.js';
import { Contacts, MeetupNames, Personas } from '../../src/identity/index.js';
import type { Person } from '../support/person.js';
import { aCommunity, password, Portal } from '../support/portal.js';
import { ToldRandom } from './told-random.js';

/** A community in which everything that peers may know of is going on already, so that a fact more moves no bucket. */
export interface World {
  portal: Portal;
  /** The one the secret is about. */
  ada: Person;
  /** A peer who is in the room and at the meetup. */
  bo: Person;
  /** Another one like Bo. */
  cai: Person;
  /** In the room alone. */
  pia: Person;
  solveig: Person;
  mari: Person;
  randi: Person;
  ingrid: Person;
  olav: Person;
  far: Person;
  nobody: Person;
  room: string;
  meetup: string;
  full: string;
  seriesId: string;
  thread: string;
  post: string;
}

const key = (n: number) => Buffer.alloc(32, n).toString('base64');
/** The same in every world: what follows from keys says nothing of the fact. */
const keys = JSON.stringify({ current: 'k', keys: { k: key(1) }, index: key(2), link: key(3) });

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;

export async function aWorld(): Promise<World> {
  const portal = await Portal.open({ PORTAL_KEYS: keys }, { random: new ToldRandom() });
  const person = (firstName: string, nickname: string | null) =>
    portal.person('ServiceUser', { firstName, nickname, email: `${firstName.toLowerCase()}@example.org` });
  const solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  const mari = await portal.person('Consultant', { firstName: 'Mari' });
  const randi = await portal.person('Coordinator', { firstName: 'Randi' });
  const ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  const olav = await portal.person('Provider', { firstName: 'Olav' });
  const [ada, bo, cai, pia] = [
    await person('Adele', 'Furu'),
    await person('Bjarne', 'Havskum'),
    await person('Cecilie', 'Lyng'),
    await person('Petra', 'Multe'),
  ];
  const far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity('Balsfjord')) });
  const room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
  const [venue] = await portal.get(Communities).venues(portal.community);
  const wish = { kind: 'cafe', venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee' };
  const made = await solveig.post('/meetups', { ...wish, title: 'Café', day: '2026-11-26', capacity: 20 });
  const full = id(await solveig.post('/meetups', { ...wish, title: 'Walk', day: '2026-11-27', capacity: 2 }));
  const meetup = id(made);
  for (const [who, name] of [
    [bo, 'Jon'],
    [cai, 'Eli'],
  ] as const)
    for (const each of [meetup, full]) await who.post(`/meetups/${each}/rsvp`, { name, listed: true });
  const thread = id(await bo.post(`/rooms/${room}/threads`, { title: 'Hello', body: 'From Bo', intent: 'hello' }));
  const post = id(await ada.post(`/threads/${thread}/posts`, { body: 'From Ada' }));
  await cai.post(`/threads/${thread}/posts`, { body: 'From Cai' });
  const { seriesId } = made.body as { seriesId: string };
  const people = { ada, bo, cai, pia, solveig, mari, randi, ingrid, olav, far, nobody: portal.stranger() };
  return { portal, ...people, room, meetup, full, seriesId, thread, post };
}

type Who = 'ada' | 'bo' | 'cai' | 'pia' | 'solveig' | 'mari' | 'randi' | 'ingrid' | 'olav' | 'far' | 'nobody';

export interface Fact {
  name: string;
  /** Makes it so, in one of the two worlds. */
  so: (world: World) => Promise<unknown>;
  /** What is done in the other one instead, if anything. */
  else?: (world: World) => Promise<unknown>;
  /** Who must not know. */
  observers: readonly Who[];
  /** Who may, and sees it: what they read where. */
  seen: (world: World) => Promise<string>;
  /** What an observer tries, besides looking at everything. */
  tries?: (world: World) => { by: Who; url: string; form: Record<string, string> }[];
}

const personaOf = async ({ portal }: World, person: Person) => (await portal.get(Personas).idOf(person.is))!;
const toward = async (world: World, person: Person) => `/people/${await personaOf(world, person)}`;
const text = async (person: Person, path: string) => (await person.get(path)).text;
const peers: readonly Who[] = ['bo', 'cai', 'pia'];
const outside: readonly Who[] = ['ingrid', 'randi', 'far', 'nobody'];

const writes = (person: Person, provider: Person) =>
  person.post('/messages', {
    provider: provider.is.membershipId,
    careName: 'A. Berg',
    kind: 'question',
    topic: 'Sleep',
    body: 'I do not sleep.',
  });

export const facts: readonly Fact[] = [
  {
    name: 'Ada comes to a meetup, or does not',
    so: ({ ada, meetup }) => ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false }),
    observers: [...peers, ...outside, 'olav'],
    seen: ({ solveig, meetup }) => text(solveig, `/meetups/${meetup}/roster`),
  },
  {
    name: 'Ada waits for a place at a full meetup, or does not',
    so: ({ ada, full }) => ada.post(`/meetups/${full}/rsvp`, { name: 'Ola', listed: true }),
    observers: [...peers, ...outside],
    seen: ({ solveig, full }) => text(solveig, `/meetups/${full}/roster`),
  },
  {
    name: 'Ada has told the host who meets her, or has not',
    so: async ({ ada, meetup }) => {
      await ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false });
      await ada.post(`/meetups/${meetup}/first-time`, { meetsMe: 'Solveig, at ten to six', shared: true });
    },
    else: ({ ada, meetup }) => ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false }),
    observers: [...peers, ...outside],
    seen: ({ solveig, meetup }) => text(solveig, `/meetups/${meetup}/roster`),
  },
  {
    name: 'Bo has blocked Ada, or has not',
    so: async (world) => world.bo.post(`${await toward(world, world.ada)}/block`),
    observers: ['ada', 'cai', 'pia', 'solveig', ...outside],
    seen: ({ bo, thread }) => text(bo, `/threads/${thread}`),
    tries: (world) => [{ by: 'ada', url: `/threads/${world.thread}/posts`, form: { body: 'Once more' } }],
  },
  {
    name: 'Ada said no to what Bo offered, or has not seen it',
    so: async (world) => {
      await world.bo.post(`${await toward(world, world.ada)}/offers`, { rung: 'first-name' });
      await world.ada.post(`${await toward(world, world.bo)}/answers`, { rung: 'first-name', agree: 'no' });
    },
    else: async (world) => world.bo.post(`${await toward(world, world.ada)}/offers`, { rung: 'first-name' }),
    observers: [...peers, 'solveig', ...outside],
    seen: ({ ada }) => text(ada, '/people'),
  },
  {
    name: 'Bo has offered Ada something, or has not',
    so: async (world) => world.bo.post(`${await toward(world, world.ada)}/offers`, { rung: 'first-name' }),
    observers: ['cai', 'pia', 'solveig', ...outside],
    seen: ({ ada }) => text(ada, '/people'),
  },
  {
    name: 'Ada and Bo have shown each other their first names, or have not',
    so: async (world) => {
      await world.bo.post(`${await toward(world, world.ada)}/offers`, { rung: 'first-name' });
      await world.ada.post(`${await toward(world, world.bo)}/offers`, { rung: 'first-name' });
    },
    observers: ['cai', 'pia', 'solveig', ...outside],
    seen: async (world) => text(world.bo, `/threads/${world.thread}`),
  },
  {
    name: 'Ada has been looked up, or has not',
    so: async (world) =>
      world.solveig.post('/look-ups', {
        face: await personaOf(world, world.ada),
        reason: 'What she wrote at night worries me.',
      }),
    observers: [...peers, 'mari', ...outside],
    seen: ({ ada }) => text(ada, '/me/looked'),
  },
  {
    name: 'Ada writes to a provider, or does not',
    so: ({ ada, ingrid }) => writes(ada, ingrid),
    observers: [...peers, 'solveig', 'randi', 'olav', 'far', 'nobody'],
    seen: ({ ingrid }) => text(ingrid, '/inbox'),
  },
  {
    name: 'Ada keeps a goal, or does not',
    so: ({ ada }) => ada.post('/toolbox/goals', { title: 'Out of the door once a day' }),
    observers: [...peers, 'solveig', 'olav', ...outside],
    seen: ({ ada }) => text(ada, '/toolbox/goals'),
  },
  {
    name: 'the one Ada must not meet is here, or is not: what she entered fits Bo, or nobody',
    so: ({ ada }) => ada.post('/me/apart', { text: 'bjarne@example.org' }),
    else: ({ ada }) => ada.post('/me/apart', { text: 'bjorne@example.org' }),
    observers: ['bo', 'cai', 'pia', ...outside],
    seen: async ({ ada, solveig, meetup }) => {
      await ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false });
      return text(solveig, `/meetups/${meetup}/roster`);
    },
  },
  {
    name: 'Cai has reported what Ada wrote, or has not',
    so: ({ cai, post }) => cai.post(`/posts/${post}/report`, { reason: 'It worries me.' }),
    observers: ['ada', 'bo', 'pia', ...outside],
    seen: ({ solveig }) => text(solveig, '/'),
  },
  {
    name: 'Ada has put in a photo and how to reach her, or has not',
    so: async ({ portal, ada }) => {
      await portal.get(Contacts).set(ada.is, 'ring 900 00 000');
    },
    observers: [...peers, 'solveig', 'olav', ...outside],
    seen: ({ ada }) => text(ada, '/me/contact'),
  },
  {
    name: 'Ada is somebody at the meetups as well, or somebody else is',
    so: async ({ portal, ada, seriesId }) => portal.get(MeetupNames).take(ada.is, seriesId, 'Kaia'),
    else: async ({ portal, pia, seriesId }) => portal.get(MeetupNames).take(pia.is, seriesId, 'Kaia'),
    observers: ['bo', 'cai', 'solveig', ...outside],
    seen: async ({ ada, meetup }) => text(ada, `/meetups/${meetup}`),
  },
  {
    name: 'Petra, who writes to Ingrid, writes in a room as well, or does not',
    so: async ({ pia, room, ingrid }) => {
      await pia.post(`/rooms/${room}/threads`, { title: 'Night', body: 'Is anybody awake?', intent: 'support' });
      await writes(pia, ingrid);
    },
    else: ({ pia, ingrid }) => writes(pia, ingrid),
    observers: ['ingrid', 'olav', 'randi', 'far', 'nobody'],
    seen: ({ bo, room }) => text(bo, `/rooms/${room}`),
  },
  {
    name: 'an address has an account, or has none',
    so: ({ portal }) => portal.person('ServiceUser', { email: 'vigdis@example.org', nickname: null }),
    observers: [...peers, 'solveig', 'olav', ...outside],
    tries: () => [
      { by: 'nobody', url: '/sign-in', form: { email: 'vigdis@example.org', password: 'a guess of a password' } },
      { by: 'randi', url: '/invitations', form: { email: 'vigdis@example.org', role: 'ServiceUser' } },
    ],
    seen: async ({ portal }) =>
      String((await portal.stranger().post('/sign-in', { email: 'vigdis@example.org', password })).status),
  },
];
