import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Actor, MembershipId } from '../platform/http/actor.js';
import { Upload } from '../platform/http/uploads.js';
import { Problem } from '../platform/problems/problem.js';
import { Leaving } from '../identity/leaving/leaving.service.js';
import { password, Portal } from '../../test/support/portal.js';
import { Agreements } from './agreement/agreements.service.js';
import { CareEndings } from './care-endings.service.js';
import type { AttachmentId } from './attachments/attachment.js';
import type { ConversationId } from './conversation.js';
import { Conversations } from './conversations.service.js';
import { FurtherProviders } from './further/further-providers.service.js';
import { HandOvers } from './hand-over/hand-overs.service.js';
import { Hours } from './hours/hours.service.js';
import type { LookHow } from './looks/look.js';
import { Withdrawals } from './withdrawals.service.js';

/*
 * Whatever two people agree on, whoever is away, covers, takes over, leaves or comes back: exactly those who are named read a letter and
 * what lies beside it, and everybody else who did is in the trail. Held against a model that knows no table: who is named follows from
 * what has happened, told in plain rules.
 */

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const zone = 'Europe/Oslo';

interface Letter {
  body: string;
  byPerson: boolean;
  at: number;
  opened: boolean;
}
interface Matter {
  id: ConversationId;
  person: number;
  provider: number;
  letters: Letter[];
  /** Other providers whom the person has taken in. */
  further: Set<number>;
  /** What lies beside the first letter; it says the same. */
  file: AttachmentId;
  first: string;
  /** `who how day` */
  trail: Set<string>;
}
interface Absence {
  of: number;
  cover: number | undefined;
  from: number;
  until: number;
}

/** What has happened, and what follows from it. */
class Model {
  readonly matters: Matter[] = [];
  absences: Absence[] = [];
  /** `person provider` whose contact has ended. */
  readonly ended = new Set<string>();
  /** `person provider` who have agreed on how they write. */
  readonly agreed = new Set<string>();
  /** People whose account is gone. */
  readonly left = new Set<number>();

  since(matter: Matter, provider: number, now: number): number | undefined {
    if (matter.provider === provider || matter.further.has(provider)) return 0;
    const covers = this.absences.find(
      ({ of, cover, from, until }) => of === matter.provider && cover === provider && from <= now && now < until,
    );
    return covers && matter.letters.some(({ byPerson, at }) => byPerson && at >= covers.from) ? covers.from : undefined;
  }

  /** The letters a provider reads; undefined for one who is not named. */
  reads(matter: Matter, provider: number, now: number): string[] | undefined {
    const since = this.since(matter, provider, now);
    if (since === undefined) return undefined;
    return matter.letters
      .filter(({ at, byPerson, opened }) => at >= since && (!byPerson || opened))
      .map(({ body }) => body);
  }

  /** The contact ends: what was not opened is taken back. */
  ends(person: number, provider: number): void {
    this.ended.add(`${person} ${provider}`);
    this.agreed.delete(`${person} ${provider}`);
    for (const matter of this.matters) if (matter.person === person) matter.further.delete(provider);
    for (const matter of this.matters)
      if (matter.person === person && matter.provider === provider)
        matter.letters = matter.letters.filter(({ byPerson, opened }) => !byPerson || opened);
  }
}

type Step =
  | { do: 'start'; person: number; provider: number }
  | { do: 'write'; matter: number; by: number }
  | { do: 'open'; matter: number; by: number }
  | { do: 'ask'; matter: number; to: number }
  | { do: 'answer'; matter: number; yes: boolean }
  | { do: 'away'; who: number; cover: number; days: number; ahead: number }
  | { do: 'back'; who: number }
  | { do: 'end'; person: number; provider: number }
  | { do: 'withdraw'; matter: number }
  | { do: 'agree'; person: number; provider: number }
  | { do: 'confirm'; person: number; provider: number }
  | { do: 'take in'; matter: number; who: number }
  | { do: 'take out'; matter: number; who: number }
  | { do: 'leave'; person: number }
  | { do: 'wait'; hours: number };

