import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings, type MeetupFaceId, MeetupNames, SameNames } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { planOwner } from '../plan-owner.js';
import { isCancelled } from '../meetup-view.js';
import { Meetup } from '../meetup.entity.js';
import { type MeetupRow, MeetupsReader } from '../meetups.reader.js';
import type { MeetupId } from '../meetups.views.js';
import {
  type BarrierAnswer,
  type BarrierId,
  type BarrierText,
  type BarrierView,
  type OwnBarrierView,
  type WaitingBarrier,
} from './barrier.js';
import { BarrierCounts } from './barrier-counts.js';
import { Barrier } from './barrier.entity.js';
import { NameNeeded, NothingChosen } from './barrier.problems.js';

/** Long enough to say why one did not come. */
const afterwards = { hours: 24 * 14 };
const telling: Limit = { name: 'barriers', points: 6, seconds: 24 * 60 * 60 };

export interface Telling extends BarrierText {
  help: boolean;
  name?: string | undefined;
  sameName?: boolean;
}

interface Row {
  id: BarrierId;
  meetup_id: MeetupId;
  face_id: MeetupFaceId;
  name: string;
  title: string;
  starts_at: unknown;
  body: Buffer;
  answer: Buffer | null;
}

const spot = ({ communityId }: Pick<Actor, 'communityId'>, row: BarrierId, column: 'body' | 'answer'): Place => ({
  community: communityId,
  table: 'barrier',
  row,
  column,
});

/**
 * What stands in the way of coming. Whoever wants help is met by a consultant, who does something about it; whoever only tells is
 * counted, once for each reason and period.
 */
@Injectable()
export class Barriers implements OnModuleInit {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly counts: BarrierCounts,
    private readonly names: MeetupNames,
    private readonly sameNames: SameNames,
    private readonly belongings: Belongings,
    private readonly notices: Notices,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.notices.register('meetup-help', {
      group: 'meetups',
      words: ['Konsulenten har svart deg om et treff', 'The consultant has answered you about a meetup'],
      href: (id) => `/meetups/${id}/help`,
    });
    this.belongings.register('inTheWay', (actor) => this.#belongings(actor));
  }

  /** What one has told stays to be read as long as a consultant can answer it. @throws NotHere */
  async form(actor: Actor, id: string): Promise<OwnBarrierView> {
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    const open = this.#isOpen(row);
    const face = await this.names.of(actor, row.series_id);
    const [told] = face ? await this.#opened(actor, sql`b.meetup_id = ${row.id} and b.face_id = ${face.id}`) : [];
    if (!open && !told) throw NotHere();
    return {
      id: row.id,
      title: row.title,
      host: row.host_name,
      ...(open ? {} : { closed: true }),
      ...(face ? { knownAs: face.name } : {}),
      ...(told
        ? {
            told: {
              reasons: told.reasons,
              ...(told.words ? { words: told.words } : {}),
              ...(told.answer ? { answer: told.answer } : {}),
            },
          }
        : {}),
    };
  }

  /** @throws NotHere, NothingChosen, NameNeeded, TooMany; MeetupNameLikeNickname unless it is meant so */
  async tell(actor: Actor, id: string, { help, name, sameName = false, reasons, words }: Telling): Promise<void> {
    const row = await this.#meetup(actor, id);
    if (reasons.length === 0) throw NothingChosen();
    const face = help ? await this.names.of(actor, row.series_id) : undefined;
    const called = face?.name ?? name;
    if (help && !called) throw NameNeeded();
    if (help && !face && !sameName) await this.sameNames.requireOtherThanNickname(actor, row.series_id, called!);
    await this.limits.spend(telling, actor.accountId);
    await this.unit.run(async () => {
      if (help) await this.#keep(actor, row, called!, { reasons, ...(words ? { words } : {}) });
      await this.counts.add(actor, reasons);
    });
  }

  /** For a consultant. @throws NotHere */
  async show(actor: Actor, id: BarrierId): Promise<BarrierView> {
    const [found] = actor.role === 'Consultant' ? await this.#opened(actor, sql`b.id = ${id}`) : [];
    if (!found) throw NotHere();
    const { faceId: _faceId, ...view } = found;
    return view;
  }

