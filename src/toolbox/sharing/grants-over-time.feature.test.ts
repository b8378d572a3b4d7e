import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { password, Portal } from '../../../test/support/portal.js';
import type { Person } from '../../../test/support/person.js';
import { Sessions } from '../../identity/index.js';
import { Leaving } from '../../identity/leaving/leaving.service.js';
import { CareEndings } from '../../messaging/care-endings.service.js';
import { Conversations } from '../../messaging/index.js';
import { type Actor, Actors } from '../../platform/http/actor.js';
import { Problem } from '../../platform/problems/problem.js';
import { Goals, OwnPages, Values } from '../index.js';
import type { GrantId } from './grant.entity.js';
import type { ItemRef } from './item.js';
import { SharedReader } from './shared-reader.service.js';
import { Shares } from './shares.service.js';

/*
 * Whatever happens in whatever order, who sees what at each moment is what a model of thirty lines says that knows neither tables nor
 * seals: a list of what was shared, the days, and what has ended it.
 */

const readerNames = ['ingrid', 'henrik', 'solveig', 'mari'] as const;
type Reader = (typeof readerNames)[number];
const providers = ['ingrid', 'henrik'] as const;
const items = ['goal', 'values', 'page'] as const;
type Item = (typeof items)[number];

type Act =
  | { do: 'share'; item: Item; to: Reader; days: number | null }
  | { do: 'withdraw'; which: number }
  | { do: 'look'; which: number; by: Reader | null }
  | { do: 'time'; hours: number }
  | { do: 'write'; item: Item }
  | { do: 'remove'; item: 'values' | 'page' }
  | { do: 'part' | 'meet'; from: (typeof providers)[number] };

const which = fc.nat({ max: 7 });
const reader = fc.constantFrom(...readerNames);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('share' as const),
      item: fc.constantFrom(...items),
      to: reader,
      days: fc.option(fc.nat({ max: 4 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('look' as const), which, by: fc.option(reader, { freq: 1 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('write' as const), item: fc.constantFrom(...items) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), item: fc.constantFrom('values', 'page') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('part' as const, 'meet' as const),
      from: fc.constantFrom(...providers),
    }),
  },
) as fc.Arbitrary<Act>;

/** What was shared, as anybody would note it on paper. */
interface Noted {
  id: GrantId;
  item: Item;
  to: Reader;
  last: string | null;
  ended: boolean;
  looked: string[];
}

let portal: Portal;
const staff = {} as Record<Reader, Actor>;
const people = {} as Record<Reader, Person>;

const actorOf = async (person: Person): Promise<Actor> =>
  (await portal.get(Actors).bySession(await portal.get(Sessions).open(person.is.accountId)))!;

beforeAll(async () => {
  portal = await Portal.open();
  for (const name of readerNames) {
    people[name] = await portal.person(name === 'solveig' || name === 'mari' ? 'Consultant' : 'Provider', {
      firstName: name,
    });
    staff[name] = await actorOf(people[name]);
  }
});
afterAll(() => portal.close());

/** The day in Oslo, by another way than the portal's. */
const dayIn = (days = 0): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(
    portal.clock.now().add({ hours: 24 * days }).epochMilliseconds,
  );

/** What comes of it; `undefined` where it is not here. */
const unless = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
};

const same = (seen: unknown, told: unknown) => expect(seen).toEqual(told);

class Life {
  readonly noted: Noted[] = [];
  readonly words = new Map<Item, string>();
  readonly knows = new Set<Reader>(['solveig', 'mari']);
  #n = 0;

  constructor(
    private readonly owner: Actor,
    private readonly goal: ItemRef,
    private readonly place: { person: Person },
  ) {}

  static async begin(): Promise<Life> {
    const person = await portal.person('ServiceUser');
    const owner = await actorOf(person);
    const goal = await portal.get(Goals).add(owner, { title: 'Goal' });
    const life = new Life(owner, `goal.${goal}` as ItemRef, { person });
    life.words.set('goal', 'Goal');
    return life;
  }

  ref(item: Item): ItemRef {
    return item === 'goal' ? this.goal : ((item === 'values' ? 'values' : 'plan.signs') as ItemRef);
  }

  /** The whole model of who sees what. */
  sees(by: Reader, { to, ended, last }: Noted): boolean {
    return by === to && !ended && (last === null || dayIn() <= last);
  }

