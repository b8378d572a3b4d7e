import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { insider, openTo, type Standing } from '../openness/openness.service.js';
import { dueSoonDays, type EntryWords, wordsFrom } from './entry-words.js';
import type { EntryId, EntryKind } from './shelf-entry.entity.js';
import { mayReview, mayWrite } from './shelf-rule.js';

export interface EntryView {
  id: EntryId;
  kind: EntryKind;
  words: EntryWords;
  writtenBy: string;
  checkedBy: string | undefined;
  /** Days. */
  checkedOn: string | undefined;
  recheckOn: string | undefined;
  /** It should have been looked at again. */
  outOfDate: boolean;
  /** By which other community it was put on the shared shelf. */
  from: string | undefined;
  /** What the reader may do with it; nothing, for most. */
  may: { change: boolean; check: boolean; hide: boolean };
  shared: boolean;
}

/** For those who write and review. */
export interface DraftView {
  id: EntryId;
  kind: EntryKind;
  /** What is read now. */
  words: EntryWords | undefined;
  draft: EntryWords | undefined;
  shown: boolean;
  asked: boolean;
  writtenBy: string;
  recheckOn: string | undefined;
  outOfDate: boolean;
  note: string | undefined;
  may: { change: boolean; review: boolean };
}

interface Row {
  id: EntryId;
  community_id: CommunityId;
  community: string;
  kind: EntryKind;
  words: string | null;
  draft: string | null;
  shown: unknown;
  asked: unknown;
  shared: unknown;
  written_by_id: MembershipId;
  written_by: string;
  drafted_by_id: MembershipId | null;
  checked_by: string | null;
  checked_on: string | null;
  recheck_on: string | null;
  note: string | null;
}

/** What stands on a shelf for this reader. */
@Injectable()
export class ShelfReader {
  constructor(
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** One kind of entries of a community, with those that others share. One read. */
  async list(standing: Standing, kind: EntryKind): Promise<EntryView[]> {
    const { communityId, reader, zone } = standing;
    const outside = reader ? sql`` : sql` and ${openTo('library', sql`e.community_id`)}`;
    const rows = await this.#rows(sql`e.kind = ${kind} and e.shown = ${true} and ${onShelf(communityId)}${outside}`);
    return rows.map((row) => this.#view(row, reader, zone)).sort(byTitle);
  }

  /** @throws NotHere */
  async one(actor: Actor | undefined, id: string, kind: EntryKind): Promise<EntryView> {
    const reader = insider(actor);
    const inside = reader ? sql`${onShelf(reader.communityId)} or ` : sql``;
    const [row] = await this.#rows(
      sql`e.id = ${id} and e.kind = ${kind} and e.shown = ${true} and (${inside}${openTo('library', sql`e.community_id`)})`,
    );
    if (!row) throw NotHere();
    return this.#view(row, reader, reader?.zone ?? 'Europe/Oslo');
  }

  /** What is being written, or has to be looked at: of this community alone. @throws NotHere */
  async draft(actor: Actor, id: string, kind: EntryKind): Promise<DraftView> {
    const [row] = await this.#rows(sql`e.id = ${id} and e.kind = ${kind} and e.community_id = ${actor.communityId}`);
    if (!row) throw NotHere();
    return this.#draft(row, actor);
  }

  /** A draft that waits, for somebody who may review it. @throws NotHere, also for whoever wrote it */
  async review(actor: Actor, id: string): Promise<DraftView> {
    const draft = await this.draft(actor, id, 'article');
    if (!draft.may.review) throw NotHere();
    return draft;
  }

  /** Drafts and withdrawn ones, and what is due within a month or over. One read. */
  async waiting(actor: Actor): Promise<DraftView[]> {
    const soon = this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate().add({ days: dueSoonDays }).toString();
    const rows = await this.#rows(sql`
      e.community_id = ${actor.communityId}
      and (e.draft is not null or e.shown = ${false} or (e.recheck_on is not null and e.recheck_on <= ${soon}))`);
    return rows.map((row) => this.#draft(row, actor));
  }

  /** Shared entries of others that this community does not want on its own shelf. */
  async hidden(actor: Actor): Promise<EntryView[]> {
    const rows = await this.#rows(sql`
      e.shown = ${true} and exists (
        select 1 from shelf_hidden h where h.entry_id = e.id and h.community_id = ${actor.communityId})`);
    return rows.map((row) => this.#view(row, actor, actor.zone)).sort(byTitle);
  }

  #rows(where: Sql): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select e.id, e.community_id, c.name as community, e.kind, e.words, e.draft, e.shown, e.asked, e.shared,
        e.written_by_id, e.written_by, e.drafted_by_id, e.checked_by, e.checked_on, e.recheck_on, e.note
      from shelf_entry e join community c on c.id = e.community_id where ${where} order by e.recheck_on, e.id`);
  }

  #view(row: Row, reader: Actor | undefined, zone: string): EntryView {
    const own = reader?.communityId === row.community_id;
    const change = own && mayWrite(reader, row.kind);
    return {
      id: row.id,
      kind: row.kind,
      words: wordsFrom(row.words!),
      writtenBy: row.written_by,
      checkedBy: row.checked_by ?? undefined,
      checkedOn: row.checked_on ?? undefined,
      recheckOn: row.recheck_on ?? undefined,
      outOfDate: this.#isOver(row, zone),
      from: own ? undefined : row.community,
      may: {
        change,
        check: own && (row.kind === 'article' ? mayReview(reader, row.written_by_id, null) : change),
        hide: !own && reader?.role === 'Consultant',
      },
      shared: Boolean(row.shared),
    };
  }

  #draft(row: Row, actor: Actor): DraftView {
    return {
      id: row.id,
      kind: row.kind,
      words: row.words === null ? undefined : wordsFrom(row.words),
      draft: row.draft === null ? undefined : wordsFrom(row.draft),
      shown: Boolean(row.shown),
      asked: Boolean(row.asked),
      writtenBy: row.written_by,
      recheckOn: row.recheck_on ?? undefined,
      outOfDate: this.#isOver(row, actor.zone),
      note: row.note ?? undefined,
      may: {
        change: mayWrite(actor, row.kind),
        review: Boolean(row.asked) && mayReview(actor, row.written_by_id, row.drafted_by_id),
      },
    };
  }

  #isOver({ recheck_on: on }: Row, zone: string): boolean {
    return on !== null && on < this.clock.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  }
}

/** Its own entries, and those that others share and it has not hidden. */
const onShelf = (communityId: CommunityId): Sql => sql`
  (e.community_id = ${communityId} or (e.shared = ${true} and not exists (
    select 1 from shelf_hidden h where h.entry_id = e.id and h.community_id = ${communityId})))`;

const titleOf = ({ words }: EntryView) => (words.nb ?? words.en)?.title ?? '';
const byTitle = (a: EntryView, b: EntryView) => titleOf(a).localeCompare(titleOf(b), 'nb') || (a.id < b.id ? -1 : 1);