  /** What is done about it; said again, it is the newer one. @throws NotHere */
  async answer(actor: Actor, id: BarrierId, answer: BarrierAnswer): Promise<void> {
    await this.show(actor, id);
    await this.unit.run(async () => {
      const barrier = await lockOne(this.unit.manager, Barrier, { id });
      if (!barrier) throw NotHere();
      const { faceId, meetupId } = barrier;
      const sealed = await this.vault.seal(planOwner(faceId), spot(actor, id, 'answer'), JSON.stringify(answer));
      await this.unit.manager.update(Barrier, { id }, { answer: sealed, state: 'answered' });
      await this.notices.tell({ faceId }, 'meetup-help', meetupId);
    });
  }

  /** Who waits for something to be done. One read. */
  async waiting({ communityId, role }: Actor): Promise<WaitingBarrier[]> {
    if (role !== 'Consultant') return [];
    return this.read.all<WaitingBarrier>(sql`
      select b.id, f.name, s.title from barrier b join meetup m on m.id = b.meetup_id
      join meetup_series s on s.id = m.series_id join meetup_face f on f.id = b.face_id
      where s.community_id = ${communityId} and b.state = 'open' and f.gone = ${false}
        and m.ends_at > ${this.clock.now().subtract(afterwards)}
      order by m.starts_at, b.id limit 100`);
  }

  /** Keeps what somebody wants help with, in place of what they told before. */
  async #keep(actor: Actor, row: MeetupRow, name: string, text: BarrierText): Promise<void> {
    const { manager } = this.unit;
    await lockOne(manager, Meetup, { id: row.id });
    const faceId = await this.names.take(actor, row.series_id, name);
    const [before] = await this.#opened(actor, sql`b.meetup_id = ${row.id} and b.face_id = ${faceId}`);
    const id = before?.id ?? this.random.id<BarrierId>(`barrier ${faceId}`);
    const body = await this.vault.seal(planOwner(faceId), spot(actor, id, 'body'), JSON.stringify(text));
    if (before) await manager.update(Barrier, { id }, { body, state: 'open' });
    else await manager.insert(Barrier, { id, meetupId: row.id, faceId, state: 'open', body, answer: null });
  }

  async #meetup(actor: Actor, id: string): Promise<MeetupRow> {
    const row = await this.reader.one(actor, id);
    if (!row || !this.#isOpen(row)) throw NotHere();
    return row;
  }

  #isOpen(row: MeetupRow): boolean {
    const since = this.clock.now().subtract(afterwards);
    return !isCancelled(row) && row.ends_at.epochMilliseconds >= since.epochMilliseconds;
  }

  async #opened(actor: Actor, where: Sql): Promise<(BarrierView & { faceId: MeetupFaceId })[]> {
    const rows = await this.read.all<Row>(sql`
      select b.id, b.meetup_id, b.face_id, f.name, s.title, m.starts_at, b.body, b.answer
      from barrier b join meetup m on m.id = b.meetup_id join meetup_series s on s.id = m.series_id
      join meetup_face f on f.id = b.face_id
      where s.community_id = ${actor.communityId} and f.gone = ${false} and ${where} order by m.starts_at, b.id`);
    const open = await this.vault.opener(rows.map(({ face_id }) => planOwner(face_id)));
    return rows.map(({ id, meetup_id: meetupId, face_id: faceId, name, title, starts_at, body, answer }) => ({
      id,
      meetupId,
      faceId,
      name,
      title,
      startsAt: instantFrom(starts_at).toString(),
      ...(JSON.parse(open(planOwner(faceId), spot(actor, id, 'body'), body)) as BarrierText),
      ...(answer
        ? { answer: JSON.parse(open(planOwner(faceId), spot(actor, id, 'answer'), answer)) as BarrierAnswer }
        : {}),
    }));
  }

  async #belongings(actor: Actor): Promise<object[]> {
    const faces = (await this.names.every(actor)).map(({ id }) => id);
    const asked = (await this.#opened(actor, sql`b.face_id in ${list(faces)}`)).map(
      ({ title, name, reasons, words, answer }) => ({
        title,
        name,
        reasons,
        ...(words ? { words } : {}),
        ...(answer ? { answer } : {}),
      }),
    );
    return [...asked, ...(await this.counts.own(actor))];
  }
}
