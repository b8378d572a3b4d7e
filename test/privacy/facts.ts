import { Communities } from '../../src/communities/index.js';
import { NicknameBatch } from '../../src/identity/face/nickname-batch.js';
import { Contacts, MeetupNames, Memberships, Personas } from '../../src/identity/index.js';
import { Random } from '../../src/platform/time/random.js';
import { Notices } from '../../src/notices/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { Person } from '../support/person.js';
import { allIds } from './crawl.js';
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
  /** A room with a key of its own, and a thread of a room in which everything waits first. */
  door: string;
  heldThread: string;
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
  const kept = { description: 'Kept by Solveig', key: 'door', mode: 'after' };
  const door = id(await solveig.post('/rooms', { ...kept, name: 'With a door' }));
  const before = id(await solveig.post('/rooms', { ...kept, name: 'Read before', key: 'everybody', mode: 'before' }));
  const heldThread = id(await solveig.post(`/rooms/${before}/threads`, { title: 'A', body: 'B', intent: 'hello' }));
  const { seriesId } = made.body as { seriesId: string };
  const people = { ada, bo, cai, pia, solveig, mari, randi, ingrid, olav, far, nobody: portal.stranger() };
  return { portal, ...people, room, meetup, full, seriesId, thread, post, door, heldThread };
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
/** Whom Bo stands for as well is asked in the whole run. */
const peers: readonly Who[] = process.env['TEST_LONG'] === '1' ? ['bo', 'cai', 'pia'] : ['bo', 'pia'];
const outside: readonly Who[] = ['ingrid', 'randi', 'far', 'nobody'];

const writes = (person: Person, provider: Person) =>
  person.post('/messages', {
    provider: provider.is.membershipId,
    careName: 'A. Berg',
    kind: 'question',
    topic: 'Sleep',
    body: 'I do not sleep.',
  });

const coffee = { question: 'Coffee', day1: '2026-11-26', from1: '18:00', venues: ['cafe'] };
/** Something new for one face, told and sent. */
async function tells(portal: Portal, ...told: Parameters<Notices['tell']>): Promise<void> {
  await portal.get(UnitOfWork).run(() => portal.get(Notices).tell(...told));
  await portal.delivers();
}

async function hidesLine({ ada, solveig, room }: World, reason: string): Promise<void> {
  await ada.post(`/rooms/${room}/chat`, { body: 'Something' });
  const { lines } = (await solveig.get(`/rooms/${room}/chat`)).body as { lines: { id: string }[] };
  await solveig.post(`/lines/${lines[0]!.id}/hiding`, { reason });
}

/** One that is read, opened to the world, and one that waits for the consultant. */
async function storyBy({ solveig, randi }: World, writer: Person): Promise<void> {
  await randi.post('/openness', { library: true });
  const words = { title: 'One year', body: 'I counted cars.', seen: 'open', version: 1, agree: true };
  const read = id(await writer.post('/library/stories', { ...words, penName: 'By the window' }));
  await solveig.post(`/library/stories/${read}/review`, { decision: 'publish' });
  await writer.post('/library/stories', { ...words, penName: 'Somewhere else' });
}

/** Chooses a nickname in Balsfjord, and writes there. */
async function isNewThere(person: Person): Promise<void> {
  await person.post('/me/nickname', { nickname: 'Torsk', picture: 3 });
  const { rooms } = (await person.get('/rooms')).body as { rooms: { id: string }[] };
  await person.post(`/rooms/${rooms[0]!.id}/threads`, { title: 'Hello', body: 'From the north', intent: 'hello' });
}

const everybodyElse = ['bo', 'cai', 'pia', 'solveig', 'mari', 'randi', 'ingrid', 'olav', 'far'] as const;

/** To the day after the one on which nicknames change hands, with everybody signed in anew. */
async function mondayPasses(world: World, who: readonly (Who & keyof World)[]): Promise<void> {
  const { portal } = world;
  portal.clock.passes({ days: 5 });
  await portal.get(NicknameBatch).run();
  await portal.delivers();
  for (const each of who) world[each] = await portal.signsInAgain(world[each]);
}

/** What was to be seen in the middle of a fact that leaves nothing behind. */
const meanwhile = new WeakMap<Portal, string>();

