import type { Person } from '../support/person.js';
import { type Community, idOf, type MonthMeetup } from './community.js';
import { consultants, members, nobody, only, type Reader } from './plants.js';

type Answer = { status: number } | undefined;
/** Something that somebody does. What is refused (full, gone, too often) is life too; what breaks is not. */
export type Act = (community: Community, person: Person) => Promise<Answer>;

interface Post {
  id: string;
}
const threadsOf = async ({ room }: Community, person: Person) =>
  ((await person.get(`/rooms/${room}`)).body as { threads: { id: string }[] }).threads.map(({ id }) => id);
const postsOf = async (person: Person, thread: string) =>
  ((await person.get(`/threads/${thread}`)).body as { posts?: Post[] }).posts ?? [];
/** In the rooms. */
const writes: Record<string, Act> = {
  begins: (c, person) =>
    person.post(`/rooms/${c.room}/threads`, {
      title: c.plants.of('title', person, members),
      intent: 'hello',
      body: c.plants.of('post', person, members),
    }),
  answersPost: async (c, person) => {
    const all = await threadsOf(c, person);
    if (all.length === 0) return undefined;
    return person.post(`/threads/${c.chance.one(all)}/posts`, { body: c.plants.of('post', person, members) });
  },
  reportsPost: async (c, person) => {
    const all = await threadsOf(c, person);
    const post = all.length > 0 ? c.chance.one([...(await postsOf(person, c.chance.one(all))), undefined]) : undefined;
    return post && person.post(`/posts/${post.id}/report`, { reason: c.plants.of('reportwhy', person, consultants) });
  },
  reportsPerson: async (c, person) => {
    const [persona] = c.chance.some([...c.personas.keys()], 1);
    return person.post(`/people/${persona}/report`, { reason: c.plants.of('personwhy', person, consultants) });
  },
  chats: (c, person) => person.post(`/rooms/${c.room}/chat`, { body: c.plants.of('chat', person, members) }),
  reportsLine: async (c, person) => {
    const { lines = [] } = (await person.get(`/rooms/${c.room}/chat/report`)).body as { lines?: { id: string }[] };
    if (lines.length === 0) return undefined;
    const reason = c.plants.of('linewhy', person, consultants);
    return person.post(`/rooms/${c.room}/chat/report`, { line: c.chance.one(lines).id, reason });
  },
  // From nobody: even whoever asked does not see it again.
  asksRoom: (c, person) =>
    person.post(`/rooms/${c.room}/question`, { body: c.plants.of('question', person, consultants) }),
  drafts: (c, person) =>
    person.post(`/rooms/${c.room}/draft`, { title: '', body: c.plants.of('draft', person, nobody) }),
};

/** What somebody asks a human to look at. */
const asksForAHuman: Record<string, Act> = {
  raises: (c, person) =>
    person.post('/flags', {
      kind: c.chance.one(['now', 'worry', 'breach']),
      words: c.plants.of('flagwords', person, consultants),
      reach: c.plants.of('flagreach', person, consultants),
    }),
  /** Whoever reads that something of theirs was hidden, or that something was decided about them, asks another to look. */
  appeals: async (c) => {
    const hidden = c.hidden.shift();
    if (!hidden) return undefined;
    const person = await c.in(hidden.owner);
    return person.post(`/posts/${hidden.post}/appeal`, { words: c.plants.of('appealwords', person, consultants) });
  },
  appealsMeasure: async (c) => {
    const decided = c.decided.shift();
    if (!decided) return undefined;
    const person = await c.in(decided);
    const { measures } = (await person.get('/measures')).body as { measures: { id: string }[] };
    const words = c.plants.of('measureappeal', person, consultants);
    return person.post(`/measures/${measures[0]?.id}/appeal`, { words });
  },
};

/** Answers to a meetup: under a name of its own, alone or with somebody, by text or on a chair. */
export const answers = (c: Community, person: Person, meetup: MonthMeetup): Promise<Answer> =>
  person.post(`${meetup.path}/rsvp`, {
    name: c.nameAt(person, meetup),
    listed: c.chance.below(2) === 1,
    remind: c.chance.below(3) > 0,
    phone: c.plants.of('phone', person, (reader) => consultants(reader) && meetup.cancelled),
    ...(c.chance.below(4) === 0 ? { way: c.chance.one(['guest', 'text']) } : {}),
  });

/** Somebody who comes to one of them, today rather than on another day: what one does there only they can do. */
const atOwn =
  (act: (c: Community, person: Person, path: string) => Promise<Answer>): Act =>
  async (c) => {
    const today = c.meetups.filter(({ day }) => day === c.today);
    const meetup = c.chance.one(today.length > 0 && c.chance.below(3) > 0 ? today : c.meetups);
    const comes = c.people.filter((person) => c.comes(person, meetup));
    return comes.length > 0 ? act(c, await c.in(c.chance.one(comes)), meetup.path) : undefined;
  };

