import type { Person } from '../support/person.js';
import type { Community } from './community.js';
import { consultants, house, members, only } from './plants.js';

export interface Item {
  kind: string;
  id: string;
  href: string;
  ends: string;
}
type Handle = (c: Community, consultant: Person, item: Item) => Promise<unknown>;

/** What this consultant has before them: what is theirs and what is nobody's. */
export async function waits(consultant: Person): Promise<Item[]> {
  const view = (await consultant.get('/desk')).body as Record<'now' | 'mine' | 'free', Item[]>;
  return [...view.now, ...view.mine, ...view.free];
}

const because = 'Vi har snakket om det.';
const meetupIn = (href: string) => /^\/meetups\/[^/]+/.exec(href)![0];
const decides = (c: Community) => ({ decision: c.chance.one(['overturn', 'uphold']), answer: because });

/** What one does with a thing of each kind, through its own page. */
const handles: Record<string, Handle> = {
  flag: async (c, consultant, { id }) => {
    const at = `/desk/matters/${id}`;
    await consultant.post(`/desk/items/flag/${id}/notes`, { note: c.plants.of('desknote', consultant, consultants) });
    await consultant.post(`${at}/checks`, { checks: ['read', 'reached'] });
    const { clinicians } = ((await consultant.get(at)).body as { passed: { clinicians: { id: string }[] } }).passed;
    const clinician = c.chance.one(c.providers);
    if (c.chance.below(3) === 0 && clinicians.some(({ id: to }) => to === clinician.is.membershipId)) {
      // Whoever it is about reads it too: any member may be, but no other clinician and nobody elsewhere.
      const words = c.plants.of('passedwords', consultant, (reader, path) =>
        reader.role === 'Provider'
          ? reader.person === clinician
          : members(reader) && (consultants(reader) || path === '/me/passed-on'),
      );
      await consultant.post(`${at}/passing`, {
        to: clinician.is.membershipId,
        words,
        told: c.chance.one(['now', 'after']),
      });
    }
    await consultant.post(`${at}/closing`, { outcome: 'safe', note: c.plants.of('desknote', consultant, consultants) });
  },
  breach: (_, consultant, { id }) =>
    consultant.post(`/desk/matters/${id}/closing`, { outcome: 'talked', note: because }),
  report: async (c, consultant, { id, href }) => {
    if (c.chance.below(2) === 0) return consultant.post(`/posts/${id}/keeping`);
    const { posts = [] } = (await consultant.get(href.split('#')[0]!)).body as {
      posts?: { postId: string; body: string }[];
    };
    const hidden = posts.find(({ postId }) => postId === id);
    for (const plant of hidden ? c.plants.in(hidden.body) : []) {
      plant.sees = consultants;
      c.hidden.push({ post: id, owner: plant.owner });
    }
    return consultant.post(`/posts/${id}/hiding`, { reason: because });
  },
  case: (c, consultant, { id }) => {
    const decision = c.chance.one(['kept', 'kept', 'note']);
    if (decision === 'note') c.decided.push(c.personas.get(id)!);
    return consultant.post(`/cases/${id}/decisions`, { decision, reason: because });
  },
  appeal: async (c, consultant, { href }) => {
    const decision = decides(c);
    if (decision.decision === 'overturn') {
      const { text } = await consultant.page(href);
      for (const plant of c.plants.in(text)) if (['post', 'councilwords'].includes(plant.kind)) plant.sees = members;
    }
    return consultant.post(href, decision);
  },
  'measure-appeal': (c, consultant, { id }) => consultant.post(`/measures/${id}/answer`, decides(c)),
  held: (_, consultant, { id }) => consultant.post(`/posts/${id}/letting`),
  'chat-note': (_, consultant, { id }) => consultant.post(`/chat-notes/${id}/removal`),
  question: async (_, consultant) => {
    const { questions } = (await consultant.get('/rooms/questions')).body as { questions: { id: string }[] };
    for (const { id } of questions) await consultant.post(`/questions/${id}/removal`);
  },
  thread: (c, consultant, { id }) =>
    consultant.post(`/threads/${id}/posts`, { body: c.plants.of('welcome', consultant, members) }),
  'before-meetup': async (c, consultant, { href }) => {
    type Before = {
      questions: { id: string; answer?: string; words: string }[];
      calls: { id: string; done: boolean }[];
    };
    const at = meetupIn(href);
    const { questions, calls } = (await consultant.get(`${at}/before`)).body as Before;
    for (const { id, answer, words } of questions) {
      const asker = c.plants.in(words)[0]?.owner;
      const told = c.plants.of('firstanswer', consultant, (reader) => consultants(reader) || reader.person === asker);
      if (!answer) await consultant.post(`${at}/asks/${id}/answer`, { answer: told });
    }
    for (const { id, done } of calls) if (!done) await consultant.post(`${at}/asks/${id}/talked`);
  },
  barrier: async (c, consultant, { href }) => {
    const teller = c.plants.in((await consultant.page(href)).text).find(({ kind }) => kind === 'inthewayof')?.owner;
    const words = c.plants.of(
      'inthewayanswer',
      consultant,
      (reader) => consultants(reader) || reader.person === teller,
    );
    return consultant.post(href, { action: c.chance.one(['taxi', 'escort', 'talk']), words });
  },
  'no-show': (_, consultant, { id, href }) => consultant.post(`${meetupIn(href)}/after/words/${id}`),
  count: async (c, consultant, { href }) => {
    const at = `${meetupIn(href)}/sheet`;
    const { expected } = (await consultant.get(at)).body as { expected: { faceId: string }[] };
    const came = expected.filter(() => c.chance.below(3) > 0).map(({ faceId }) => faceId);
    return consultant.post(`${at}/attendance`, { came, others: c.chance.below(2) });
  },
  'peer-held': (_, consultant, { id }) => consultant.post(`/peer-support/asks/${id}/letting-through`),
  library: async (c, consultant) => {
    type Waiting = { stories: { id: string; title: string; body: string; penName: string }[] };
    const { stories } = (await consultant.get('/library/waiting')).body as Waiting;
    for (const { id, title, body, penName } of stories) {
      c.plants.turns(`${title} ${body} ${penName}`, house);
      await consultant.post(`/library/stories/${id}/review`, { decision: 'publish' });
    }
  },
  'proposal-report': (_, consultant, { id }) => consultant.post(`/council/${id}/keeping`),
  proposal: (c, consultant, { id }) =>
    consultant.post(`/council/${id}/answer`, {
      state: 'taken-up',
      words: c.plants.of('councilanswer', consultant, members),
    }),
};

/**
 * Each consultant takes the list from the top until nothing waits that they can end.
 * @returns how many things of each kind were handled
 */
export async function evening(c: Community, handled: Map<string, number>): Promise<void> {
  for (const consultant of c.consultants) {
    await c.in(consultant);
    for (const item of await waits(consultant)) {
      handled.set(item.kind, (handled.get(item.kind) ?? 0) + 1);
      if (handles[item.kind]) await handles[item.kind]!(c, consultant, item);
      else if (item.ends === 'here')
        await consultant.post(`/desk/items/${item.kind}/${item.id}/done`, {
          note: c.plants.of('desknote', consultant, consultants),
        });
    }
    await consultant.post('/desk/own/notes', {
      kind: 'debrief',
      words: c.plants.of('debriefwords', consultant, only(consultant)),
    });
  }
  await c.consultants[0]!.post('/rota/notes', { words: c.plants.of('handovernote', c.consultants[0]!, consultants) });
}
