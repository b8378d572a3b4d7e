import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import {
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  Personas,
  type PersonaView,
  Standings,
} from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, instantOrNull, list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import { Random } from '../../platform/time/random.js';
import { Decided } from '../groups.events.js';
import type { AppealState } from './appeal.entity.js';
import { Measure, type MeasureId } from './measure.entity.js';
import { endOf, type MeasureKind, stopsWriting } from './measures.js';
import { AlreadyAskedAnother } from './moderation.problems.js';

/** A decision, as its owner and the desk read it. */
export interface MeasureView {
  id: string;
  kind: MeasureKind;
  reason: string;
  /** ISO instants; without an end it lasts, or was a word. */
  begunAt: string;
  endsAt?: string | undefined;
  /** Writing is stopped by it now. */
  running: boolean;
  /** The words of it are for whoever asked, and for whoever decides on it. */
  appeal?: { state: AppealState; words?: string | undefined; answer?: string | undefined } | undefined;
}

/** For another consultant than the one who decided. */
export interface MeasureAppealView {
  id: string;
  communityId: CommunityId;
  author: PersonaView;
  kind: MeasureKind;
  reason: string;
  words: string;
  elsewhere: boolean;
}

interface Row extends PersonaRow {
  id: MeasureId;
  kind: MeasureKind;
  reason: Buffer;
  begun_at: unknown;
  ends_at: unknown;
  appeal: AppealState | null;
  appeal_words: Buffer | null;
  appeal_answer: Buffer | null;
  community_id: CommunityId;
  by_id: MembershipId;
}

type SealedColumn = 'reason' | 'appeal_words' | 'appeal_answer';

export const measureOwner = (id: string): string => `measure:${id}`;
const place = (community: CommunityId, row: string, column: SealedColumn): Place => ({
  community,
  table: 'measure',
  row,
  column,
});

/** Of this community, or of one it stands in for; and never what one has decided oneself. */
const mayDecide = ({ communityId, membershipId }: Actor): Sql => sql`
  (p.community_id = ${communityId} or exists (
    select 1 from community c where c.id = p.community_id and c.stand_in_id = ${communityId}))
  and x.by_id <> ${membershipId}`;

/** Lately enough to be told of at once. */
const lately = { hours: 24 * 14 };

/** Decisions about a nickname: made with a reason, ending by themselves, read by their owner, looked at again by somebody else. */
@Injectable()
export class Measures {
  constructor(
    private readonly personas: Personas,
    private readonly standings: Standings,
    private readonly vault: Vault,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Whether the actor may is asked by the caller. Inside a unit of work. */
  async decide(actor: Actor, personaId: PersonaId, kind: MeasureKind, reason: string): Promise<void> {
    const id = this.random.id<MeasureId>(`measure ${personaId}`);
    const begunAt = toTheHour(this.clock.now());
    const endsAt = endOf(kind, this.clock.now());
    const { communityId, membershipId: byId } = actor;
    await this.unit.manager.insert(Measure, {
      id,
      personaId,
      kind,
      reason: await this.vault.seal(measureOwner(id), place(communityId, id, 'reason'), reason),
      byId,
      begunAt,
      endsAt,
      appeal: null,
      appealWords: null,
      appealAnswer: null,
      decidedById: null,
    });
    if (stopsWriting(kind)) {
      const times = { begunAt: begunAt.toString(), ...(endsAt ? { endsAt: endsAt.toString() } : {}) };
      await this.standings.put(communityId, personaId, { id, kind, reason, ...times });
    }
    await this.events.record(new Decided(personaId, id));
  }

  /** What was decided about the actor, the newest first; of a nickname that they gave up, what has not ended. */
  async own(actor: Actor): Promise<MeasureView[]> {
    const personaId = await this.personas.idOf(actor);
    const now = personaId ? await this.#views(await this.#rows(sql`x.persona_id = ${personaId}`), true) : [];
    const carried = (await this.standings.of(actor)).filter(({ id }) => !now.some((each) => each.id === id));
    if (carried.length === 0) return now;
    const rows = await this.#rows(sql`x.id in ${list(carried.map(({ id }) => id))}`);
    return [...now, ...(await this.#views(rows, true))];
  }

  /** Whether there is anything new for them to read. */
  async news(actor: Actor): Promise<MeasureView[]> {
    const since = this.clock.now().subtract(lately).toString();
    return (await this.own(actor)).filter(({ begunAt, running }) => running || begunAt > since);
  }

  /** The history of a nickname, the newest first. */
  async about(personaId: PersonaId): Promise<MeasureView[]> {
    return this.#views(await this.#rows(sql`x.persona_id = ${personaId}`));
  }

  /** @throws NotHere */
  async ownOne(actor: Actor, id: string): Promise<MeasureView> {
    const found = (await this.own(actor)).find((measure) => measure.id === id);
    if (!found) throw NotHere();
    return found;
  }

  /** Asks somebody else to look. Once for a decision. @throws NotHere, AlreadyAskedAnother */
  async appeal(actor: Actor, id: string, words: string): Promise<void> {
    const { id: measureId } = await this.ownOne(actor, id);
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, Measure, { id: measureId as MeasureId });
      if (!held) throw NotHere();
      if (held.appeal) throw AlreadyAskedAnother();
      const appealWords = await this.vault.seal(
        measureOwner(measureId),
        place(actor.communityId, measureId, 'appeal_words'),
        words,
      );
      await this.unit.manager.update(Measure, { id: held.id }, { appeal: 'open', appealWords });
    });
  }

