import { Injectable } from '@nestjs/common';
import type { MeetupFaceId } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Hosting } from '../day/hosting.service.js';
import { hasTalk, isCancelled, isOver } from '../meetup-view.js';
import { type MeetupRow, MeetupsReader } from '../meetups.reader.js';
import type { MeetupId } from '../meetups.views.js';

/** Whoever is there: by the name for the meetup, or as one who hosts it. */
export type There = { row: MeetupRow; name: string } & ({ faceId: MeetupFaceId } | { byId: MembershipId });

/** Who is at a meetup in text: whoever has a place, under the name they have at it, and those who host it. */
@Injectable()
export class TalkPresence {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly hosting: Hosting,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere for whoever has no place and does not host it; where it is in no text, called off, or over */
  async of(actor: Actor, id: string): Promise<There> {
    const row = await this.reader.one(actor, id);
    if (!row || !hasTalk(row) || isCancelled(row) || isOver(row, this.clock.now())) throw NotHere();
    if (actor.role === 'Consultant') {
      const { mine, host, second } = await this.hosting.of(actor, id);
      if (!mine) throw NotHere();
      // Of the two who host, whoever is not the second is the host of the series.
      const name = second && (await this.#isSecond(actor, row.id)) ? second : host;
      return { row, name, byId: actor.membershipId };
    }
    const mine = (await this.reader.own(actor, [row])).get(row.id);
    if (mine?.state !== 'going') throw NotHere();
    return { row, name: mine.name, faceId: mine.face_id };
  }

  async #isSecond({ membershipId }: Actor, id: MeetupId): Promise<boolean> {
    const second = sql`select meetup_id from meetup_day where meetup_id = ${id} and second_id = ${membershipId}`;
    return Boolean(await this.read.one(second));
  }
}