const meets: Record<string, Act> = {
  comes: (c, person) => answers(c, person, c.chance.one(c.meetups)),
  comesToo: (c, person) => answers(c, person, c.chance.one(c.meetups)),
  withdraws: atOwn((_, person, path) => person.post(`${path}/withdrawal`)),
  /** Whoever has been kept a place takes it. */
  takesPlace: async (c, person) => {
    for (const { path } of c.meetups) {
      const answer = await person.post(`${path}/place`);
      if (answer.status < 400) return answer;
    }
    return undefined;
  },
  plans: atOwn((c, person, path) =>
    person.post(`${path}/first-time`, {
      way: c.plants.of('bus', person, nobody),
      meetsMe: c.plants.of('meetsme', person, consultants),
      howLeave: c.plants.of('sign', person, nobody),
      shared: true,
    }),
  ),
  asksFirst: atOwn((c, person, path) =>
    person.post(`${path}/questions`, { words: c.plants.of('firstquestion', person, consultants) }),
  ),
  wantsCall: atOwn((c, person, path) =>
    person.post(`${path}/call`, { phone: c.plants.of('callphone', person, consultants) }),
  ),
  needsHelp: (c, person) => {
    const meetup = c.chance.one(c.meetups);
    const words = c.plants.of('inthewayof', person, consultants);
    const told = { reasons: [c.chance.one(['transport', 'anxiety', 'money'])], help: true, words };
    return person.post(`${meetup.path}/help`, { ...told, name: c.nameAt(person, meetup) });
  },
  tellsNeeds: atOwn((c, person, path) =>
    person.post(`${path}/day/needs`, { needs: c.plants.of('needs', person, consultants), mayAsk: true }),
  ),
  saysWord: atOwn((c, person, path) =>
    person.post(`${path}/day`, { word: c.chance.one(['on-my-way', 'at-the-door', 'come-out', 'not-today']) }),
  ),
  pulse: atOwn((_, person, path) => person.post(`${path}/after/pulse`, { welcome: '2', safe: '1', worth: '2' })),
};

interface Home {
  talks: { id: string; side: string; other: { id?: string; nickname: string } }[];
  asking: { id: string; author: { nickname: string } }[];
}
const called = (c: Community, nickname: string) => c.people.find(({ is }) => is.nickname === nickname)!;

/** One beside another. */
const supports: Record<string, Act> = {
  asks: async (c, person) => {
    type Found = { supporters?: { id: string; author: { nickname: string } }[] };
    const { supporters = [] } = (await person.get('/peer-support/find')).body as Found;
    if (supporters.length === 0) return undefined;
    const { id, author } = c.chance.one(supporters);
    const words = c.plants.of('peerask', person, only(called(c, author.nickname)));
    return person.post(`/peer-support/supporters/${id}/asks`, { words, way: 'text', times: 3 });
  },
  /** A supporter answers whoever asks. */
  answersAsk: async (c) => {
    const supporter = await c.in(c.chance.one(c.supporters));
    const { asking = [] } = (await supporter.get('/peer-support')).body as Partial<Home>;
    if (asking.length === 0) return undefined;
    return supporter.post(`/peer-support/asks/${c.chance.one(asking).id}/answer`, {
      agree: c.chance.below(4) === 0 ? 'no' : 'yes',
    });
  },
  says: talking((c, person, other, at) =>
    person.post(`${at}/lines`, { words: c.plants.of('peerline', person, only(other)) }),
  ),
  saysMore: talking((c, person, other, at) =>
    person.post(`${at}/lines`, { words: c.plants.of('peerline', person, only(other)) }),
  ),
  suggestsTime: talking((c, person, other, at) => {
    const where = c.plants.of('peerwhere', person, only(other));
    return person.post(`${at}/sessions`, { day: c.dayIn(1 + c.chance.below(3)), time: '18:00', way: 'text', where });
  }),
  agreesTime: talking(async (c, person, other, at) => {
    type Talk = { sessions?: { id: string; state: string; over: boolean }[] };
    const { sessions = [] } = (await person.get(at)).body as Talk;
    let last: Answer;
    for (const { id, state, over } of sessions) {
      if (state === 'asked') {
        last = await person.post(`/peer-support/sessions/${id}/agreeing`);
        for (const each of [person, other]) c.agreed.set(each, (c.agreed.get(each) ?? 0) + 1);
      }
      if (state === 'set')
        last = await person.post(`/peer-support/sessions/${id}/${over ? 'after' : 'before'}`, {
          calm: 3,
          heard: 4,
          next: 5,
        });
    }
    return last;
  }),
  /** The consultants get the line with the two before and the two after it. */
  reportsTalk: talking(async (c, person, _, at) => {
    const { lines = [] } = (await person.get(`${at}/report`)).body as { lines?: { id: string }[] };
    if (lines.length === 0 || c.chance.below(3) > 0) return undefined;
    const { id } = c.chance.one(lines);
    const all = ((await person.get(at)).body as { lines: { id: string; words: string }[] }).lines;
    const answer = await person.post(`${at}/report`, {
      line: id,
      reason: c.plants.of('peerreport', person, consultants),
    });
    const said = all.findIndex((line) => line.id === id);
    for (const { words } of said < 0 ? [] : all.slice(Math.max(0, said - 2), said + 3))
      for (const plant of c.plants.in(words)) {
        const before = plant.sees;
        plant.sees = (reader: Reader, path) => before(reader, path) || consultants(reader);
      }
    return answer;
  }),
  ends: talking((c, person, other, at) =>
    c.chance.below(6) === 0
      ? person.post(`${at}/ending`, { thanks: c.plants.of('peerthanks', person, only(other)) })
      : Promise.resolve(undefined),
  ),
};

