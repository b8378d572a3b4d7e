import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Staff, type StaffView, SystemClients, SystemLooks } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, MembershipId } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import type { Owner } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { Audiences, type Known } from './audiences.js';
import type { GrantId } from './grant.entity.js';
import { type GrantRecord, Grants } from './grants.repository.js';
import { type ItemRef, partsOf } from './item.js';
import { SharedKinds } from './shared-kinds.js';
import { SharedReader } from './shared-reader.service.js';
import { UntilWhen } from './sharing.problems.js';
import type { ChoosingView, OfferView, OwnShare, RecipientView, SharedWith, SharingView } from './sharing.views.js';

/** How long something is shared unless one chooses otherwise, and the longest. */
export const usualDays = 30;
const atMost = { years: 1 };
const perPerson: Limit = { name: 'shares', points: 120, seconds: 60 * 60 };

/**
 * A person lets somebody who works here see one thing of their toolbox, as it stands, until a day or until they take it back. Nothing
 * is shared by itself, and nobody sees more than what was named.
 */
@Injectable()
export class Shares implements OnModuleInit {
  constructor(
    private readonly grants: Grants,
    private readonly audiences: Audiences,
    private readonly kinds: SharedKinds,
    private readonly reader: SharedReader,
    private readonly staff: Staff,
    private readonly systems: SystemClients,
    private readonly systemLooks: SystemLooks,
    private readonly notices: Notices,
    private readonly lock: ToolboxLock,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.notices.register('shared-with-you', {
      group: 'messages',
      words: ['Noen har delt noe med deg', 'Somebody has shared something with you'],
      href: () => '/shared',
    });
  }