const everybody = ['ada', ...everybodyElse] as const;

/** The week after: whoever gave up a nickname may choose one. */
async function weekPasses(world: World, who: readonly (Who & keyof World)[]): Promise<void> {
  await mondayPasses(world, who);
  world.portal.clock.passes({ days: 7 });
  for (const each of who) world[each] = await world.portal.signsInAgain(world[each]);
}

/** Somebody who is new to everybody takes a nickname and says hello. */
async function isNew({ room }: World, who: Person): Promise<void> {
  await who.post('/me/nickname', { nickname: 'Nordlys', picture: 3 });
  await who.post(`/rooms/${room}/threads`, { title: 'Hello', body: 'I am new.', intent: 'hello', lang: 'en' });
}
const firstPost = async ({ pia, thread }: World) =>
  ((await pia.get(`/threads/${thread}`)).body as { posts: { id: string }[] }).posts[0]!.id;

const softer = { title: 'Softer light', body: 'It is bright.', as: 'member' };
/** Bo has proposed something, and Ada has said what she thinks of it. */
const votesOn =
  (vote: string) =>
  async ({ ada, bo }: World): Promise<void> => {
    const proposal = id(await bo.post('/council', { title: 'Tea', body: 'And coffee.', as: 'nickname' }));
    await ada.post(`/council/${proposal}/vote`, { vote });
  };
/** The one proposal there is, as somebody sees it. */
const council = async (person: Person): Promise<string> => {
  const { proposals } = (await person.get('/council')).body as { proposals: { id: string }[] };
  return text(person, `/council/${proposals[0]!.id}`);
};

/** The two have set a time; Ada has answered the three questions before it, or has not. */
async function talksWithBo(world: World, checks: boolean): Promise<void> {
  const talk = await asksBo(world);
  await world.bo.post(`/peer-support/asks/${talk}/answer`, { agree: 'yes' });
  await world.ada.post(`/peer-support/talks/${talk}/sessions`, { day: '2026-11-27', time: '18:00', way: 'text' });
  const { sessions } = (await world.bo.get(`/peer-support/talks/${talk}`)).body as { sessions: { id: string }[] };
  const at = `/peer-support/sessions/${sessions[0]!.id}`;
  await world.bo.post(`${at}/agreeing`);
  if (checks) await world.ada.post(`${at}/before`, { calm: 1, heard: 2, next: 3 });
}

/** Bo supports others. */
async function boSupports({ solveig, bo }: World): Promise<void> {
  await solveig.post('/peer-support/supporters', { nickname: 'Havskum' });
  const profile = { words: 'I listen.', themes: ['ward'], languages: ['nb'], ways: ['text'], most: 3 };
  await bo.post('/peer-support/mine', profile);
}
async function asksBo(world: World): Promise<string> {
  await boSupports(world);
  const { supporters } = (await world.ada.get('/peer-support/find')).body as { supporters: { id: string }[] };
  const wish = { words: 'May I talk with you?', way: 'text', times: 3 };
  return id(await world.ada.post(`/peer-support/supporters/${supporters[0]!.id}/asks`, wish));
}

interface Waiting {
  going: { faceId: string; name: string }[];
  waiting: { faceId: string; name: string }[];
}
const waitsForTheWalk = ({ ada, full }: World) => ada.post(`/meetups/${full}/rsvp`, { name: 'Ola', listed: true });

/** Ada, Bo and Cai were there; and then so much time passes that nobody can answer any more. */
async function afterTheCafe(world: World, pulse?: Record<string, string>): Promise<void> {
  const { portal, meetup } = world;
  await world.ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: true });
  const daysPass = async (days: number) => {
    portal.clock.passes({ days });
    for (const each of everybody) world[each] = await portal.signsInAgain(world[each]);
  };
  await daysPass(8);
  const { going } = (await world.solveig.get(`/meetups/${meetup}/roster`)).body as Waiting;
  await world.solveig.post(`/meetups/${meetup}/sheet/attendance`, {
    came: going.map(({ faceId }) => faceId),
    others: 0,
  });
  if (pulse) await world.ada.post(`/meetups/${meetup}/after/pulse`, pulse);
  meanwhile.set(portal, await text(world.ada, `/meetups/${meetup}/after`));
  await daysPass(8);
}