  #end(those: (noted: Noted) => boolean): void {
    for (const noted of this.noted) if (those(noted)) noted.ended = true;
  }

  async act(what: Act): Promise<void> {
    const known = 'which' in what ? this.noted[what.which % Math.max(1, this.noted.length)] : undefined;
    switch (what.do) {
      case 'share':
        return this.#share(what);
      case 'withdraw':
        if (!known) return;
        await portal.get(Shares).withdraw(this.owner, known.id);
        this.#end((each) => each === known);
        return;
      case 'look': {
        if (!known) return;
        // Mostly whoever it is meant for.
        const by = what.by ?? known.to;
        const may = this.sees(by, known);
        const opened = await unless(
          portal
            .get(SharedReader)
            .open(staff[by], known.id)
            .then(() => true),
        );
        same([what, opened ?? false], [what, may]);
        if (may) known.looked = [...new Set([dayIn(), ...known.looked])];
        return;
      }
      case 'time':
        portal.clock.passes({ hours: what.hours });
        return;
      case 'write':
        return this.#write(what.item);
      case 'remove':
        if (what.item === 'values') await portal.get(Values).write(this.owner, '');
        else await portal.get(OwnPages).remove(this.owner, 'plan', 'signs');
        this.words.delete(what.item);
        this.#end(({ item }) => item === what.item);
        return;
      case 'meet':
        await portal.get(Conversations).start(this.owner, {
          provider: staff[what.from].membershipId,
          careName: 'Annika',
          kind: 'update',
          topic: 'x',
          body: 'x',
        });
        this.knows.add(what.from);
        return;
      case 'part':
        await unless(portal.get(CareEndings).end(this.owner, staff[what.from].membershipId));
        this.knows.delete(what.from);
        this.#end(({ to }) => to === what.from);
    }
  }

  async #share({ item, to, days }: Act & { do: 'share' }): Promise<void> {
    const last = days === null ? null : dayIn(days);
    const may = this.words.has(item) && this.knows.has(to);
    const sharing = portal.get(Shares).share(this.owner, this.ref(item), staff[to].membershipId, last);
    const id = await unless(sharing);
    same([item, to, id !== undefined], [item, to, may]);
    if (!id) return;
    const before = this.noted.find((each) => each.item === item && this.sees(to, each));
    same(id === before?.id, before !== undefined);
    if (before) before.last = last;
    else this.noted.push({ id, item, to, last, ended: false, looked: [] });
  }

  async #write(item: Item): Promise<void> {
    const words = `Words ${++this.#n}`;
    if (item === 'goal') await portal.get(Goals).addStep(this.owner, this.goal.slice('goal.'.length) as never, words);
    if (item === 'values') await portal.get(Values).write(this.owner, words);
    if (item === 'page') {
      const { revision } = await portal.get(OwnPages).page(this.owner, 'plan', 'signs');
      await portal.get(OwnPages).write(this.owner, 'plan', 'signs', { texts: { text: words } }, revision);
    }
    this.words.set(item, words);
  }

  /** Everybody looks at everything, and its owner at what they share. */
  async holds(): Promise<void> {
    for (const by of readerNames) {
      const listed = (await portal.get(SharedReader).people(staff[by])).flatMap(({ shared }) => shared);
      const ours = listed.map(({ id }) => id).filter((id) => this.noted.some((noted) => noted.id === id));
      const seen = this.noted.filter((noted) => this.sees(by, noted));
      same([by, ours.sort()], [by, seen.map(({ id }) => id).sort()]);
      for (const noted of this.noted) {
        const shown = await unless(portal.get(SharedReader).show(staff[by], noted.id));
        same([by, noted, shown !== undefined], [by, noted, this.sees(by, noted)]);
        if (!shown) continue;
        const opened = noted.looked.includes(dayIn());
        same([noted, shown.seen !== null], [noted, opened]);
        if (opened) same(JSON.stringify(shown.seen).includes(this.words.get(noted.item)!), true);
      }
    }
    const own = (await portal.get(Shares).list(this.owner)).shares;
    const told = own.map(({ id, over, looked, until }) => ({ id, live: !over, looked, last: until }));
    const noted = this.noted.map((each) => ({
      id: each.id,
      live: this.sees(each.to, each),
      looked: [...each.looked].sort().reverse(),
      last: each.last,
    }));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    same(told.sort(byId), noted.sort(byId));
  }

  async leaves(): Promise<void> {
    await portal.get(Leaving).leave(await actorOf(this.place.person), { password } as never, 'go');
    for (const by of readerNames)
      for (const { id } of this.noted) {
        same(await unless(portal.get(SharedReader).show(staff[by], id)), undefined);
        same(await unless(portal.get(SharedReader).open(staff[by], id)), undefined);
      }
  }
}

test('at each moment exactly those see a thing with whom it is shared, whatever happened before', async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 16 }), fc.boolean(), async (acts, leaves) => {
      const life = await Life.begin();
      await life.act({ do: 'meet', from: 'ingrid' });
      for (const item of ['values', 'page'] as const) await life.act({ do: 'write', item });
      for (const each of acts) {
        await life.act(each);
        await life.holds();
      }
      shown += life.noted.filter(({ looked }) => looked.length > 0).length;
      if (leaves) await life.leaves();
    }),
    { numRuns: 30 },
  );
  // It has seen something.
  expect(shown).toBeGreaterThan(5);
}, 120_000);
