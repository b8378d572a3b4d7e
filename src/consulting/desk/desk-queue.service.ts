import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { StaffView } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, instantOrNull, list, sql } from '../../platform/database/sql.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import type { Message } from '../../platform/i18n/catalogue.js';
import type { DeskAct, DeskItemId } from './desk-item.entity.js';
import { type DeskKind, DeskKinds, type OpenThing } from './desk-kinds.js';
import { actWords, DeskWork, type ItemRef, itemOwner } from './desk-work.service.js';
import { isAside, type Mark, ownerOf } from './ownership.js';

/** A thing on the desk, as one consultant sees it. */
export interface QueuedView extends ItemRef {
  /** What it is, in two languages. */
  words: Message;
  says?: string | undefined;
  lang?: string | undefined;
  href: string;
  urgency: number;
  ends: 'here' | 'there';
  /** ISO instant, and how many minutes that is. */
  since?: string | undefined;
  waited?: number | undefined;
  whose: 'nobody' | 'mine' | 'another';
  owner?: string | undefined;
  /** Who gave it to its owner. */
  handedBy?: string | undefined;
  /** ISO instant until which it is aside. */
  aside?: string | undefined;
  /** The reader has said that they cannot take it. */
  cannot: boolean;
  /** Everybody has said so. */
  nobodyCan: boolean;
  /** From the community for which this one stands in. */
  elsewhere: boolean;
}

/** The desk of one consultant. Every open thing is in exactly one of these. */
export interface QueueView {
  /** Somebody may be in danger: always here, whoever has it, and never aside. */
  now: QueuedView[];
  mine: QueuedView[];
  free: QueuedView[];
  others: QueuedView[];
  aside: QueuedView[];
  cannot: QueuedView[];
  /** What was finished at the desk within a day, to be opened again. */
  done: QueuedView[];
}

export interface ActView {
  act: DeskAct;
  by: string;
  to?: string | undefined;
  words?: string | undefined;
  at: string;
}

export interface ItemView {
  item: QueuedView;
  acts: ActView[];
  colleagues: Pick<StaffView, 'id' | 'name'>[];
}

interface MarkRow {
  id: DeskItemId;
  kind: string;
  about_id: string;
  owner_id: MembershipId | null;
  owned_at: unknown;
  handed_by_id: MembershipId | null;
  snoozed_until: unknown;
  closed_at: unknown;
}

interface Marked extends Mark {
  id: DeskItemId;
  closedAt: Temporal.Instant | null;
  handedById: MembershipId | null;
  declined: MembershipId[];
}

/** Everybody who could have one of the things, by name, and where they work. */
type Names = ReadonlyMap<MembershipId, { name: string; community: CommunityId }>;

/** Those that were finished here stay in sight for a day: a thumb slips. */
const doneFor = { hours: 24 };

/** Everything that waits for a human, by what needs one first. A constant number of reads, however much waits. */
@Injectable()
export class DeskQueue {
  constructor(
    private readonly kinds: DeskKinds,
    private readonly work: DeskWork,
    private readonly vault: Vault,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueView> {
    const view: QueueView = { now: [], mine: [], free: [], others: [], aside: [], cannot: [], done: [] };
    if (actor.role !== 'Consultant') return view;
    const { items, marks } = await this.#items(actor);
    const since = this.clock.now().subtract(doneFor).epochMilliseconds;
    for (const item of items) {
      const closed = marks.get(keyOf(item))?.closedAt;
      if (!closed) view[placeOf(item)].push(item);
      else if (closed.epochMilliseconds > since) view.done.push(item);
    }
    return view;
  }

  /** One thing, with what was done about it. @throws NotHere */
  async show(actor: Actor, ref: ItemRef): Promise<ItemView> {
    const { thing, kind } = await this.work.find(actor, ref);
    const marks = await this.#marks([ref]);
    const mark = marks.get(keyOf(ref));
    if (mark?.closedAt) throw NotHere();
    const names = await this.#names(actor, thing.communityId);
    const item = this.#view(actor, ref.kind, kind, thing, mark, names);
    const colleagues = (await this.work.colleagues(actor, thing, kind)).map(({ id, name }) => ({ id, name }));
    return { item, acts: mark ? await this.#acts(mark.id, thing.communityId) : [], colleagues };
  }

  /** What an open page shows of it: when this changes, something has happened. */
  async state(actor: Actor): Promise<{ now: QueuedView[]; print: string }> {
    const view = await this.of(actor);
    return { now: view.now, print: this.printed(view) };
  }

  /** What stands on a page below those in danger, and whose it is. */
  printed({ mine, free, others, aside, cannot }: QueueView): string {
    const rest = [mine, free, others, aside, cannot];
    return rest.map((items) => items.map((item) => `${keyOf(item)} ${item.owner ?? ''}`).join()).join('|');
  }

  async #items(actor: Actor): Promise<{ items: QueuedView[]; marks: Map<string, Marked> }> {
    const things: { kind: string; id: string; thing: OpenThing }[] = [];
    for (const [kind, each] of this.kinds.all)
      for (const thing of await each.open(actor)) things.push({ kind, id: thing.about, thing });
    const marks = await this.#marks(things);
    const names = await this.#names(actor, actor.communityId);
    const items = things.map(({ kind, thing, id }) =>
      this.#view(actor, kind, this.kinds.get(kind)!, thing, marks.get(keyOf({ kind, id })), names),
    );
    // The sort keeps what it finds equal in the order in which its own feature gave it.
    items.sort((a, b) => a.urgency - b.urgency || (b.waited ?? 0) - (a.waited ?? 0));
    return { items, marks };
  }

  /** The names of everybody who could have one of them. */
  async #names(actor: Actor, communityId: CommunityId): Promise<Names> {
    const rows = await this.read.all<{ id: MembershipId; name: string; community_id: CommunityId }>(sql`
      select m.id, m.staff_name as name, m.community_id from membership m join community c on c.id in ${list([actor.communityId, communityId])}
        or c.stand_in_id = ${actor.communityId}
      where m.role = 'Consultant' and m.staff_name is not null and (m.community_id = c.id or m.community_id = c.stand_in_id)`);
    return new Map(rows.map(({ id, name, community_id: community }) => [id, { name, community }]));
  }

