import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Communities } from '../../communities/index.js';
import type { MeetupFaceId } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { AlreadyDone, NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { planOwner } from '../first-time-plans.service.js';
import { hasBegun, isCancelled, isOver } from '../meetup-view.js';
import { type MeetupRow, MeetupsReader } from '../meetups.reader.js';
import { Attendance } from './attendance.entity.js';
import { NotBegun } from './day.problems.js';
import type { SheetView } from './day.views.js';
import { DaysRepository } from './days.repository.js';
import { dayHead, needsPlace } from './guest-day.service.js';
import { Hosting } from './hosting.service.js';

interface ExpectedRow {
  attendance_id: string | null;
  face_id: MeetupFaceId;
  needs: Buffer | null;
  came: unknown;
}

/** The facilitator's sheet: what is planned, who is expected, what they chose to tell, and what the group agrees on. */
@Injectable()
export class Sheets {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly hosting: Hosting,
    private readonly communities: Communities,
    private readonly days: DaysRepository,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere for whoever is no consultant of the community */
  async show(actor: Actor, id: string): Promise<SheetView> {
    const { row, second } = await this.#meetup(actor, id);
    const agreement = await this.communities.agreement(actor.communityId);
    const kept = await this.read.one<{ agenda: string | null; agreement: number | null; came: number | null }>(
      sql`select agenda, agreement, came from meetup_day where meetup_id = ${row.id}`,
    );
    const expected = isCancelled(row) ? [] : await this.#expected(actor, row);
    return {
      ...dayHead(row, this.clock.now()),
      host: row.host_name,
      ...(second ? { second } : {}),
      ...(kept?.agenda ? { agenda: kept.agenda } : {}),
      expected,
      ...(row.tally === null
        ? { others: Math.max(0, (kept?.came ?? 0) - expected.filter(({ came }) => came).length) }
        : {}),
      agreement,
      affirmed: kept?.agreement === agreement.version,
    };
  }

  /** @throws NotHere; AlreadyDone once the names are gone, and the plan with them */
  async plan(actor: Actor, id: string, agenda: string | undefined): Promise<void> {
    const { row } = await this.#meetup(actor, id);
    await this.unit.run(async () => {
      if ((await this.days.hold(row.id)).tally !== null) throw AlreadyDone();
      await this.days.keep(row.id, { agenda: agenda ?? null });
    });
  }

  /** The group has heard the agreement and said yes to it again. @throws NotHere */
  async affirm(actor: Actor, id: string): Promise<void> {
    const { row } = await this.#meetup(actor, id);
    const { version } = await this.communities.agreement(actor.communityId);
    await this.unit.run(async () => {
      await this.days.hold(row.id);
      await this.days.keep(row.id, { agreement: version });
    });
  }

  /**
   * Who came, and how many came beside them without having said so. Whoever is not ticked did not come.
   * @throws NotHere; NotBegun; AlreadyDone once the names are gone, as nothing could be ticked
   */
  async count(actor: Actor, id: string, { came, others }: { came: string[]; others: number }): Promise<void> {
    const { row } = await this.#meetup(actor, id);
    if (isCancelled(row) || !hasBegun(row, this.clock.now())) throw NotBegun();
    const going = (await this.reader.roster(row.id)).filter(({ state }) => state === 'going');
    const there = going.map(({ face_id }) => face_id).filter((faceId) => came.includes(faceId));
    await this.unit.run(async () => {
      if ((await this.days.hold(row.id)).tally !== null) throw AlreadyDone();
      for (const { face_id: faceId } of going) await this.days.tell(row.id, faceId, { came: there.includes(faceId) });
      // Whoever has taken their answer back meanwhile is not missed.
      await this.unit.manager.update(
        Attendance,
        { meetupId: row.id, faceId: Not(In(going.map(({ face_id }) => face_id))) },
        { came: null },
      );
      await this.days.keep(row.id, { came: there.length + others });
    });
  }

  async #expected(actor: Actor, row: MeetupRow): Promise<SheetView['expected']> {
    const going = (await this.reader.roster(row.id)).filter(({ state }) => state === 'going');
    const rows = await this.read.all<ExpectedRow>(sql`
      select a.id as attendance_id, a.face_id, a.needs, a.came from attendance a
      where a.meetup_id = ${row.id} and a.face_id in ${list(going.map(({ face_id }) => face_id))}`);
    const told = new Map(rows.map((each) => [each.face_id, each]));
    const shows = !isOver(row, this.clock.now());
    const open = await this.vault.opener(rows.filter(({ needs }) => shows && needs).map((r) => planOwner(r.face_id)));
    return going
      .map(({ face_id: faceId, name, first_timer: firstTimer }) => {
        const { attendance_id: at, needs, came = null } = told.get(faceId) ?? {};
        return {
          faceId,
          name,
          firstTimer,
          ...(shows && at && needs ? { needs: open(planOwner(faceId), needsPlace(actor, at), needs) } : {}),
          ...(came === null ? {} : { came: Boolean(came) }),
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name, actor.lang));
  }

  async #meetup(actor: Actor, id: string) {
    const { second } = await this.hosting.of(actor, id);
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    return { row, second };
  }
}
