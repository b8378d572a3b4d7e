import { Injectable } from '@nestjs/common';
import type { MeetupFaceId } from '../../identity/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { isCancelled, isOver } from '../meetup-view.js';
import { type MeetupRow, MeetupsReader } from '../meetups.reader.js';
import type { MeetupId } from '../meetups.views.js';

/** Somebody's answer to one meetup. */
export interface Coming {
  meetupId: MeetupId;
  faceId: MeetupFaceId;
}

/** Who may do something before a meetup: whoever has said they come, and the hosts, as long as it is not over. */
@Injectable()
export class ComingPeople {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere for whoever has not said they come, once it is over, and where it is called off */
  async own(actor: Actor, id: string): Promise<Coming> {
    const row = await this.reader.one(actor, id);
    const mine = row && (await this.reader.own(actor, [row])).get(row.id);
    if (!row || !mine || mine.state === 'withdrawn' || this.#past(row)) throw NotHere();
    return { meetupId: row.id, faceId: mine.face_id };
  }

  /** Whatever one has answered, or not. @throws NotHere once it is over, and where it is called off */
  async ahead(actor: Actor, id: string): Promise<MeetupRow> {
    const row = await this.reader.one(actor, id);
    if (!row || this.#past(row)) throw NotHere();
    return row;
  }

  /** @throws NotHere for whoever hosts nothing here */
  async hosted(actor: Actor, id: string): Promise<MeetupRow & { open: boolean }> {
    const row = await this.reader.one(actor, id);
    if (!row || actor.role !== 'Consultant') throw NotHere();
    return { ...row, open: !this.#past(row) };
  }

  #past(row: MeetupRow): boolean {
    return isCancelled(row) || isOver(row, this.clock.now());
  }
}