/** The first of a few most often, so that what happens concerns the same ones. */
const mostlyFirst = (last: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(last) });
const mostly = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
const who = mostlyFirst(2);
const matter = mostlyFirst(3);
const person = mostlyFirst(1);
/** Somebody else than `who`, most often. */
const cover = fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(2) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('start' as const), person, provider: who }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('write' as const), matter, by: fc.oneof(fc.constant(3), fc.nat(3)) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), matter, by: fc.oneof(who, cover) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('ask' as const), matter, to: fc.nat(2) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), matter, yes: mostly }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('away' as const), who, cover, days: fc.nat(3), ahead: fc.nat(1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('back' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), person, provider: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), matter }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('agree' as const), person, provider: who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('confirm' as const), person, provider: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('take in' as const), matter, who: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take out' as const), matter, who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), person: fc.constant(1) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }) },
);

/** One in which everything worth holding happens, whatever chance brings besides. */
const eventful: Step[] = [
  { do: 'open', matter: 0, by: 0 },
  { do: 'wait', hours: 1 },
  { do: 'away', who: 0, cover: 1, days: 1, ahead: 0 },
  { do: 'write', matter: 0, by: 3 },
  { do: 'open', matter: 0, by: 1 },
  { do: 'ask', matter: 0, to: 2 },
  { do: 'answer', matter: 0, yes: true },
  { do: 'write', matter: 0, by: 3 },
  { do: 'end', person: 0, provider: 2 },
  { do: 'agree', person: 0, provider: 2 },
  { do: 'write', matter: 0, by: 3 },
];

/** The same for several in one conversation: taken in, handed on to one of them, taken out, left, and an account that goes. */
const severally: Step[] = [
  { do: 'open', matter: 0, by: 0 },
  { do: 'take in', matter: 0, who: 1 },
  { do: 'agree', person: 0, provider: 1 },
  { do: 'take in', matter: 0, who: 1 },
  { do: 'confirm', person: 0, provider: 1 },
  { do: 'take in', matter: 0, who: 1 },
  { do: 'write', matter: 0, by: 3 },
  { do: 'open', matter: 0, by: 1 },
  { do: 'write', matter: 0, by: 1 },
  { do: 'take out', matter: 0, who: 1 },
  { do: 'write', matter: 0, by: 1 },
  { do: 'take in', matter: 0, who: 1 },
  { do: 'ask', matter: 0, to: 1 },
  { do: 'answer', matter: 0, yes: true },
  { do: 'ask', matter: 0, to: 2 },
  { do: 'answer', matter: 0, yes: true },
  { do: 'take in', matter: 0, who: 1 },
  { do: 'away', who: 2, cover: 1, days: 1, ahead: 0 },
  { do: 'end', person: 0, provider: 1 },
  { do: 'start', person: 1, provider: 0 },
  { do: 'open', matter: 1, by: 0 },
  { do: 'agree', person: 1, provider: 2 },
  { do: 'confirm', person: 1, provider: 2 },
  { do: 'take in', matter: 1, who: 2 },
  { do: 'leave', person: 1 },
];

/** The code of the problem, or what came of it. */
async function tried<T>(work: Promise<T>): Promise<T | string> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

/** Fails inside the property, so that it is made smaller. */
function same(found: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`${is} instead of ${should}`);
}

class Run {
  readonly model = new Model();
  #written = 0;

  constructor(
    readonly people: readonly Actor[],
    readonly providers: readonly Actor[],
    readonly outsiders: readonly Actor[],
    readonly names: readonly string[],
    readonly seen: Record<
      'covers' | 'partly' | 'handedOn' | 'ended' | 'trail' | 'takenIn' | 'takenOut' | 'notAgreed' | 'left',
      number
    >,
  ) {}