export const facts: readonly Fact[] = [
  {
    name: 'Bo said no to Ada, who asked him for support, or has not seen it',
    so: async (world) => world.bo.post(`/peer-support/asks/${await asksBo(world)}/answer`, { agree: 'no' }),
    else: asksBo,
    observers: ['ada', 'cai', 'pia', 'solveig', 'mari', ...outside],
    seen: ({ bo }) => text(bo, '/peer-support'),
  },
  {
    name: 'Ada has asked Bo for support, or never asked',
    so: asksBo,
    else: boSupports,
    observers: ['cai', 'pia', 'solveig', 'mari', ...outside],
    seen: ({ bo }) => text(bo, '/peer-support'),
  },
  {
    name: 'Bo, whom Ada asked for support, must not meet her, or somebody else',
    so: async (world) => {
      await world.bo.post('/me/apart', { text: 'Adele' });
      await asksBo(world);
    },
    else: async (world) => {
      await world.bo.post('/me/apart', { text: 'Somebody who is not here' });
      await asksBo(world);
    },
    observers: ['ada', 'cai', 'pia', ...outside],
    seen: ({ solveig }) => text(solveig, '/peer-support/overview'),
  },
  {
    name: 'Ada talks with Bo, whom she asked for support, and has written down how she is, or has only talked',
    so: async (world) => talksWithBo(world, true),
    else: async (world) => talksWithBo(world, false),
    observers: ['bo', 'cai', 'pia', 'solveig', 'mari', ...outside],
    seen: async ({ ada }) => {
      const { talks } = (await ada.get('/peer-support')).body as { talks: { id: string }[] };
      return text(ada, `/peer-support/talks/${talks[0]!.id}`);
    },
  },
  {
    name: 'Ada has muted Bo, or has not',
    so: async (world) => world.ada.post(`/posts/${await firstPost(world)}/muting`),
    else: firstPost,
    observers: [...peers, 'solveig', 'mari', ...outside],
    seen: ({ ada }) => text(ada, '/rooms/muted'),
    tries: ({ thread }) => [{ by: 'bo', url: `/threads/${thread}/posts`, form: { body: 'Once more' } }],
  },
  {
    name: 'Ada follows a thread, or does not',
    so: ({ ada, thread }) => ada.post(`/threads/${thread}/following`, { on: true }),
    observers: [...peers, 'solveig', 'mari', ...outside],
    seen: ({ ada }) => text(ada, '/rooms/muted'),
    tries: ({ thread }) => [{ by: 'bo', url: `/threads/${thread}/posts`, form: { body: 'Once more' } }],
  },
  {
    name: 'Ada has begun to write an answer, or has not',
    so: ({ ada, thread }) => ada.post(`/threads/${thread}/draft`, { body: 'I would like to say' }),
    observers: [...peers, 'solveig', 'mari', ...outside],
    seen: ({ ada, thread }) => text(ada, `/threads/${thread}`),
  },
  {
    name: 'Ada has read a thread, or has not been there',
    so: ({ ada, thread }) => ada.get(`/threads/${thread}`),
    observers: [...peers, 'solveig', 'mari', ...outside],
    seen: async ({ ada, cai, thread, room }) => {
      await cai.post(`/threads/${thread}/posts`, { body: 'Something new' });
      return text(ada, `/rooms/${room}`);
    },
  },
  {
    name: 'Ada may be told when somebody writes at night, or may not',
    so: ({ ada }) => ada.post('/rooms/night', { on: true }),
    observers: [...peers, 'solveig', 'mari', ...outside],
    seen: ({ ada }) => text(ada, '/rooms'),
    tries: ({ room }) => [
      { by: 'bo', url: `/rooms/${room}/threads`, form: { title: 'Awake', intent: 'support', body: 'Anybody?' } },
    ],
  },
  {
    name: 'Ada has asked something without a name, or has not',
    so: ({ ada, room }) => ada.post(`/rooms/${room}/question`, { body: 'Do others fear the bus?' }),
    observers: [...peers, ...outside],
    seen: ({ solveig }) => text(solveig, '/rooms/questions'),
  },
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
    name: 'Ada has left a number for her meetup, wants to be reminded of it and has it in her calendar and by mail, or none of these',
    so: async ({ ada, meetup }) => {
      await ada.post(`/meetups/${meetup}/rsvp`, {
        name: 'Ola',
        listed: false,
        phone: '900 00 001',
        remind: true,
        invite: true,
      });
      await ada.post('/meetups/calendar', { words: 'title', place: 'address' });
    },
    else: ({ ada, meetup }) => ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false }),
    observers: [...peers, 'solveig', 'mari', ...outside],
    seen: ({ ada, meetup }) => text(ada, `/meetups/${meetup}`),
  },
  {
    name: 'Ada may be answered for by phone, or may not',
    so: ({ ada }) => ada.post('/me/by-phone'),
    observers: [...peers, 'solveig', 'mari', 'randi', ...outside],
    seen: ({ ada }) => text(ada, '/me/by-phone'),
  },
  {
    name: 'Solveig has answered for Ada on the phone, or Ada has done it herself',
    so: async ({ ada, solveig, meetup }) => {
      await ada.post('/me/by-phone');
      const { word } = (await ada.get('/me/by-phone')).body as { word: string };
      await solveig.post(`/meetups/${meetup}/by-phone`, { word, comes: 'yes', name: 'Ola' });
    },
    else: async ({ ada, meetup }) => {
      await ada.post('/me/by-phone');
      await ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false });
    },
    observers: [...peers, 'mari', ...outside],
    seen: ({ ada, meetup }) => text(ada, `/meetups/${meetup}`),
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
    name: 'Ada wishes to come in with somebody, has asked, wants to be rung and helped with the bus, or only comes',
    so: async ({ ada, meetup }) => {
      await ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false });
      await ada.post(`/meetups/${meetup}/walks`, { walks: 'wishes' });
      await ada.post(`/meetups/${meetup}/questions`, { words: 'Is there a dog?' });
      await ada.post(`/meetups/${meetup}/call`, { phone: '900 00 001' });
      await ada.post(`/meetups/${meetup}/help`, { reasons: ['transport'], help: true, words: 'There is no bus' });
    },
    else: ({ ada, meetup }) => ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false }),
    observers: [...peers, ...outside, 'olav'],
    seen: async ({ ada, solveig, meetup }) =>
      (await text(ada, `/meetups/${meetup}/first-time`)) + (await text(solveig, `/meetups/${meetup}/roster`)),
  },
  {
    name: 'Bo gets no place at the café any more, or has just said that he does not come',
    so: async ({ solveig, meetup }) => {
      const { going } = (await solveig.get(`/meetups/${meetup}/roster`)).body as {
        going: { faceId: string; name: string }[];
      };
      const face = going.find(({ name }) => name === 'Jon')!.faceId;
      await solveig.post(`/meetups/${meetup}/sheet/bans`, { face, why: 'He told others who was there.' });
    },
    else: ({ bo, meetup }) => bo.post(`/meetups/${meetup}/withdrawal`),
    observers: ['ada', 'cai', 'pia', ...outside, 'olav'],
    seen: ({ solveig, meetup }) => text(solveig, `/meetups/${meetup}/sheet`),
  },
  {
    name: 'Ada has told the consultant what stands in her way and in no other words, or only comes',
    so: async ({ ada, meetup }) => {
      await ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: true });
      await ada.post(`/meetups/${meetup}/help`, { reasons: ['money', 'anxiety'], help: true });
    },
    else: ({ ada, meetup }) => ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: true }),
    observers: [...peers, ...outside, 'olav'],
    seen: async ({ portal, solveig }) => {
      const [told] = (await allIds(portal)).get('barrier')!;
      return told ? text(solveig, `/meetups/help/${told}`) : '';
    },
  },
  {
    name: 'Ada gets no place on the walk, or waits as everybody does where it is full',
    so: async (world) => {
      await waitsForTheWalk(world);
      const { going, waiting } = (await world.solveig.get(`/meetups/${world.full}/roster`)).body as Waiting;
      const { faceId: face } = [...going, ...waiting].find(({ name }) => name === 'Ola')!;
      await world.solveig.post(`/meetups/${world.full}/sheet/bans`, { face, why: 'She told others who was there.' });
    },
    else: waitsForTheWalk,
    // Herself too.
    observers: ['ada', ...peers, ...outside, 'olav'],
    seen: ({ solveig, full }) => text(solveig, `/meetups/${full}/sheet`),
  },
  {
    name: 'Ada has answered the three questions after the café, or has not',
    so: (world) => afterTheCafe(world, { welcome: '1', safe: '1', worth: '2' }),
    else: (world) => afterTheCafe(world),
    // The consultants too: three who were there are fewer than five.
    observers: everybody,
    seen: ({ portal }) => Promise.resolve(meanwhile.get(portal)!),
  },
  {
    name: 'Ada would come if somebody met her at the bus, or has not answered',
    so: async ({ ada, solveig, room }) => {
      const poll = await solveig.post(`/rooms/${room}/polls`, coffee);
      await ada.post(`/polls/${id(poll)}/reply`, { times: ['1'], condition: 'somebody meets me at the bus' });
    },
    else: ({ solveig, room }) => solveig.post(`/rooms/${room}/polls`, coffee),
    observers: [...peers, ...outside, 'olav'],
    seen: async ({ solveig, room }) => text(solveig, `/rooms/${room}`),
  },
  {
    name: 'Ada has voted yes, or no',
    so: votesOn('yes'),
    else: votesOn('no'),
    observers: [...peers, 'solveig', 'mari', ...outside, 'olav'],
    seen: ({ ada }) => council(ada),
  },
  {
    name: 'Ada has voted, or has no view',
    so: votesOn('yes'),
    else: votesOn('none'),
    observers: [...peers, 'solveig', 'mari', ...outside, 'olav'],
    seen: ({ ada }) => council(ada),
  },
  {
    name: 'what a member proposes is Ada’s, or Cai’s',
    so: ({ ada }) => ada.post('/council', { ...softer, lang: 'en' }),
    else: ({ cai }) => cai.post('/council', { ...softer, lang: 'nb' }),
    observers: ['bo', 'pia', 'solveig', 'mari', ...outside, 'olav'],
    seen: ({ ada }) => council(ada),
  },
  {
    name: 'Ada has proposed to meet, or has not',
    so: ({ ada, room }) => ada.post(`/rooms/${room}/polls`, coffee),
    observers: [...peers, ...outside, 'olav'],
    seen: ({ ada, room }) => text(ada, `/rooms/${room}`),
  },
  {
    name: 'Ada has her hand up in the chat, or has not',
    so: ({ ada, room }) => ada.post(`/rooms/${room}/chat/hand`, { up: true }),
    observers: [...peers, ...outside],
    seen: ({ solveig, room }) => text(solveig, `/rooms/${room}/chat`),
  },
  {
    name: 'Ada has given Solveig, who hosts, a note, or has not',
    so: async ({ ada, solveig, room }) => {
      await solveig.post(`/rooms/${room}/chat/light`, { light: 'here' });
      await ada.post(`/rooms/${room}/chat/note`, { note: 'I am not well.' });
    },
    else: ({ solveig, room }) => solveig.post(`/rooms/${room}/chat/light`, { light: 'here' }),
    observers: [...peers, 'mari', ...outside],
    seen: ({ solveig, room }) => text(solveig, `/rooms/${room}/chat`),
  },
  {
    name: 'what Ada said in the chat was hidden because of a name, or because of a place',
    so: (world) => hidesLine(world, 'No names.'),
    else: (world) => hidesLine(world, 'No places.'),
    observers: [...peers, ...outside],
    seen: ({ ada, room }) => text(ada, `/rooms/${room}/chat`),
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
    // Not Randi, who sees how many letters wait in all; whose they are is the next fact.
    observers: [...peers, 'solveig', 'olav', 'far', 'nobody'],
    seen: ({ ingrid }) => text(ingrid, '/inbox'),
  },
  {
    name: 'it is Ada who writes to a provider, or it is Bjarne',
    so: ({ ada, ingrid }) => writes(ada, ingrid),
    else: ({ bo, ingrid }) => writes(bo, ingrid),
    observers: ['cai', 'pia', 'solveig', 'mari', 'randi', 'olav', 'far', 'nobody'],
    seen: ({ ada }) => text(ada, '/messages'),
  },
  {
    name: 'Ada has proposed how she and a provider write, or has not',
    so: ({ ada, ingrid }) =>
      ada.post(`/agreements/${ingrid.is.membershipId}`, {
        careName: 'A. Berg',
        howOften: 'Once a week',
        reads: 'Everything',
        replyDays: 3,
        reviewOn: '2027-02-01',
      }),
    observers: [...peers, 'solveig', 'mari', 'randi', 'olav', 'far', 'nobody'],
    seen: ({ ingrid }) => text(ingrid, '/inbox'),
  },
  {
    name: 'Ada has begun a letter to a provider, or has not',
    so: ({ ada, ingrid }) => ada.post('/messages/draft', { provider: ingrid.is.membershipId, body: 'I would like' }),
    observers: [...peers, 'solveig', 'mari', 'randi', 'ingrid', 'olav', 'far', 'nobody'],
    seen: ({ ada }) => text(ada, '/messages'),
  },
  {
    name: 'Ingrid has asked Ada whether Olav may take over, or has not',
    so: async ({ ada, ingrid, olav }) => {
      const letter = id(await writes(ada, ingrid));
      await ingrid.post(`/conversations/${letter}/hand-over`, { to: olav.is.membershipId });
    },
    else: ({ ada, ingrid }) => writes(ada, ingrid),
    observers: [...peers, 'solveig', 'mari', 'randi', 'olav', 'far', 'nobody'],
    seen: async ({ ada }) => {
      const list = (await ada.get('/messages')).body as { conversations: { id: string }[] };
      return text(ada, `/conversations/${list.conversations[0]!.id}`);
    },
  },
  {
    name: 'Ada has a plan for hard days and has chosen the quiet page, or has neither',
    so: async ({ ada }) => {
      await ada.post('/toolbox/plan/signs', { text: 'I stop answering' });
      await ada.post('/quiet', { on: true });
    },
    observers: [...peers, 'solveig', 'olav', ...outside],
    seen: ({ ada }) => text(ada, '/toolbox/plan'),
  },
  {
    name: 'Ada keeps a goal, or does not',
    so: ({ ada }) => ada.post('/toolbox/goals', { title: 'Out of the door once a day' }),
    observers: [...peers, 'solveig', 'olav', ...outside],
    seen: ({ ada }) => text(ada, '/toolbox/goals'),
  },
  {
    name: 'Ada shows a provider a goal, or keeps it to herself',
    so: async ({ ada, ingrid }) => {
      await writes(ada, ingrid);
      const goal = id(await ada.post('/toolbox/goals', { title: 'Out of the door once a day' }));
      await ada.post(`/toolbox/sharing/goal.${goal}/${ingrid.is.membershipId}`, { until: 'open' });
      const { people } = (await ingrid.get('/shared')).body as { people: { shared: { id: string }[] }[] };
      await ingrid.post(`/shared/${people[0]!.shared[0]!.id}/opening`);
    },
    else: async ({ ada, ingrid }) => {
      await writes(ada, ingrid);
      await ada.post('/toolbox/goals', { title: 'Out of the door once a day' });
    },
    observers: [...peers, 'solveig', 'mari', 'randi', 'olav', 'far', 'nobody'],
    seen: ({ ingrid }) => text(ingrid, '/shared'),
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
    name: 'Cai has reported Ada as a person, or has not',
    so: async (world) =>
      world.cai.post(`/people/${await personaOf(world, world.ada)}/report`, { reason: 'Every night.' }),
    observers: ['ada', 'bo', 'pia', ...outside],
    seen: ({ solveig }) => text(solveig, '/cases'),
  },
  {
    name: 'Ada has been given a pause, or has not',
    so: async (world) =>
      world.solveig.post(`/cases/${await personaOf(world, world.ada)}/decisions`, {
        decision: 'pause-14',
        reason: 'Three times this week.',
      }),
    observers: [...peers, 'olav', ...outside],
    seen: ({ ada }) => text(ada, '/measures'),
    tries: (world) => [{ by: 'bo', url: `/threads/${world.thread}/posts`, form: { body: 'Once more' } }],
  },
  {
    name: 'Ada has asked at a door and was let in, or has not',
    so: async ({ ada, solveig, door }) => {
      await ada.post(`/rooms/${door}/door`, { words: 'I would like to.' });
      await solveig.post(`/rooms/${door}/guests`, { nickname: 'Furu' });
    },
    observers: [...peers, ...outside],
    seen: ({ ada, door }) => text(ada, `/rooms/${door}`),
  },
  {
    name: 'Ada has written what waits for the consultant, or has not',
    so: async ({ ada, heldThread }) => {
      await ada.post(`/threads/${heldThread}/posts`, { body: 'It waits' });
    },
    observers: [...peers, ...outside],
    seen: ({ solveig, heldThread }) => text(solveig, `/threads/${heldThread}`),
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
    name: 'a story was written by Ada under another name, or by Petra',
    so: (world) => storyBy(world, world.ada),
    else: (world) => storyBy(world, world.pia),
    observers: ['bo', 'cai', ...outside, 'olav'],
    seen: ({ solveig }) => text(solveig, '/library/waiting'),
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
  {
    name: 'Ada has something new from a provider, or has not',
    so: ({ portal, ada }) => tells(portal, { accountId: ada.is.accountId }, 'message-answered'),
    observers: [...peers, 'solveig', 'mari', 'olav', ...outside],
    seen: ({ ada }) => text(ada, '/notices'),
  },
  {
    name: 'Ada has heard that a post of hers is hidden, or has not',
    so: async (world) =>
      tells(world.portal, { faceId: await personaOf(world, world.ada) }, 'post-hidden', world.thread),
    observers: [...peers, 'solveig', 'mari', ...outside],
    seen: ({ ada }) => text(ada, '/notices'),
  },
  {
    name: 'Ada wants to hear of the rooms by mail, and read what there was, or does not',
    so: async ({ portal, ada }) => {
      await ada.post('/me/notices', { mail: ['rooms'], quiet: false });
      await tells(portal, { accountId: ada.is.accountId }, 'message-answered');
      await ada.post('/notices/read');
    },
    else: ({ portal, ada }) => tells(portal, { accountId: ada.is.accountId }, 'message-answered'),
    observers: [...peers, 'solveig', 'mari', 'olav', ...outside],
    seen: ({ ada }) => text(ada, '/me/notices'),
  },
  {
    name: 'Ada is on a break, or has left for good',
    so: ({ ada }) => ada.post('/me/break', { days: '21' }),
    else: ({ ada }) => ada.post('/me/leave', { words: 'stay', password, sure: true }),
    observers: [...peers, 'solveig', 'mari', ...outside],
    seen: async ({ ada }) => String((await ada.get('/me/break')).status),
  },
  {
    name: 'Ada, who has left, wrote to a provider who opened it, or never did',
    so: async ({ ada, ingrid }) => {
      const made = await writes(ada, ingrid);
      await ingrid.post(`/conversations/${id(made)}/opening`);
      await ada.post('/me/leave', { words: 'go', password, sure: true });
    },
    else: ({ ada }) => ada.post('/me/leave', { words: 'go', password, sure: true }),
    observers: [...peers, 'solveig', 'olav', 'randi', 'far', 'nobody'],
    seen: ({ ingrid }) => text(ingrid, '/inbox'),
  },
  {
    name: 'Ada has given up her nickname, or has left for good',
    so: async (world) => {
      await world.ada.post('/me/nickname/anew');
      await mondayPasses(world, ['ada', ...everybodyElse]);
    },
    else: async (world) => {
      await world.ada.post('/me/leave', { words: 'stay', password, sure: true });
      await mondayPasses(world, everybodyElse);
    },
    observers: [...peers, 'mari', ...outside],
    seen: async ({ ada }) => String((await ada.get('/me/nickname')).status),
  },
  {
    name: 'Ada, who gave up her nickname, has another one now, or somebody else is new and Ada has left',
    so: async (world) => {
      await world.ada.post('/me/nickname/anew');
      await weekPasses(world, everybody);
      await isNew(world, world.ada);
    },
    else: async (world) => {
      await world.ada.post('/me/leave', { words: 'stay', password, sure: true });
      await weekPasses(world, everybodyElse);
      const fresh = await world.portal.person('ServiceUser', { nickname: null });
      (world.portal.get(Random) as ToldRandom).draws(fresh.is.accountId, world.ada.is.accountId);
      await isNew(world, fresh);
    },
    observers: [...peers, 'mari', ...outside],
    seen: async ({ ada }) => String((await ada.get('/me/nickname')).status),
  },
  {
    name: 'somebody who is new in Balsfjord is Ada, or is not',
    so: async (world) => {
      const { portal, ada } = world;
      const there = await portal
        .get(UnitOfWork)
        .run(() =>
          portal
            .get(Memberships)
            .join(ada.is.accountId, { communityId: world.far.is.communityId, role: 'ServiceUser' }),
        );
      ada.keeps(await ada.post(`/me/communities/${there}/choice`));
      await isNewThere(ada);
      ada.keeps(await ada.post(`/me/communities/${ada.is.membershipId}/choice`));
    },
    else: async ({ portal, ada, far }) => {
      const wish = { community: far.is.communityId, firstName: 'Adele', nickname: null };
      const other = await portal.person('ServiceUser', wish);
      (portal.get(Random) as ToldRandom).draws(other.is.accountId, ada.is.accountId);
      await isNewThere(other);
    },
    observers: everybodyElse,
    seen: async ({ ada }) => text(ada, '/me/communities'),
  },
  {
    name: 'Ada was on a break and is back, or never was',
    so: async (world) => {
      await world.bo.post(`${await toward(world, world.ada)}/offers`, { rung: 'first-name' });
      await world.ada.post(`${await toward(world, world.bo)}/offers`, { rung: 'first-name' });
      await world.ada.post('/me/break', { days: '21' });
      meanwhile.set(world.portal, await text(world.pia, `/threads/${world.thread}`));
      await mondayPasses(world, ['ada', ...everybodyElse]);
      await world.ada.post('/me/break/end');
    },
    else: async (world) => {
      await world.bo.post(`${await toward(world, world.ada)}/offers`, { rung: 'first-name' });
      await world.ada.post(`${await toward(world, world.bo)}/offers`, { rung: 'first-name' });
      meanwhile.set(world.portal, await text(world.pia, `/threads/${world.thread}`));
      await mondayPasses(world, ['ada', ...everybodyElse]);
    },
    // Herself too: as if nothing had been.
    observers: ['ada', ...peers, 'solveig', 'mari', ...outside],
    seen: ({ portal }) => Promise.resolve(meanwhile.get(portal)!),
  },
  {
    name: 'Ada has been looked up in an emergency and is not told yet, or has not been',
    so: async (world) =>
      world.solveig.post('/look-ups', {
        face: await personaOf(world, world.ada),
        reason: 'She wrote that she will not see the morning.',
        emergency: true,
      }),
    observers: ['ada', ...peers, 'ingrid', 'olav', 'far', 'nobody'],
    seen: ({ mari }) => text(mari, '/look-ups'),
  },
  {
    name: 'Ada, who writes to Ingrid, comes to meetups as well, or does not',
    so: async ({ ada, meetup, ingrid }) => {
      await ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: false });
      await writes(ada, ingrid);
    },
    else: ({ ada, ingrid }) => writes(ada, ingrid),
    observers: [...peers, ...outside, 'olav'],
    seen: ({ solveig, meetup }) => text(solveig, `/meetups/${meetup}/roster`),
  },
  {
    name: 'Bo has blocked the name Ada has at meetups, or has not',
    so: async ({ portal, ada, bo, meetup, seriesId }) => {
      await ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: true });
      await bo.post(`/people/${(await portal.get(MeetupNames).of(ada.is, seriesId))!.id}/block`);
    },
    else: ({ ada, meetup }) => ada.post(`/meetups/${meetup}/rsvp`, { name: 'Ola', listed: true }),
    observers: ['ada', 'cai', 'pia', ...outside],
    seen: ({ bo, meetup }) => text(bo, `/meetups/${meetup}`),
  },
];
