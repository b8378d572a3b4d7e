import { Communities } from '../../src/communities/index.js';
import { Personas } from '../../src/identity/index.js';
import type { Person } from '../support/person.js';
import { aCommunity, Portal } from '../support/portal.js';
import { type Facts, oracle, type Question } from './oracle.js';

/** Something that somebody tries. Numbers choose among what there is. */
export interface Act {
  kind: (typeof kinds)[number];
  who: number;
  what: number;
  yes: boolean;
}
export const kinds = [
  'thread',
  'reply',
  'hide',
  'block',
  'come',
  'come',
  'not come',
  'letter',
  'open',
  'goal',
  'story',
] as const;

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;

/** The real portal, in which things happen, and beside it the plain facts of what has happened. */
export class OracleWorld {
  readonly facts: Facts = {
    souls: [],
    posts: [],
    evenings: [],
    letters: [],
    goals: [],
    stories: [],
    blocks: new Set(),
  };
  readonly #people: Person[] = [];
  readonly #personas: (string | undefined)[] = [];
  readonly #rooms: string[] = [];
  readonly #posts: { id: string; thread: string }[] = [];
  readonly #evenings: string[] = [];
  readonly #letters: string[] = [];
  readonly #goals: string[] = [];
  readonly #stories: string[] = [];

  private constructor(readonly portal: Portal) {}