  /** What waits for this consultant. */
  async appeals(actor: Actor): Promise<MeasureAppealView[]> {
    if (actor.role !== 'Consultant') return [];
    const rows = await this.#rows(sql`x.appeal = 'open' and ${mayDecide(actor)}`);
    const open = await this.vault.opener(rows.map(({ id }) => measureOwner(id)));
    return rows.map((row) => {
      const opened = (column: 'reason' | 'appeal_words') =>
        open(measureOwner(row.id), place(row.community_id, row.id, column), row[column]!);
      return {
        id: row.id,
        communityId: row.community_id,
        author: personaFrom(row),
        kind: row.kind,
        reason: opened('reason'),
        words: opened('appeal_words'),
        elsewhere: row.community_id !== actor.communityId,
      };
    });
  }

  /** @throws NotHere */
  async showAppeal(actor: Actor, id: string): Promise<MeasureAppealView> {
    const found = (await this.appeals(actor)).find((appeal) => appeal.id === id);
    if (!found) throw NotHere();
    return found;
  }

  /** It ends now, or stays; its owner reads the answer. @throws NotHere, also for what has been decided meanwhile */
  async answer(actor: Actor, id: string, { overturn, answer }: { overturn: boolean; answer: string }): Promise<void> {
    const appeal = await this.showAppeal(actor, id);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const held = await lockOne(manager, Measure, { id: appeal.id as MeasureId });
      if (held?.appeal !== 'open') throw NotHere();
      const row = await this.#rows(sql`x.id = ${held.id}`);
      const at = place(row[0]!.community_id, held.id, 'appeal_answer');
      await manager.update(
        Measure,
        { id: held.id },
        {
          appeal: overturn ? 'overturned' : 'upheld',
          appealAnswer: await this.vault.seal(measureOwner(held.id), at, answer),
          decidedById: actor.membershipId,
        },
      );
      if (overturn) await this.#end(held.id, this.clock.now());
      await this.events.record(new Decided(held.personaId, held.id));
    });
  }

  /** Ends a pause before its time. @throws NotHere for what does not run */
  async end(actor: Actor, id: string): Promise<PersonaId> {
    const [row] = await this.#rows(sql`x.id = ${id} and p.community_id = ${actor.communityId}`);
    if (!row || actor.role !== 'Consultant' || !this.#runs(row)) throw NotHere();
    await this.unit.run(async () => {
      await this.#end(row.id, this.clock.now());
      await this.events.record(new Decided(row.persona_id, row.id));
    });
    return row.persona_id;
  }

  async #end(id: MeasureId, now: Temporal.Instant): Promise<void> {
    await this.unit.manager.update(Measure, { id }, { endsAt: now });
    await this.standings.end(id);
  }

  #rows(where: Sql): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select x.id, x.kind, x.reason, x.begun_at, x.ends_at, x.appeal, x.appeal_words, x.appeal_answer, x.by_id,
        p.community_id, ${personaColumns}
      from measure x ${joinPersona(sql`x.persona_id`)} where ${where} order by x.begun_at desc, x.id`);
  }

  async #views(rows: readonly Row[], toOwner = false): Promise<MeasureView[]> {
    const open = await this.vault.opener(rows.map(({ id }) => measureOwner(id)));
    return rows.map((row) => {
      const opened = (column: SealedColumn, sealed: Buffer) =>
        open(measureOwner(row.id), place(row.community_id, row.id, column), sealed);
      return {
        id: row.id,
        kind: row.kind,
        reason: opened('reason', row.reason),
        begunAt: instantFrom(row.begun_at).toString(),
        endsAt: instantOrNull(row.ends_at)?.toString(),
        running: this.#runs(row),
        ...(row.appeal
          ? {
              appeal: {
                state: row.appeal,
                ...(toOwner && row.appeal_words ? { words: opened('appeal_words', row.appeal_words) } : {}),
                answer: row.appeal_answer ? opened('appeal_answer', row.appeal_answer) : undefined,
              },
            }
          : {}),
      };
    });
  }

  #runs({ kind, ends_at: end }: Row): boolean {
    const endsAt = instantOrNull(end);
    return stopsWriting(kind) && (!endsAt || endsAt.epochMilliseconds > this.clock.now().epochMilliseconds);
  }
}
