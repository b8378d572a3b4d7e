import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { Barrier } from '../barrier/barrier.entity.js';
import { BuddyPair, FirstTimeAsk } from '../first-time/first-time.entity.js';
import { noteOwner } from '../after/note.js';
import { PulseGiven } from '../after/pulse.entity.js';
import { Attendance } from '../day/attendance.entity.js';
import { MeetupDay } from '../day/meetup-day.entity.js';
import { FirstTimePlan } from '../first-time-plan.entity.js';
import { Meetup } from '../meetup.entity.js';
import type { MeetupId } from '../meetups.views.js';
import { Rsvp } from '../rsvp.entity.js';
import { BeenHere } from './been-here.entity.js';

/** How long a roster is kept: long enough to ask after somebody, and to come back to each other. */
export const rosterDays = 30;

/** What becomes of names and numbers once a meetup is over. */
@Injectable()
export class Rosters {
  constructor(
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Numbers that were left for the case that it is moved or called off: gone as soon as it is over. */
  async dropPhones(): Promise<void> {
    const over = await this.read.all<{ id: MeetupId }>(sql`
      select m.id from meetup m where m.ends_at <= ${this.clock.now()}
        and exists (select 1 from rsvp r where r.meetup_id = m.id and r.phone is not null)`);
    for (const { id } of over)
      await this.unit.run(() =>
        this.unit.manager.update(Rsvp, { meetupId: id, phone: Not(IsNull()) }, { phone: null }),
      );
    const asked = await this.read.all<{ id: MeetupId }>(sql`
      select m.id from meetup m where m.ends_at <= ${this.clock.now()}
        and exists (select 1 from first_time_ask a where a.meetup_id = m.id and a.kind = 'call')`);
    for (const { id } of asked)
      await this.unit.run(() => this.unit.manager.delete(FirstTimeAsk, { meetupId: id, kind: 'call' }));
  }

  /** Names that are older than rosters are kept: what stays is how many had a place, and that a name is not new. */
  async drop(): Promise<void> {
    const before = this.clock.now().subtract({ hours: 24 * rosterDays });
    const old = await this.read.all<{ id: MeetupId }>(
      sql`select id from meetup where ends_at < ${before} and tally is null order by ends_at, id`,
    );
    for (const { id } of old) await this.unit.run(() => this.#drop(id));
    // A read of its own, so that it also goes from meetups whose names went before the words did.
    const told = await this.read.all<{ id: MeetupId }>(sql`
      select m.id from meetup_day d join meetup m on m.id = d.meetup_id
      where m.tally is not null and (d.agenda is not null or d.note is not null) order by m.ends_at, m.id`);
    for (const { id } of told) await this.unit.run(() => this.#dropWords(id));
  }

  /** What the hosts planned and what the group told: nobody has an answer there any more who could read it. */
  async #dropWords(id: MeetupId): Promise<void> {
    await this.unit.manager.update(MeetupDay, { meetupId: id }, { agenda: null, note: null });
    await this.vault.destroy(noteOwner(id));
  }

  async #drop(id: MeetupId): Promise<void> {
    const { manager } = this.unit;
    const meetup = await lockOne(manager, Meetup, { id });
    if (!meetup || meetup.tally !== null) return;
    const going = meetup.state === 'cancelled' ? [] : await manager.findBy(Rsvp, { meetupId: id, state: 'going' });
    const faces = going.map(({ faceId }) => faceId);
    const known = new Set((await manager.findBy(BeenHere, { faceId: In(faces) })).map(({ faceId }) => faceId));
    const anew = faces.filter((faceId) => !known.has(faceId)).map((faceId) => ({ faceId }));
    if (anew.length > 0) await manager.insert(BeenHere, anew);
    await manager.delete(FirstTimePlan, { meetupId: id });
    await manager.delete(FirstTimeAsk, { meetupId: id });
    await manager.delete(BuddyPair, { meetupId: id });
    await manager.delete(Barrier, { meetupId: id });
    await manager.delete(Attendance, { meetupId: id });
    await manager.delete(PulseGiven, { meetupId: id });
    await manager.delete(Rsvp, { meetupId: id });
    await manager.update(Meetup, { id }, { tally: faces.length });
  }
}