  static async begin(seen: Run['seen']): Promise<Run> {
    const names: string[] = [];
    const as = async (role: 'ServiceUser' | 'Provider' | 'Consultant') => {
      const { is } = await portal.person(role);
      if (role === 'Provider') names.push(is.firstName);
      return { ...is, role, lang: 'en', zone } as unknown as Actor;
    };
    const people = [await as('ServiceUser'), await as('ServiceUser')];
    const providers = [await as('Provider'), await as('Provider'), await as('Provider')];
    return new Run(
      people,
      providers,
      [await as('Provider'), await as('Consultant'), await as('ServiceUser')],
      names,
      seen,
    );
  }

  async does(step: Step): Promise<void> {
    const { model } = this;
    const conversations = portal.get(Conversations);
    const now = portal.clock.now();
    const at = now.epochMilliseconds;
    if (step.do === 'wait') return portal.clock.passes({ hours: step.hours });
    // Who has left does nothing any more.
    if ('person' in step && model.left.has(step.person)) return;
    if (step.do === 'start') return this.#start(step.person, step.provider, at);
    if (step.do === 'end') {
      const to = this.providers[step.provider]!.membershipId;
      const done = await tried(portal.get(CareEndings).end(this.people[step.person]!, to));
      if (done !== undefined) return;
      this.seen.ended++;
      model.ends(step.person, step.provider);
      return;
    }
    if (step.do === 'agree') {
      const [one, other] = [this.people[step.person]!, this.providers[step.provider]!.membershipId];
      const terms = {
        howOften: 'x',
        reads: 'x',
        replyDays: 2,
        reviewOn: now.add({ hours: 48 }).toString().slice(0, 10),
      };
      const done = await tried(portal.get(Agreements).propose(one, other, terms, 'Annika'));
      // Turning to somebody one had left begins anew, as writing to them does.
      if (done === undefined) model.ended.delete(`${step.person} ${step.provider}`);
      return;
    }
    if (step.do === 'confirm') return this.#confirm(step.person, step.provider);
    if (step.do === 'leave') return this.#leave(step.person);
    if (step.do === 'away') return this.#away(step, now);
    if (step.do === 'back') {
      const provider = this.providers[step.who]!;
      for (const { id } of (await portal.get(Hours).show(provider)).absences)
        await portal.get(Hours).comeBack(provider, id);
      model.absences = model.absences.filter(({ of, until }) => of !== step.who || until <= at);
      return;
    }
    const matter = model.matters[step.matter];
    if (!matter || model.left.has(matter.person)) return;
    const owner = this.people[matter.person]!;
    const key = `${matter.person} ${matter.provider}`;
    if (step.do === 'take in' || step.do === 'take out') return this.#takes(step, matter);
    if (step.do === 'open') {
      const since = model.since(matter, step.by, at);
      const answer = await tried(conversations.open(this.providers[step.by]!, matter.id));
      same(answer, since === undefined || matter.letters.length === 0 ? 'not-here' : undefined);
      for (const letter of since === undefined ? [] : matter.letters) if (letter.at >= since!) letter.opened = true;
    } else if (step.do === 'write') {
      const byPerson = step.by === 3;
      const may = matter.letters.length > 0 && (byPerson || model.since(matter, step.by, at) !== undefined);
      const body = `letter ${++this.#written}`;
      const answer = await tried(conversations.write(byPerson ? owner : this.providers[step.by]!, matter.id, body));
      same(answer, !may ? 'not-here' : model.ended.has(key) ? 'care-ended' : undefined);
      if (answer === undefined) matter.letters.push({ body, byPerson, at, opened: false });
    } else if (step.do === 'withdraw') {
      const seqs = (await tried(conversations.show(owner, matter.id))) as { messages: { takesBack: number | null }[] };
      const seq = seqs.messages?.findLast(({ takesBack }) => takesBack !== null)?.takesBack;
      if (seq == null) return;
      await portal.get(Withdrawals).withdraw(owner, matter.id, seq);
      const last = matter.letters.findLastIndex(({ byPerson, opened }) => byPerson && !opened);
      matter.letters.splice(last, 1);
    } else if (step.do === 'ask') {
      const to = this.providers[step.to]!.membershipId;
      await tried(portal.get(HandOvers).ask(this.providers[matter.provider]!, matter.id, to));
    } else {
      const view = await tried(conversations.show(owner, matter.id));
      const asked = typeof view === 'string' ? undefined : view.handOvers.find(({ state }) => state === 'asked');
      if (!asked) return;
      const answer = await tried(portal.get(HandOvers).answer(owner, matter.id, asked.id, step.yes));
      if (answer !== undefined || !step.yes) return;
      this.seen.handedOn++;
      matter.provider = this.providers.findIndex(({ membershipId }) => membershipId === this.#asked.get(matter.id));
      model.ended.delete(`${matter.person} ${matter.provider}`);
      matter.further.delete(matter.provider);
    }
    if (step.do === 'ask') this.#asked.set(matter.id, await this.#whomAsked(matter));
  }

  /** The provider says yes to what the person has proposed. */
  async #confirm(person: number, provider: number): Promise<void> {
    const agreements = portal.get(Agreements);
    const [one, other] = [this.people[person]!, this.providers[provider]!];
    const view = await tried(agreements.show(one, other.membershipId));
    if (typeof view === 'string' || !view.proposal) return;
    const waits = await agreements.waiting(other);
    // Only the one whose proposal waits; the other person’s has a row of its own.
    for (const row of waits) {
      const shown = await tried(agreements.show(other, row.with));
      if (typeof shown === 'string' || shown.proposal?.id !== view.proposal.id) continue;
      if ((await tried(agreements.confirm(other, row.with, view.proposal.id))) === undefined)
        this.model.agreed.add(`${person} ${provider}`);
    }
  }

