import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { OwnNoteKind } from './own-note-kinds.js';
import { DeskChoice, OwnDeskNote } from './wellbeing.entity.js';

export interface OwnNoteView {
  id: string;
  kind: OwnNoteKind;
  words: string;
  at: string;
}

export interface OwnNotesView {
  notes: OwnNoteView[];
  /** After which the next page begins, if there is one. */
  more: string | null;
}

/** How much a week was: things one took or finished, and those of them that weigh. */
export interface WeekLoad {
  things: number;
  hard: number;
}

export interface LoadView {
  week: WeekLoad;
  before: WeekLoad;
  /** More than a week should hold: time to let somebody else have some. */
  heavy: boolean;
}

/** What stays with one after work. */
const hardKinds = ['flag', 'breach', 'report', 'proposal-report', 'case', 'look-up'];
/** From this many that weigh in a week on, or this many in all, the page says so. */
const muchHard = 5;
const muchInAll = 40;
const pageSize = 50;

const owner = (accountId: AccountId): string => `account:${accountId}`;
const place = (community: CommunityId, row: string): Place => ({
  community,
  table: 'own_desk_note',
  row,
  column: 'words',
});

/** What a consultant has for themselves. Nobody else is told any of it: no colleague, and nobody who leads. */
@Injectable()
export class OwnDesk implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.belongings.register('desk', async (actor) => {
      const notes = await this.#opened(actor, sql`order by n.at desc, n.id`);
      const keys = await this.keys(actor);
      if (notes.length === 0 && keys) return undefined;
      return { notes: notes.map(({ kind, words, at }) => ({ kind, words, at })), keys };
    });
  }

  /** Counted from one's own acts each time; kept nowhere. */
  async load({ membershipId }: Actor): Promise<LoadView> {
    const now = this.clock.now();
    const [week, before] = [await this.#week(membershipId, now, 0), await this.#week(membershipId, now, 1)];
    return { week, before, heavy: week.hard >= muchHard || week.things >= muchInAll };
  }

  /** Whether hard posts stay folded. */
  async folds({ membershipId }: Actor): Promise<boolean> {
    const row = await this.read.one<{ folded: unknown }>(
      sql`select folded from desk_choice where member_id = ${membershipId}`,
    );
    return Boolean(row?.folded);
  }

  /** Whether the work list listens to keys. */
  async keys({ membershipId }: Actor): Promise<boolean> {
    const row = await this.read.one<{ no_keys: unknown }>(
      sql`select no_keys from desk_choice where member_id = ${membershipId}`,
    );
    return !row?.no_keys;
  }

  async setKeys(actor: Actor, keys: boolean): Promise<void> {
    const choice = { memberId: actor.membershipId, folded: await this.folds(actor), noKeys: !keys };
    await this.unit.run(() => this.unit.manager.upsert(DeskChoice, choice, ['memberId']));
  }

  async fold({ membershipId: memberId }: Actor, folded: boolean): Promise<void> {
    await this.unit.run(() => this.unit.manager.upsert(DeskChoice, { memberId, folded }, ['memberId']));
  }

  /** The latest first. @throws NotHere for a page after nothing that is there */
  async notes(actor: Actor, after?: string): Promise<OwnNotesView> {
    const found = await this.#opened(
      actor,
      sql`${after === undefined ? sql`` : await this.#after(actor, after)} order by n.at desc, n.id limit ${pageSize + 1}`,
    );
    const notes = found.slice(0, pageSize);
    return { notes, more: found.length > pageSize ? notes.at(-1)!.id : null };
  }

  async note(actor: Actor, { kind, words }: { kind: OwnNoteKind; words: string }): Promise<void> {
    const { accountId, communityId, membershipId: memberId } = actor;
    await this.unit.run(async () => {
      const id = this.random.id(`own-desk-note ${memberId}`);
      const sealed = await this.vault.seal(owner(accountId), place(communityId, id), words);
      await this.unit.manager.insert(OwnDeskNote, { id, memberId, kind, words: sealed, at: this.clock.now() });
    });
  }

  /** @throws NotHere for what is not one's own */
  async remove({ membershipId: memberId }: Actor, id: string): Promise<void> {
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.delete(OwnDeskNote, { id, memberId });
      if (affected === 0) throw NotHere();
    });
  }

  async #after({ membershipId }: Actor, id: string): Promise<Sql> {
    const own = sql`select at from own_desk_note where id = ${id} and member_id = ${membershipId}`;
    if (!(await this.read.one(own))) throw NotHere();
    return sql`and (n.at < (${own}) or (n.at = (${own}) and n.id > ${id}))`;
  }

  async #opened({ accountId, communityId, membershipId }: Actor, rest: Sql): Promise<OwnNoteView[]> {
    const rows = await this.read.all<{ id: string; kind: OwnNoteKind; words: Buffer; at: unknown }>(sql`
      select n.id, n.kind, n.words, n.at from own_desk_note n where n.member_id = ${membershipId} ${rest}`);
    if (rows.length === 0) return [];
    const open = await this.vault.opener([owner(accountId)]);
    return rows.map(({ id, kind, words, at }) => ({
      id,
      kind,
      words: open(owner(accountId), place(communityId, id), words),
      at: instantFrom(at).toString(),
    }));
  }

  async #week(memberId: MembershipId, now: ReturnType<Clock['now']>, back: number): Promise<WeekLoad> {
    const [from, to] = [now.subtract({ hours: 24 * 7 * (back + 1) }), now.subtract({ hours: 24 * 7 * back })];
    const row = await this.read.one<{ things: number; hard: number | null }>(sql`
      select cast(count(distinct d.id) as integer) as things,
        cast(count(distinct case when d.kind in ${list(hardKinds)} then d.id end) as integer) as hard
      from desk_act a join desk_item d on d.id = a.item_id
      where a.by_id = ${memberId} and a.act in ('took', 'done', 'noted') and a.at > ${from} and a.at <= ${to}`);
    return { things: row!.things, hard: row!.hard ?? 0 };
  }
}