  /** Everything one could share, and everything one shares or has shared. */
  async list(actor: Actor): Promise<SharingView> {
    const records = await this.grants.ofOwner(actor);
    const known = await this.audiences.everywhere(actor);
    const live = records.filter((record) => this.#isLive(actor, record, known));
    const items = (await this.kinds.list(actor, actor.lang))
      .filter(({ onlySent }) => !onlySent)
      .map(({ ref, title, kind }) => ({ ref, title, kind, with: withOf(live, ref, known) }));
    return { items, shares: await this.#own(actor, records, known, items) };
  }

  /** With whom one thing is shared now; for the page on which it is written. */
  async of(actor: Actor, ref: ItemRef): Promise<SharedWith[]> {
    return (await this.live(actor)).get(ref) ?? [];
  }

  /** The same of everything that is shared. One read for whoever shares nothing. */
  async live(actor: Actor): Promise<Map<ItemRef, SharedWith[]>> {
    const records = await this.grants.ofOwner(actor);
    if (records.length === 0) return new Map();
    const known = await this.audiences.everywhere(actor);
    const live = records.filter((record) => this.#isLive(actor, record, known));
    return new Map(live.map(({ body: { ref } }) => [ref, withOf(live, ref, known)]));
  }

  /** Whether somebody else sees something of a kind. */
  async any(actor: Actor, kind: string): Promise<boolean> {
    return [...(await this.live(actor)).keys()].some((ref) => partsOf(ref).kind === kind);
  }

  /** With whom it can be shared. @throws NotHere for a thing one does not have */
  async choosing(actor: Actor, ref: ItemRef): Promise<ChoosingView> {
    const { title } = await this.#item(actor, ref);
    const shared = await this.of(actor, ref);
    const recipients = (await this.audiences.of(actor)).map((each) => recipientView(each, shared));
    return { ref, title, recipients };
  }

  /** What the other would see, by the way they would see it. @throws NotHere */
  async offer(actor: Actor, ref: ItemRef, withId: MembershipId): Promise<OfferView> {
    const to = await this.#recipient(actor, withId);
    const seen = await this.reader.seen(actor.accountId, to.called, { ref, lang: actor.lang }, actor.lang);
    if (!seen) throw NotHere();
    const records = (await this.grants.ofOwner(actor)).filter(
      ({ body, audience }) => body.ref === ref && audience !== to.audience,
    );
    return {
      ref,
      title: seen.text.title,
      to: recipientView(to, await this.of(actor, ref)),
      seen,
      alsoWith: [...(await this.#names(records)).values()].map(({ name }) => name).sort(),
      usual: this.lastDay(actor, 'usual', undefined)!,
      system: await this.#system(actor, to),
    };
  }

  /** The last day somebody has chosen. @throws UntilWhen if a day was to be named and was not */
  lastDay(actor: Actor, until: 'usual' | 'day' | 'open', day: string | undefined): string | null {
    if (until === 'open') return null;
    if (until === 'usual') return Temporal.PlainDate.from(this.grants.today(actor)).add({ days: usualDays }).toString();
    if (!day) throw UntilWhen();
    return day;
  }

  /**
   * Shares one thing with one person, from now to the end of the day. Again gives it another last day. @param until `YYYY-MM-DD`; null:
   * until it is withdrawn. @param system whether the system of their organisation may fetch it too. @throws NotHere, UntilWhen, TooMany
   */
  async share(
    actor: Actor,
    ref: ItemRef,
    withId: MembershipId,
    until: string | null,
    system = false,
  ): Promise<GrantId> {
    const today = this.grants.today(actor);
    const last = Temporal.PlainDate.from(today).add(atMost).toString();
    if (until !== null && (until < today || until > last)) throw UntilWhen();
    await this.limits.spend(perPerson, actor.accountId);
    return this.unit.run(async () => {
      // In the order in which a contact ends, so that neither waits for the other.
      const to = await this.#recipient(actor, withId);
      await this.audiences.get(to.audience).hold(actor, withId);
      await this.lock.hold(actor);
      await this.#item(actor, ref);
      const { accountId, lang } = actor;
      // What was not offered was not meant.
      const toSystem = system && (await this.#system(actor, to)) !== null;
      const known = (await this.grants.ofOwner(actor)).find(
        (record) => record.body.ref === ref && record.withId === withId && this.#isLive(actor, record, [to]),
      );
      if (known) {
        await this.grants.change(known, until, toSystem);
        return known.id;
      }
      const id = this.random.id<GrantId>(`grant ${accountId}`);
      const body = {
        ref,
        lang,
        since: today,
        tie: this.grants.tieOf(to.tie),
        ...(toSystem ? { system: true as const } : {}),
      };
      await this.grants.insert({ id, accountId, withId, audience: to.audience, untilDay: until, body });
      if (to.audience === 'provider') await this.notices.tell({ membershipId: withId }, 'shared-with-you');
      return id;
    });
  }

  /** Takes it back: from the next request on it is not there. Twice is once. @throws NotHere */
  async withdraw(actor: Actor, id: GrantId): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const record = (await this.grants.ofOwner(actor)).find((each) => each.id === id);
      if (!record) throw NotHere();
      if (!record.over) await this.grants.end(record, { why: 'withdrawn', on: this.grants.today(actor) });
    });
  }

  /** The contact of the two has ended: so has all that is shared, also if they write again later. Inside a unit of work. */
  async endWith(accountId: AccountId, withId: MembershipId): Promise<void> {
    // Whoever has left has no toolbox any more, and holding it would make one.
    if ((await this.grants.ofOwner({ accountId })).length === 0) return;
    await this.lock.hold({ accountId });
    for (const record of await this.grants.ofOwner({ accountId }))
      if (record.withId === withId && !record.over) await this.grants.end(record, { why: 'contact' });
  }

  /** A thing was deleted: what is written in its place later is another one. Inside a unit of work. */
  async gone(owner: Owner, ref: ItemRef): Promise<void> {
    for (const record of await this.grants.ofOwner(owner))
      if (record.body.ref === ref && !record.over) await this.grants.end(record, { why: 'gone' });
  }

  #isLive(actor: Actor, { over, untilDay, withId, audience, body }: GrantRecord, known: readonly Known[]): boolean {
    if (over || (untilDay !== null && untilDay < this.grants.today(actor))) return false;
    const to = known.find((each) => each.id === withId && each.audience === audience);
    return to !== undefined && this.grants.tieOf(to.tie) === body.tie;
  }

  async #own(
    actor: Actor,
    records: readonly GrantRecord[],
    known: readonly Known[],
    items: SharingView['items'],
  ): Promise<OwnShare[]> {
    const looks = await this.grants.looks(records.map(({ id }) => id));
    const fetched = await this.systemLooks.ofEach(records.map(({ id }) => id));
    const names = await this.#names(records);
    const titles = new Map(items.map(({ ref, title }) => [ref, title]));
    const shares = records.map((record): OwnShare => {
      const { id, withId, untilDay: until, body } = record;
      const live = this.#isLive(actor, record, known);
      const to = live ? known.find((each) => each.id === withId)! : undefined;
      const passed = !record.over && until !== null && until < this.grants.today(actor);
      return {
        id,
        ref: body.ref,
        kind: this.kinds.called(body.ref, actor.lang),
        title: titles.get(body.ref) ?? this.kinds.titled(body.ref, actor.lang) ?? null,
        with: withId,
        name: names.get(withId)?.name ?? '',
        role: names.get(withId)?.title ?? '',
        called: to?.called ?? null,
        ...(to?.elsewhere ? { elsewhere: true as const } : {}),
        since: body.since,
        until,
        ...(live ? {} : { over: passed ? { why: 'day' as const, on: until } : (body.ended ?? { why: 'contact' }) }),
        looked: looks.get(id)!,
        ...(body.system ? { system: true as const } : {}),
        ...(fetched.has(id) ? { fetched: fetched.get(id)! } : {}),
      };
    });
    return shares.sort((a, b) => b.since.localeCompare(a.since) || a.id.localeCompare(b.id));
  }

  /** How those are known with whom something is or was shared, those too who do not work here any more. */
  async #names(records: readonly GrantRecord[]): Promise<Map<MembershipId, StaffView>> {
    const names = new Map<MembershipId, StaffView>();
    for (const id of new Set(records.map(({ withId }) => withId))) {
      const found = await this.staff.one(id);
      if (found) names.set(id, found);
    }
    return names;
  }