  async #takes({ do: what, who }: { do: 'take in' | 'take out'; who: number }, matter: Matter): Promise<void> {
    const further = portal.get(FurtherProviders);
    const [owner, to] = [this.people[matter.person]!, this.providers[who]!.membershipId];
    const there = matter.letters.length > 0;
    const here = there && !this.model.ended.has(`${matter.person} ${matter.provider}`);
    if (what === 'take out') {
      same(await tried(further.takeOut(owner, matter.id, to)), there ? undefined : 'not-here');
      if (there && matter.further.delete(who)) this.seen.takenOut++;
      return;
    }
    const agreed = this.model.agreed.has(`${matter.person} ${who}`);
    const may = agreed && who !== matter.provider && !matter.further.has(who);
    const answer = await tried(further.add(owner, matter.id, to));
    same(answer, !here ? 'not-here' : may ? undefined : 'agreement-first');
    if (!here) return;
    if (!agreed) this.seen.notAgreed++;
    if (!may) return;
    matter.further.add(who);
    this.seen.takenIn++;
  }

  /** The account goes: what a provider has opened is theirs to keep, and nobody’s else. */
  async #leave(person: number): Promise<void> {
    const actor = this.people[person]!;
    await portal.get(Leaving).leave(actor, { password }, 'stay');
    this.model.left.add(person);
    for (const provider of this.providers.keys()) this.model.ends(person, provider);
    this.seen.left++;
  }

  readonly #asked = new Map<ConversationId, MembershipId | undefined>();

  /** To whom it would go, as the person is told. */
  async #whomAsked(matter: Matter): Promise<MembershipId | undefined> {
    const view = await tried(portal.get(Conversations).show(this.people[matter.person]!, matter.id));
    if (typeof view === 'string') return undefined;
    const name = view.handOvers.find(({ state }) => state === 'asked')?.to;
    const names = new Map(
      (await portal.get(Hours).colleagues(this.providers[matter.provider]!)).map((each) => [each.name, each.id]),
    );
    return names.get(name ?? '');
  }

  async #start(person: number, provider: number, at: number): Promise<void> {
    if (this.model.matters.length > 3) return;
    const body = `letter ${++this.#written}`;
    const [actor, to] = [this.people[person]!, this.providers[provider]!.membershipId];
    const files = [new Upload('x.txt', Buffer.from(body))];
    const wish = { provider: to, careName: 'Annika', kind: 'question' as const, topic: 'x', body, files };
    const id = await portal.get(Conversations).start(actor, wish);
    const [letter] = (await portal.get(Conversations).show(actor, id)).messages;
    const letters = [{ body, byPerson: true, at, opened: false }];
    this.model.matters.push({
      id,
      person,
      provider,
      letters,
      further: new Set(),
      file: letter!.attachments[0]!.id,
      first: body,
      trail: new Set(),
    });
    this.model.ended.delete(`${person} ${provider}`);
  }

  async #away(step: Extract<Step, { do: 'away' }>, now: Temporal.Instant): Promise<void> {
    const first = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: step.ahead });
    const last = first.add({ days: step.days });
    const cover = step.cover === step.who ? undefined : step.cover;
    const coverId = cover === undefined ? undefined : this.providers[cover]!.membershipId;
    const hours = portal.get(Hours);
    const done = await tried(hours.goAway(this.providers[step.who]!, first.toString(), last.toString(), coverId));
    if (done !== undefined) return;
    const start = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds;
    const from = Math.max(start(first), now.epochMilliseconds);
    this.model.absences.push({ of: step.who, cover, from, until: start(last.add({ days: 1 })) });
  }

  /** Everybody tries everything. */
  async holds(): Promise<void> {
    const conversations = portal.get(Conversations);
    const now = portal.clock.now();
    const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
    for (const matter of this.model.matters) {
      const file = async (actor: Actor) => {
        const found = await tried(conversations.attachment(actor, matter.id, matter.file));
        return typeof found === 'string' ? found : found.bytes.toString();
      };
      const bodies = async (actor: Actor) => {
        const view = await tried(conversations.show(actor, matter.id));
        return typeof view === 'string' ? view : view.messages.map(({ body }) => body);
      };
      const gone = matter.letters.length === 0;
      for (const [index, provider] of this.providers.entries()) {
        const reads = gone ? undefined : this.model.reads(matter, index, now.epochMilliseconds);
        same([matter.id, index, await bodies(provider)], [matter.id, index, reads ?? 'not-here']);
        const how: LookHow = matter.provider === index || matter.further.has(index) ? 'party' : 'cover';
        if (reads && how === 'cover') this.seen.covers++;
        if (reads && how === 'cover' && reads.length < matter.letters.filter(({ opened }) => opened).length)
          this.seen.partly++;
        if (reads && reads.length > 0) matter.trail.add(`${this.names[index]} ${how} ${today}`);
        same(await file(provider), reads?.includes(matter.first) ? matter.first : 'not-here');
      }
      const owner = this.people[matter.person]!;
      if (this.model.left.has(matter.person)) continue;
      for (const other of [...this.outsiders, this.people[1 - matter.person]!])
        same([await bodies(other), await file(other)], ['not-here', 'not-here']);
      same(await bodies(owner), gone ? 'not-here' : matter.letters.map(({ body }) => body));
      if (gone) continue;
      const { looks } = await conversations.show(owner, matter.id);
      const trail = looks.flatMap(({ name, how, days }) => days.map((day) => `${name} ${how} ${day}`));
      same(trail.sort(), [...matter.trail].sort());
    }
  }
}

test('for any sequence, exactly the named people read, and each who looked is in the trail', async () => {
  const seen = {
    covers: 0,
    partly: 0,
    handedOn: 0,
    ended: 0,
    trail: 0,
    takenIn: 0,
    takenOut: 0,
    notAgreed: 0,
    left: 0,
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const run = await Run.begin(seen);
      await run.does({ do: 'start', person: 0, provider: 0 });
      for (const [n, each] of steps.entries()) {
        await run.does(each);
        if (n % 4 === 3) await run.holds();
      }
      await run.holds();
      for (const { trail } of run.model.matters) seen.trail += trail.size;
    }),
    { examples: [[eventful], [severally]], numRuns: process.env['TEST_LONG'] === '1' ? 400 : 40 },
  );
  // What is worth holding did happen.
  for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
}, 600_000);