function talking(act: (c: Community, person: Person, other: Person, at: string) => Promise<Answer>): Act {
  return async (c) => {
    const supporter = await c.in(c.chance.one(c.supporters));
    const { talks } = (await supporter.get('/peer-support')).body as Home;
    if (talks.length === 0) return undefined;
    const { id, other } = c.chance.one(talks);
    const two = [supporter, called(c, other.nickname)] as const;
    const [person, theOther] = c.chance.below(2) === 0 ? two : ([two[1], two[0]] as const);
    return act(c, await c.in(person), theOther, `/peer-support/talks/${id}`);
  };
}

/** For oneself, and to a provider. */
const keeps: Record<string, Act> = {
  goal: (c, person) =>
    person.post('/toolbox/goals', {
      title: c.plants.of('goal', person, nobody),
      why: c.plants.of('why', person, nobody),
      nextStep: c.plants.of('step', person, nobody),
    }),
  diary: (c, person) =>
    person.post('/toolbox/diary', { words: c.plants.of('diary', person, nobody), day: c.today, mood: 3 }),
  plan: (c, person) => person.post('/toolbox/plan/signs', { text: c.plants.of('plan', person, nobody) }),
  network: (c, person) =>
    person.post('/toolbox/network', { name: c.plants.of('person', person, nobody), ring: 'near', side: 'help' }),
  contact: (c, person) => person.post('/me/contact', { contact: c.plants.of('contact', person, nobody) }),
  apart: (c, person) => person.post('/me/apart', { text: c.plants.of('apart', person, nobody) }),
  letter: async (c, person) => {
    const provider = c.chance.one(c.providers);
    const of = (kind: string) => c.plants.of(kind, person, only(provider));
    const letter = { careName: of('carename'), kind: 'question', topic: of('topic'), body: of('letter') };
    const answer = await person.post('/messages', { ...letter, provider: provider.is.membershipId });
    if (answer.status !== 201) return answer;
    const at = `/conversations/${idOf(answer)}`;
    await c.in(provider);
    await provider.post(`${at}/opening`);
    await provider.post(`${at}/messages`, { body: c.plants.of('reply', provider, only(person)) });
    return answer;
  },
};

/** For all: a proposal, a vote, a text for the library. */
const shares: Record<string, Act> = {
  proposes: (c, person) =>
    person.post('/council', {
      title: c.plants.of('counciltitle', person, members),
      body: c.plants.of('councilwords', person, members),
      as: c.chance.one(['nickname', 'member']),
    }),
  votes: async (c, person) => {
    const { proposals } = (await person.get('/council')).body as { proposals: { id: string }[] };
    if (proposals.length === 0) return undefined;
    const at = `/council/${c.chance.one(proposals).id}`;
    return c.chance.below(3) === 0
      ? person.post(`${at}/report`, { reason: c.plants.of('councilreport', person, consultants) })
      : person.post(`${at}/vote`, { vote: 'yes' });
  },
  tells: (c, person) => {
    const of = (kind: string) => c.plants.of(kind, person, consultants);
    const words = { title: of('storytitle'), body: of('storybody'), penName: of('storypen') };
    return person.post('/library/stories', { ...words, seen: 'members', version: 1, agree: true });
  },
};

/** All that people do, by name. */
export const acts: Readonly<Record<string, Act>> = {
  ...writes,
  ...asksForAHuman,
  ...meets,
  ...supports,
  ...keeps,
  ...shares,
};