  /** Two communities, everybody in each, and two evenings in each of which one is small. */
  static async open(): Promise<OracleWorld> {
    const portal = await Portal.open();
    const world = new OracleWorld(portal);
    const communities = [portal.community, await portal.founds(aCommunity('Balsfjord'))];
    for (const [n, community] of communities.entries()) {
      for (const role of [
        'ServiceUser',
        'ServiceUser',
        'ServiceUser',
        'ServiceUser',
        'Consultant',
        'Provider',
        'Provider',
        'Coordinator',
      ] as const)
        await world.#joins(await portal.person(role, { community }), { role, community: n, persona: true });
      await world.#joins(await portal.person('ServiceUser', { community, nickname: null }), {
        role: 'ServiceUser',
        community: n,
        persona: false,
      });
      const consultant =
        world.#people[world.facts.souls.findIndex((it) => it.role === 'Consultant' && it.community === n)]!;
      world.#rooms.push(((await consultant.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id);
      const [venue] = await portal.get(Communities).venues(community);
      for (const capacity of [2, 9]) {
        const wish = { kind: 'cafe', venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee', capacity };
        world.#evenings.push(
          id(await consultant.post('/meetups', { ...wish, title: `For ${capacity}`, day: '2026-11-26' })),
        );
        world.facts.evenings.push({ community: n, capacity, answers: new Map() });
      }
    }
    world.#people.push(portal.stranger());
    world.facts.souls.push({ role: undefined, community: 0, persona: false });
    world.#personas.push(undefined);
    return world;
  }

  async #joins(person: Person, soul: Facts['souls'][number]): Promise<void> {
    this.#people.push(person);
    this.facts.souls.push(soul);
    this.#personas.push(await this.portal.get(Personas).idOf(person.is));
  }

  /** Does it if the product says that one may; what one may not is asked about afterwards. */
  async does({ kind, who: n, what, yes }: Act): Promise<void> {
    const { souls, posts, evenings, letters, goals, blocks } = this.facts;
    const who = n % souls.length;
    const { role, community, persona } = souls[who]!;
    const person = this.#people[who]!;
    const some = <T>(list: readonly T[]) => (list.length > 0 ? what % list.length : undefined);
    if (kind === 'thread' && persona && (role === 'ServiceUser' || role === 'Consultant')) {
      const words = { title: `Thread ${posts.length}`, body: `Post ${posts.length}`, intent: 'hello' };
      const thread = id(await person.post(`/rooms/${this.#rooms[community]}/threads`, words));
      const view = (await person.get(`/threads/${thread}`)).body as { posts: { id: string }[] };
      this.#posts.push({ id: view.posts[0]!.id, thread });
      posts.push({ by: who, community, hidden: false, begunBy: who });
    }
    const post = some(posts);
    if (kind === 'reply' && post !== undefined && persona && this.may(who, { may: 'read a thread', post })) {
      const { thread } = this.#posts[post]!;
      this.#posts.push({
        id: id(await person.post(`/threads/${thread}/posts`, { body: `Post ${posts.length}` })),
        thread,
      });
      posts.push({ by: who, community, hidden: false, begunBy: posts[post]!.begunBy });
    }
    if (kind === 'hide' && post !== undefined && !posts[post]!.hidden && this.may(who, { may: 'hide a post', post })) {
      await person.post(`/posts/${this.#posts[post]!.id}/hiding`, { reason: 'Too much for tonight.' });
      posts[post]!.hidden = true;
    }
    const whom = what % souls.length;
    if (kind === 'block' && this.#personas[whom] && this.may(who, { may: 'see the page of a nickname', of: whom })) {
      await person.post(`/people/${this.#personas[whom]}/block`);
      blocks.add(`${who}>${whom}`);
    }
    const evening = some(evenings)!;
    const { answers, capacity, community: at } = evenings[evening]!;
    const going = () => [...answers.values()].filter(({ state }) => state === 'going').length;
    if (
      kind === 'come' &&
      role === 'ServiceUser' &&
      at === community &&
      !['going', 'waiting'].includes(answers.get(who)?.state ?? '')
    ) {
      await person.post(`/meetups/${this.#evenings[evening]}/rsvp`, { name: `Name${who}`, listed: yes });
      answers.delete(who);
      answers.set(who, { state: going() < capacity ? 'going' : 'waiting', listed: yes });
    }
    if (kind === 'not come' && ['going', 'waiting'].includes(answers.get(who)?.state ?? '')) {
      await person.post(`/meetups/${this.#evenings[evening]}/withdrawal`);
      answers.set(who, { state: 'withdrawn', listed: false });
      const next = [...answers.values()].find(({ state }) => state === 'waiting');
      if (next && going() < capacity) next.state = 'going';
    }
    if (kind === 'letter' && role === 'ServiceUser') {
      const providers = souls.flatMap((soul, each) =>
        soul.role === 'Provider' && soul.community === community ? [each] : [],
      );
      const to = providers[what % providers.length]!;
      const wish = { provider: this.#people[to]!.is.membershipId, careName: `Care${who}`, kind: 'question' };
      const sent = await person.post('/messages', { ...wish, topic: 'A topic', body: `Letter ${letters.length}` });
      this.#letters.push(id(sent));
      letters.push({ from: who, to, opened: false });
    }
    const letter = some(letters);
    if (kind === 'open' && letter !== undefined) {
      const mine = letters[letter]!;
      await this.#people[mine.to]!.post(`/conversations/${this.#letters[letter]}/opening`);
      mine.opened = true;
    }
    if (kind === 'goal' && role === 'ServiceUser') {
      this.#goals.push(id(await person.post('/toolbox/goals', { title: `Goal ${goals.length}` })));
      goals.push(who);
    }
    if (kind === 'story' && role === 'ServiceUser' && this.facts.stories.length < 6) {
      const words = { title: 'A year', body: 'Words', seen: 'members', version: 1, agree: true };
      const penName = `Pen name ${this.facts.stories.length}`;
      const story = id(await person.post('/library/stories', { ...words, penName }));
      const consultant = souls.findIndex((soul) => soul.role === 'Consultant' && soul.community === community);
      if (yes) await this.#people[consultant]!.post(`/library/stories/${story}/review`, { decision: 'publish' });
      this.#stories.push(story);
      this.facts.stories.push({ by: who, community, shown: yes });
    }
  }

  may(who: number, asked: Question): boolean {
    return oracle(this.facts, who, asked);
  }

  /** Everything that anybody can ask about what there is. */
  *questions(): Iterable<{ who: number; asked: Question }> {
    const { souls, posts, evenings, letters, goals, stories } = this.facts;
    for (const who of souls.keys()) {
      for (const post of posts.keys())
        for (const may of [
          'read a thread',
          'read the words of a post',
          'find a post by its words',
          'report a post',
          'hide a post',
        ] as const)
          yield { who, asked: { may, post } };
      for (const evening of evenings.keys()) {
        for (const may of ['see a meetup', 'see its door', 'see who comes by name', 'plan the first time'] as const)
          yield { who, asked: { may, evening } };
        for (const of of souls.keys()) yield { who, asked: { may: 'read a listed name', evening, of } };
      }
      for (const letter of letters.keys())
        for (const may of ['read a letter', 'read its words'] as const) yield { who, asked: { may, letter } };
      for (const goal of goals.keys()) yield { who, asked: { may: 'read a goal', goal } };
      for (const story of stories.keys())
        for (const may of ['read a story', 'read the consent to a story', 'let a story through'] as const)
          yield { who, asked: { may, story } };
      for (const of of souls.keys())
        if (this.#personas[of])
          for (const may of ['see the page of a nickname', 'look somebody up'] as const)
            yield { who, asked: { may, of } };
      yield { who, asked: { may: 'invite' } };
    }
  }

  readonly #seen = new Map<string, { status: number; body: never }>();

  /** What is asked several times of one page is looked at once. */
  async #looks(who: number, path: string): Promise<{ status: number; body: never }> {
    const key = `${who} ${path}`;
    const known = this.#seen.get(key);
    if (known) return known;
    const { status, body } = await this.#people[who]!.get(path);
    this.#seen.set(key, { status, body: body as never });
    return { status, body: body as never };
  }

  async #looksUp(who: number, face: string): Promise<{ status: number }> {
    const reason = 'What was written at night worries me.';
    const { status } = await this.#people[who]!.post('/look-ups', { face, reason });
    return { status: status === 204 ? 200 : status };
  }

  /** The portal's own answer. @throws Error for an answer that is neither yes nor no */
  async answers(who: number, asked: Question): Promise<boolean> {
    const yes = ({ status }: { status: number }) => {
      if (status !== 200 && ![401, 403, 404].includes(status)) throw new Error(`${status} to ${JSON.stringify(asked)}`);
      return status === 200;
    };
    const post = 'post' in asked ? this.#posts[asked.post]! : undefined;
    const evening = 'evening' in asked ? `/meetups/${this.#evenings[asked.evening]}` : '';
    const letter = 'letter' in asked ? `/conversations/${this.#letters[asked.letter]}` : '';
    switch (asked.may) {
      case 'read a thread':
        return yes(await this.#looks(who, `/threads/${post!.thread}`));
      case 'read the words of a post': {
        const { posts = [] } = (await this.#looks(who, `/threads/${post!.thread}`)).body as {
          posts?: { id: string; body?: string }[];
        };
        return posts.find((each) => each.id === post!.id)?.body === `Post ${asked.post}`;
      }
      case 'find a post by its words': {
        const q = encodeURIComponent(`"Post ${asked.post}"`);
        const { hits = [] } = (await this.#looks(who, `/rooms/search?q=${q}`)).body as { hits?: { id: string }[] };
        return hits.some((hit) => hit.id === post!.id);
      }
      case 'report a post':
        return yes(await this.#looks(who, `/posts/${post!.id}/report`));
      case 'hide a post': {
        const answer = await this.#looks(who, `/posts/${post!.id}/hiding`);
        return (answer.body as { code?: string }).code === 'own-post' ? false : yes(answer);
      }
      case 'see a meetup':
        return yes(await this.#looks(who, evening));
      case 'see its door':
        return JSON.stringify((await this.#looks(who, evening)).body).includes('"door"');
      case 'see who comes by name':
        return yes(await this.#looks(who, `${evening}/roster`));
      case 'plan the first time':
        return yes(await this.#looks(who, `${evening}/first-time`));
      case 'read a listed name': {
        const { listed = [] } = (await this.#looks(who, evening)).body as { listed?: { name: string }[] };
        return listed.some(({ name }) => name === `Name${asked.of}`);
      }
      case 'read a letter':
        return yes(await this.#looks(who, letter));
      case 'read its words':
        return JSON.stringify((await this.#looks(who, letter)).body).includes(`"Letter ${asked.letter}"`);
      case 'read a goal':
        return yes(await this.#looks(who, `/toolbox/goals/${this.#goals[asked.goal]}`));
      case 'read a story':
        return yes(await this.#looks(who, `/library/stories/${this.#stories[asked.story]}`));
      case 'read the consent to a story':
        return yes(await this.#looks(who, `/library/stories/${this.#stories[asked.story]}/consent`));
      case 'let a story through':
        return yes(await this.#looks(who, `/library/stories/${this.#stories[asked.story]}/review`));
      case 'see the page of a nickname':
        return yes(await this.#looks(who, `/people/${this.#personas[asked.of]}`));
      case 'look somebody up':
        return yes(await this.#looksUp(who, this.#personas[asked.of]!));
      case 'invite':
        return yes(await this.#looks(who, '/invitations'));
    }
  }
}
