import { Injectable } from '@nestjs/common';
import type { MeetupFaceId } from '../identity/index.js';
import { type Place, Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { FirstTimePlan } from './first-time-plan.entity.js';
import { Before } from './first-time/before.service.js';
import { isCancelled, isOver, placeView } from './meetup-view.js';
import { type MeetupRow, MeetupsReader, type OwnRow, type RosterRow } from './meetups.reader.js';
import type { FirstTimeText, FirstTimeView, MeetupId } from './meetups.views.js';
import { planOwner } from './plan-owner.js';
import { VenueSheets } from './venue/venue-sheets.service.js';

export { planOwner };

/** Where a plan stands. */
export const planPlace = ({ communityId }: Pick<Actor, 'communityId'>, row: string): Place => ({
  community: communityId,
  table: 'first_time_plan',
  row,
  column: 'plan',
});

export interface KeptPlan {
  id: string;
  text: FirstTimeText;
  shared: boolean;
}

/** The first-time plan belongs to the person; of it the host sees who meets them and where they sit, if they say so. */
@Injectable()
export class FirstTimePlans {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly sheets: VenueSheets,
    private readonly before: Before,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere for whoever has not said they are coming. */
  async show(actor: Actor, id: string): Promise<FirstTimeView> {
    const { row, mine } = await this.#own(actor, id);
    const now = this.clock.now();
    const plan = await this.of(actor, row.id, mine.face_id);
    const open = !isCancelled(row) && !isOver(row, now);
    const told = placeView(row, { consultant: false, now, mine });
    const place = await this.sheets.beside(actor, row.venue_id, told);
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toString(),
      endsAt: row.ends_at.toString(),
      host: row.host_name,
      ...(place ? { place } : {}),
      name: mine.name,
      ...(plan ? { plan: plan.text } : {}),
      shared: plan?.shared ?? false,
      open,
      ...(open ? { before: await this.before.of(actor, { meetupId: row.id, faceId: mine.face_id }) } : {}),
    };
  }

  /** Writes the plan; writing it again replaces it. @throws NotHere, also once the meetup is over */
  async write(actor: Actor, id: string, text: FirstTimeText, shared: boolean): Promise<void> {
    const { row, mine } = await this.#own(actor, id);
    if (isCancelled(row) || isOver(row, this.clock.now())) throw NotHere();
    await this.unit.run(async () => {
      const faceId = mine.face_id;
      const kept = await this.read.one<{ id: string }>(
        sql`select id from first_time_plan where meetup_id = ${row.id} and face_id = ${faceId}`,
      );
      const planId = kept?.id ?? this.random.id(`first-time-plan ${faceId}`);
      const plan = await this.vault.seal(planOwner(faceId), planPlace(actor, planId), JSON.stringify(text));
      if (kept) await this.unit.manager.update(FirstTimePlan, { id: planId }, { plan, shared });
      else await this.unit.manager.insert(FirstTimePlan, { id: planId, meetupId: row.id, faceId, plan, shared });
    });
  }

  /** The plan of one's own face. */
  async of(actor: Actor, meetupId: MeetupId, faceId: MeetupFaceId): Promise<KeptPlan | undefined> {
    const row = await this.read.one<{ id: string; plan: Buffer; shared: unknown }>(
      sql`select id, plan, shared from first_time_plan where meetup_id = ${meetupId} and face_id = ${faceId}`,
    );
    if (!row) return undefined;
    const text = await this.vault.open(planOwner(faceId), planPlace(actor, row.id), row.plan);
    return { id: row.id, text: JSON.parse(text) as FirstTimeText, shared: Boolean(row.shared) };
  }

  /** What the host may see of those on a roster: who meets them, and where they sit. One read for all. */
  async shared(
    actor: Actor,
    rows: readonly RosterRow[],
  ): Promise<(row: RosterRow) => { meetsMe?: string; where?: string }> {
    const open = await this.vault.opener(rows.filter((row) => row.plan).map((row) => planOwner(row.face_id)));
    return (row) => {
      if (!row.plan || !row.plan_id) return {};
      const text = open(planOwner(row.face_id), planPlace(actor, row.plan_id), row.plan);
      const { meetsMe, where } = JSON.parse(text) as FirstTimeText;
      return { ...(meetsMe ? { meetsMe } : {}), ...(where ? { where } : {}) };
    };
  }

  async #own(actor: Actor, id: string): Promise<{ row: MeetupRow; mine: OwnRow }> {
    const row = await this.reader.one(actor, id);
    const mine = row && (await this.reader.own(actor, [row])).get(row.id);
    if (!row || !mine || mine.state === 'withdrawn') throw NotHere();
    return { row, mine };
  }
}
