import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import type { Temporal } from 'temporal-polyfill';
import { Staff, type StaffView } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantOrNull, list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { DeskChanged } from './desk.events.js';
import { type DeskAct, DeskActRow, DeskDecline, DeskItem, type DeskItemId } from './desk-item.entity.js';
import { CannotTakeIt, NobodyOfThatDesk, NotSoLong, SomebodyHasIt, StillOpen } from './desk.problems.js';
import { type DeskKind, type DeskKindName, DeskKinds, type OpenThing, type Snooze } from './desk-kinds.js';
import { ownerOf } from './ownership.js';

/** A thing on the desk, by its kind and by what it is about. */
export interface ItemRef {
  kind: string;
  id: string;
}

/** How long what was done about something is kept. */
const keptDays = 90;

export const itemOwner = (id: string): string => `desk:${id}`;
export const actWords = (community: CommunityId, row: string): Place => ({
  community,
  table: 'desk_act',
  row,
  column: 'words',
});

/** What consultants do with the things on their desk. Each act holds the one row of its thing, so that no two can have it. */
@Injectable()
export class DeskWork {
  constructor(
    private readonly kinds: DeskKinds,
    private readonly staff: Staff,
    private readonly vault: Vault,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** From now on it is theirs. @throws NotHere, SomebodyHasIt */
  take(actor: Actor, ref: ItemRef): Promise<void> {
    return this.#act(actor, ref, 'took', async (item, { urgency }) => {
      await this.#requireFree(actor, item, urgency);
      await this.unit.manager.delete(DeskDecline, { itemId: item.id, memberId: actor.membershipId });
      return this.#owns(actor.membershipId);
    });
  }

  /** Gives it to somebody else, at once: it is never nobody's in between. @throws NotHere, SomebodyHasIt, NobodyOfThatDesk, CannotTakeIt */
  async handOver(actor: Actor, ref: ItemRef, to: MembershipId, note?: string): Promise<void> {
    const { thing, kind } = await this.find(actor, ref);
    const somebody = (await this.colleagues(actor, thing, kind)).find(({ id }) => id === to);
    if (!somebody) throw NobodyOfThatDesk();
    await this.#act(
      actor,
      ref,
      'handed',
      async (item, { urgency }) => {
        await this.#requireFree(actor, item, urgency);
        const { name } = somebody;
        const where = { itemId: item.id, memberId: to };
        if (await this.unit.manager.existsBy(DeskDecline, where)) throw CannotTakeIt({ name });
        return { ...this.#owns(to), handedById: actor.membershipId };
      },
      { note, to },
    );
  }

  /** Theirs, and aside for a while. @throws NotHere, SomebodyHasIt, NotSoLong */
  snooze(actor: Actor, ref: ItemRef, until: Snooze): Promise<void> {
    return this.#act(actor, ref, 'snoozed', async (item, { urgency }) => {
      if (urgency === 0 && until !== 'quarter') throw NotSoLong();
      await this.#requireFree(actor, item, urgency);
      return { ...this.#owns(actor.membershipId), snoozedUntil: this.#back(actor, until) };
    });
  }

  /** Gives it back, and is not asked again. Nobody asks why. @throws NotHere */
  cannot(actor: Actor, ref: ItemRef): Promise<void> {
    return this.#act(actor, ref, 'cannot', async (item) => {
      const { id: itemId } = item;
      const decline = { id: this.random.id(`desk-decline ${itemId}`), itemId, memberId: actor.membershipId };
      await this.unit.manager.createQueryBuilder().insert().into(DeskDecline).values(decline).orIgnore().execute();
      return item.ownerId === actor.membershipId ? this.#owns(null) : {};
    });
  }

  /** Nothing is left to do about it. @throws NotHere, SomebodyHasIt, StillOpen for what its own page ends */
  done(actor: Actor, ref: ItemRef, note: string): Promise<void> {
    return this.#act(
      actor,
      ref,
      'done',
      async (item, { urgency, ends }) => {
        if (ends === 'there') throw StillOpen();
        await this.#requireFree(actor, item, urgency);
        return { ...this.#owns(actor.membershipId), closedAt: this.clock.now() };
      },
      { note },
    );
  }

  /** It was not done after all. @throws NotHere */
  reopen(actor: Actor, ref: ItemRef): Promise<void> {
    return this.#act(actor, ref, 'reopened', () => Promise.resolve({ ...this.#owns(null), closedAt: null }));
  }

  /** A word for whoever comes after. @throws NotHere */
  note(actor: Actor, ref: ItemRef, note: string): Promise<void> {
    return this.#act(actor, ref, 'noted', () => Promise.resolve({}), { note });
  }

  /** @throws NotHere for what is not open, or not for this consultant */
  async find(actor: Actor, ref: ItemRef): Promise<{ thing: OpenThing; kind: DeskKind }> {
    const kind = this.kinds.get(ref.kind);
    if (!kind || actor.role !== 'Consultant') throw NotHere();
    const thing = (await kind.open(actor)).find(({ about }) => about === ref.id);
    if (!thing) throw NotHere();
    return { thing, kind };
  }

  /** Who has a thing now, for whoever waits for it. */
  async ownerName(kind: DeskKindName, about: string): Promise<string | undefined> {
    const row = await this.read.one<{
      owner_id: MembershipId;
      owned_at: unknown;
      snoozed_until: unknown;
      name: string;
    }>(sql`
      select d.owner_id, d.owned_at, d.snoozed_until, m.staff_name as name from desk_item d join membership m on m.id = d.owner_id
      where d.kind = ${kind} and d.about_id = ${about}`);
    if (!row) return undefined;
    const mark = {
      ownerId: row.owner_id,
      ownedAt: instantOrNull(row.owned_at),
      snoozedUntil: instantOrNull(row.snoozed_until),
    };
    return ownerOf(mark, this.kinds.get(kind)!.urgency, this.clock.now()) ? row.name : undefined;
  }

  /** To whom a thing can be given. */
  async colleagues(actor: Actor, { communityId, only }: OpenThing, kind: DeskKind): Promise<StaffView[]> {
    const at = await this.read.all<{ id: CommunityId }>(sql`
      select id from community where id = ${communityId}
      union select stand_in_id from community where id = ${communityId} and stand_in_id is not null and ${kind.standsIn === true || only !== undefined}`);
    const found: StaffView[] = [];
    for (const { id } of at.sort((a, b) => Number(b.id === communityId) - Number(a.id === communityId)))
      found.push(...(await this.staff.consultants(id)));
    return found.filter(({ id }) => id !== actor.membershipId && (only?.includes(id) ?? true));
  }

  /** What was done long ago about what nobody has touched since. */
  @Interval(6 * 60 * 60_000)
  async sweep(): Promise<void> {
    const before = this.clock.now().subtract({ hours: 24 * keptDays });
    const old = await this.read.all<{ id: DeskItemId }>(sql`select id from desk_item where touched_at < ${before}`);
    if (old.length > 0) await this.unit.run(() => this.#forget(old.map(({ id }) => id)));
  }

  /** What it was about is gone. Inside a unit of work. */
  async forget(aboutIds: readonly string[]): Promise<void> {
    if (aboutIds.length === 0) return;
    const rows = await this.read.all<{ id: DeskItemId }>(
      sql`select id from desk_item where about_id in ${list(aboutIds)}`,
    );
    await this.#forget(rows.map(({ id }) => id));
  }

  async #forget(ids: readonly DeskItemId[]): Promise<void> {
    for (const id of ids) {
      await this.unit.manager.delete(DeskItem, { id });
      await this.vault.destroy(itemOwner(id));
    }
  }

  #owns(ownerId: MembershipId | null): Partial<DeskItem> {
    const ownedAt = ownerId ? this.clock.now() : null;
    return { ownerId, ownedAt, handedById: null, snoozedUntil: null };
  }

  async #requireFree({ membershipId }: Actor, item: DeskItem, urgency: number): Promise<void> {
    const owner = ownerOf(item, urgency, this.clock.now());
    if (owner === null || owner === membershipId) return;
    throw SomebodyHasIt({ name: (await this.staff.one(owner))?.name ?? '' });
  }

  async #act(
    actor: Actor,
    ref: ItemRef,
    act: DeskAct,
    change: (item: DeskItem, kind: DeskKind) => Promise<Partial<DeskItem>>,
    { note, to }: { note?: string | undefined; to?: MembershipId } = {},
  ): Promise<void> {
    const { thing, kind } = await this.find(actor, ref);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const now = this.clock.now();
      const item = await this.#held(ref.kind, thing);
      if (item.closedAt && act !== 'reopened') throw NotHere();
      const changed = await change(item, kind);
      await manager.update(DeskItem, { id: item.id }, { ...changed, touchedAt: now });
      const id = this.random.id(`desk-act ${item.id}`);
      const words = note ? await this.vault.seal(itemOwner(item.id), actWords(thing.communityId, id), note) : null;
      const row = { id, itemId: item.id, byId: actor.membershipId, act, toId: to ?? null, words, at: now };
      await manager.insert(DeskActRow, row);
      await this.events.record(new DeskChanged(thing.communityId));
    });
  }

  /** The row of a thing, made if need be, and held until the unit ends: whoever comes second sees what the first has done. */
  async #held(kind: string, { about: aboutId, communityId }: OpenThing): Promise<DeskItem> {
    const { manager } = this.unit;
    const fresh = {
      id: this.random.id<DeskItemId>(`desk-item ${kind} ${aboutId}`),
      communityId,
      kind,
      aboutId,
      ownerId: null,
      ownedAt: null,
      handedById: null,
      snoozedUntil: null,
      closedAt: null,
      touchedAt: this.clock.now(),
    };
    await manager.createQueryBuilder().insert().into(DeskItem).values(fresh).orIgnore().updateEntity(false).execute();
    return (await lockOne(manager, DeskItem, { kind, aboutId }))!;
  }

  /** When it comes back: tomorrow and next week at eight in the morning. */
  #back({ zone }: Actor, until: Snooze): Temporal.Instant {
    const now = this.clock.now();
    if (until === 'quarter') return now.add({ minutes: 15 });
    if (until === 'hours') return now.add({ hours: 3 });
    const day = now
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .add({ days: until === 'tomorrow' ? 1 : 7 });
    return day.toZonedDateTime({ timeZone: zone, plainTime: '08:00' }).toInstant();
  }
}