  /** The organisation of a provider, if it has a system that could fetch what is shared. */
  async #system(actor: Actor, { id, audience }: Known): Promise<string | null> {
    if (audience !== 'provider') return null;
    const organisation = (await this.staff.one(id))?.organisation;
    return organisation && (await this.systems.organisations(actor.communityId)).has(organisation)
      ? organisation
      : null;
  }

  async #item(actor: Actor, ref: ItemRef): Promise<{ title: string }> {
    const text = await this.kinds.shared(actor, ref, actor.lang);
    if (!text) throw NotHere();
    return text;
  }

  async #recipient(actor: Actor, id: MembershipId): Promise<Known> {
    const found = (await this.audiences.of(actor)).find((each) => each.id === id);
    if (!found) throw NotHere();
    return found;
  }
}

const withOf = (live: readonly GrantRecord[], ref: ItemRef, known: readonly Known[]): SharedWith[] =>
  live
    .filter(({ body }) => body.ref === ref)
    .map(({ id, withId, untilDay: until, body: { system } }) => ({
      id,
      with: withId,
      name: known.find((each) => each.id === withId)!.name,
      until,
      ...(system ? { system } : {}),
    }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));

const recipientView = (to: Known, shared: readonly SharedWith[]): RecipientView => ({
  id: to.id,
  audience: to.audience,
  name: to.name,
  title: to.title,
  called: to.called,
  shared: shared.find((each) => each.with === to.id) ?? null,
});
