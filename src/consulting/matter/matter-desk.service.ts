import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Communities } from '../../communities/index.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { DeskChanged } from '../desk/desk.events.js';
import { DeskKinds, type OpenThing } from '../desk/desk-kinds.js';
import { DeskWork } from '../desk/desk-work.service.js';
import { MatterFaces } from './matter-faces.service.js';
import {
  type Check,
  deskKindOf,
  type FaceRef,
  isOpen,
  type MatterKind,
  type MatterState,
  type Outcome,
  outcomesOf,
  type Place,
  takenWithin,
} from './matter.js';
import { MattersRepository, type Opened } from './matters.repository.js';

/** A matter for the desk: everything but who is behind the face. */
export interface DeskMatterView {
  id: string;
  kind: MatterKind;
  state: MatterState;
  by: FaceRef & { called: string };
  about?: (FaceRef & { called: string }) | undefined;
  where?: Place | undefined;
  words: string;
  reach?: string | undefined;
  /** ISO instant, and how many minutes that is. */
  raisedAt: string;
  waited: number;
  /** Nobody had it within a quarter of an hour. */
  late: boolean;
  owner?: string | undefined;
  checks: Check[];
  answer?: string | undefined;
  calm: boolean;
  again?: string | undefined;
  elsewhere: boolean;
}

export interface Closing {
  outcome: Outcome;
  note: string;
  answer?: string | undefined;
}

/** What a consultant does with a matter. */
@Injectable()
export class MatterDesk implements OnModuleInit {
  constructor(
    private readonly matters: MattersRepository,
    private readonly faces: MatterFaces,
    private readonly kinds: DeskKinds,
    private readonly work: DeskWork,
    private readonly communities: Communities,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.kinds.register('flag', {
      words: ['Noen ber om at du ser på dette nå', 'Somebody asks you to look at this now'],
      urgency: 0,
      ends: 'there',
      standsIn: true,
      open: (actor) => this.#open(actor, sql`x.kind in ('now', 'worry')`),
    });
    this.kinds.register('breach', {
      words: ['Noe som ble sagt her, er fortalt videre', 'Something said here was told outside'],
      urgency: 1,
      ends: 'there',
      standsIn: true,
      open: (actor) => this.#open(actor, sql`x.kind = 'breach'`, 'breach'),
    });
    this.kinds.register('incident', {
      words: ['Noe skjedde på et treff', 'Something happened at a meetup'],
      urgency: 1,
      ends: 'there',
      standsIn: true,
      open: (actor) => this.#open(actor, sql`x.kind = 'breach'`, 'incident'),
    });
  }

  /** @throws NotHere for what is closed, or not for this consultant */
  async show(actor: Actor, id: string): Promise<DeskMatterView> {
    const found = await this.one(actor, id);
    const { body, kind, state } = found;
    const called = await this.faces.called([body.by, ...(body.about ? [body.about] : [])]);
    const owner = await this.work.ownerName(deskKindOf(kind), found.id);
    const raised = Temporal.Instant.from(body.raisedAt);
    const late = this.clock.now().epochMilliseconds > raised.add(takenWithin).epochMilliseconds;
    const { where, words, reach, raisedAt, checks, answer, again } = body;
    return {
      id: found.id,
      kind,
      state,
      by: { ...body.by, called: called.get(body.by.id) ?? '' },
      about: body.about && { ...body.about, called: called.get(body.about.id) ?? '' },
      where,
      words,
      reach,
      raisedAt,
      waited: Math.floor((this.clock.now().epochMilliseconds - raised.epochMilliseconds) / 60_000),
      late: late && owner === undefined,
      owner,
      checks,
      answer,
      calm: body.calm ?? false,
      again,
      elsewhere: found.communityId !== actor.communityId,
    };
  }

  /** What has been done so far. @throws NotHere */
  check(actor: Actor, id: string, checks: Check[]): Promise<void> {
    return this.#change(actor, id, ({ body }) => ({ body: { ...body, checks } }));
  }

  /** A word to whoever raised it, at once. @throws NotHere */
  answer(actor: Actor, id: string, answer: string): Promise<void> {
    return this.#change(actor, id, ({ body }) => ({ body: { ...body, answer } }));
  }

  /** With what it came to and a closing note; what was asked again is closed for good. @throws NotHere */
  async close(actor: Actor, id: string, { outcome, note, answer }: Closing): Promise<void> {
    const { kind } = await this.one(actor, id);
    if (!outcomesOf(kind).includes(outcome)) throw NotHere();
    await this.#change(actor, id, ({ state, body }) => ({
      state: state === 'again' ? 'final' : 'closed',
      decidedById: actor.membershipId,
      body: {
        ...body,
        outcome,
        note,
        answer: answer ?? body.answer,
        closedAt: this.clock.now().toString(),
        closedBy: actor.membershipId,
      },
    }));
  }

  /** One that is open for this consultant. @throws NotHere */
  async one(actor: Actor, id: string): Promise<Opened> {
    if (actor.role !== 'Consultant') throw NotHere();
    const [found] = await this.matters.all(sql`x.id = ${id} and ${await this.#may(actor)}`);
    if (!found) throw NotHere();
    return found;
  }

  async #open(actor: Actor, what: Sql, only?: MatterKind): Promise<OpenThing[]> {
    if (actor.role !== 'Consultant') return [];
    const all = await this.matters.all(sql`${what} and ${await this.#may(actor)}`);
    const found = only ? all.filter(({ kind }) => kind === only) : all;
    const called = await this.faces.called(found.map(({ body }) => body.about ?? body.by));
    return found.map(({ id, communityId, body }) => ({
      about: id,
      communityId,
      says: called.get((body.about ?? body.by).id),
      href: `/desk/matters/${id}`,
      since: Temporal.Instant.from(body.raisedAt),
    }));
  }

  /**
   * Which open ones are for this consultant: those of the community, but for what they closed and somebody asks again; and of a
   * community they stand in for what was asked again, what they were handed, and what its own people do not take.
   */
  async #may({ communityId, membershipId }: Actor): Promise<Sql> {
    const those = await this.communities.standingInFor(communityId);
    const unmanned = those.filter(({ duty }) => !duty.onDuty).map(({ id }) => id);
    const elsewhere =
      those.length === 0
        ? sql``
        : sql` or (exists (select 1 from community c where c.id = x.community_id and c.stand_in_id = ${communityId})
      and (x.state = 'again' or x.called_more = ${true} or (x.kind <> 'breach' and x.community_id in ${list(unmanned)})
        or exists (select 1 from desk_item d where d.about_id = x.id and d.owner_id = ${membershipId})))`;
    return sql`x.state in ('open', 'again') and (x.decided_by_id is null or x.decided_by_id <> ${membershipId})
      and (x.community_id = ${communityId}${elsewhere})`;
  }

  async #change(actor: Actor, id: string, change: Parameters<MattersRepository['change']>[1]): Promise<void> {
    const found = await this.one(actor, id);
    await this.unit.run(async () => {
      await this.matters.change(found.id, (before) => {
        if (!isOpen(before.state)) throw NotHere();
        return change(before);
      });
      await this.events.record(new DeskChanged(found.communityId));
    });
  }
}