  async #marks(things: readonly { kind: string; id: string }[]): Promise<Map<string, Marked>> {
    if (things.length === 0) return new Map();
    const rows = await this.read.all<MarkRow>(sql`
      select id, kind, about_id, owner_id, owned_at, handed_by_id, snoozed_until, closed_at from desk_item
      where about_id in ${list([...new Set(things.map(({ id }) => id))])}`);
    const declines = await this.read.all<{ item_id: DeskItemId; member_id: MembershipId }>(
      sql`select item_id, member_id from desk_decline where item_id in ${list(rows.map(({ id }) => id))}`,
    );
    return new Map(
      rows.map((row) => [
        keyOf({ kind: row.kind, id: row.about_id }),
        {
          id: row.id,
          ownerId: row.owner_id,
          ownedAt: instantOrNull(row.owned_at),
          handedById: row.handed_by_id,
          snoozedUntil: instantOrNull(row.snoozed_until),
          closedAt: instantOrNull(row.closed_at),
          declined: declines.filter(({ item_id: id }) => id === row.id).map(({ member_id: member }) => member),
        },
      ]),
    );
  }

  #view(
    actor: Actor,
    name: string,
    kind: DeskKind,
    thing: OpenThing,
    mark: Marked | undefined,
    names: Names,
  ): QueuedView {
    const now = this.clock.now();
    const owner = ownerOf(mark, kind.urgency, now);
    const declined = mark?.declined ?? [];
    // To the stand-in goes what may be handed there, and nothing else.
    const those = [...names].filter(
      ([member, { community }]) => thing.only?.includes(member) ?? (kind.standsIn || community === thing.communityId),
    );
    const { about: id, says, lang, href, since, communityId } = thing;
    return {
      kind: name,
      id,
      words: kind.words,
      says,
      lang,
      href,
      urgency: kind.urgency,
      ends: kind.ends,
      since: since?.toString(),
      waited: since && Math.max(0, Math.floor((now.epochMilliseconds - since.epochMilliseconds) / 60_000)),
      whose: owner === null ? 'nobody' : owner === actor.membershipId ? 'mine' : 'another',
      owner: owner ? (names.get(owner)?.name ?? '') : undefined,
      handedBy: owner && mark?.handedById ? names.get(mark.handedById)?.name : undefined,
      aside: isAside(mark, kind.urgency, now) ? mark!.snoozedUntil!.toString() : undefined,
      cannot: declined.includes(actor.membershipId),
      nobodyCan: declined.length > 0 && those.every(([each]) => declined.includes(each)),
      elsewhere: communityId !== actor.communityId,
    };
  }

  async #acts(itemId: DeskItemId, communityId: CommunityId): Promise<ActView[]> {
    const rows = await this.read.all<{
      id: string;
      act: DeskAct;
      by_name: string | null;
      to_name: string | null;
      words: Buffer | null;
      at: unknown;
    }>(sql`
      select a.id, a.act, b.staff_name as by_name, o.staff_name as to_name, a.words, a.at
      from desk_act a join membership b on b.id = a.by_id left join membership o on o.id = a.to_id
      where a.item_id = ${itemId} order by a.at desc, a.id limit 50`);
    const written = rows.some(({ words }) => words);
    const open = written ? await this.vault.opener([itemOwner(itemId)]) : undefined;
    return rows.map(({ id, act, by_name: by, to_name: to, words, at }) => ({
      act,
      by: by ?? '',
      to: to ?? undefined,
      words: words && open ? open(itemOwner(itemId), actWords(communityId, id), words) : undefined,
      at: instantFrom(at).toString(),
    }));
  }
}

const keyOf = ({ kind, id }: ItemRef): string => `${kind} ${id}`;

function placeOf(item: QueuedView): Exclude<keyof QueueView, 'done'> {
  if (item.urgency === 0) return 'now';
  if (item.aside) return item.whose === 'mine' ? 'aside' : 'others';
  if (item.whose === 'mine') return 'mine';
  if (item.whose === 'another') return 'others';
  // What everybody has said no to comes back to everybody.
  return item.cannot && !item.nobodyCan ? 'cannot' : 'free';
}
