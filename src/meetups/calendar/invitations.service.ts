import { Injectable } from '@nestjs/common';
import { AppointmentLetters, type MeetupFaceId } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { Meetup } from '../meetup.entity.js';
import type { MeetupId } from '../meetups.views.js';
import { Rsvp } from '../rsvp.entity.js';
import { CalendarInvitation } from './calendar-invitation.entity.js';

interface Due {
  rsvp_id: string;
  meetup_id: MeetupId;
}

/** Whether an entry shall stand: one has a place, wishes it, and the meetup is held. `r` an answer, `m` its meetup, `i` the wish. */
const shall = sql`(r.state = 'going' and i.wanted = ${true} and m.state <> 'cancelled')`;

/**
 * A place at a meetup as a calendar invitation by mail (iTIP, RFC 5546): sent when one gets a place, sent anew when the meetup is
 * moved, and taken back when it is called off or one does not come. Off unless it was ticked with the answer. What is told is
 * compared with what is, so that no way to gain or lose a place has to think of it, and nothing is told twice.
 */
@Injectable()
export class CalendarInvitations {
  constructor(
    private readonly letters: AppointmentLetters,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** What was ticked with an answer. Inside its unit of work. @param uid what the entry is known by in file and feed; not ticked without */
  async wish(rsvpId: string, uid: string | undefined): Promise<void> {
    const { manager } = this.unit;
    const wanted = uid !== undefined;
    if (await manager.existsBy(CalendarInvitation, { rsvpId }))
      await manager.update(CalendarInvitation, { rsvpId }, { wanted });
    else if (wanted)
      await manager.insert(CalendarInvitation, {
        rsvpId,
        uid,
        wanted,
        stands: false,
        sequence: null,
        meetupSequence: null,
      });
  }

  /**
   * The entries of one person are known by other names from now on: those that stand go, and come anew. Inside the unit of work in
   * which the calendar's address changes.
   */
  async rename(faces: readonly MeetupFaceId[], uidOf: (face: MeetupFaceId, meetup: MeetupId) => string): Promise<void> {
    const { manager } = this.unit;
    const rows = await this.read.all<{ rsvp_id: string; face_id: MeetupFaceId; meetup_id: MeetupId }>(sql`
      select i.rsvp_id, r.face_id, r.meetup_id from calendar_invitation i join rsvp r on r.id = i.rsvp_id
      join meetup m on m.id = r.meetup_id where r.face_id in ${list(faces)} and m.starts_at > ${this.clock.now()} order by r.meetup_id`);
    for (const { rsvp_id: rsvpId, face_id: faceId, meetup_id: meetupId } of rows) {
      const meetup = await lockOne(manager, Meetup, { id: meetupId });
      const wish = await manager.findOneBy(CalendarInvitation, { rsvpId });
      const uid = uidOf(faceId, meetupId);
      if (!meetup || !wish || wish.uid === uid) continue;
      if (wish.stands) await this.#write(faceId, meetup, { ...wish, stands: false, sequence: wish.sequence! + 1 });
      await manager.update(
        CalendarInvitation,
        { rsvpId },
        { uid, stands: false, sequence: null, meetupSequence: null },
      );
    }
  }

  /** Tells every calendar what has changed for it. What has begun is left as it is. */
  async round(): Promise<void> {
    const due = await this.read.all<Due>(sql`
      select i.rsvp_id, r.meetup_id from calendar_invitation i join rsvp r on r.id = i.rsvp_id join meetup m on m.id = r.meetup_id
      where m.starts_at > ${this.clock.now()} and (
        (${shall} and (i.stands = ${false} or i.meetup_sequence is null or i.meetup_sequence <> coalesce(m.sequence, 0)))
        or (i.stands = ${true} and not ${shall}))
      order by i.rsvp_id`);
    for (const { rsvp_id: rsvpId, meetup_id: meetupId } of due) await this.unit.run(() => this.#tell(rsvpId, meetupId));
  }

  async #tell(rsvpId: string, meetupId: MeetupId): Promise<void> {
    const { manager } = this.unit;
    const meetup = await lockOne(manager, Meetup, { id: meetupId });
    const rsvp = await manager.findOneBy(Rsvp, { id: rsvpId });
    const wish = await manager.findOneBy(CalendarInvitation, { rsvpId });
    if (!meetup || !rsvp || !wish) return;
    const meetupSequence = meetup.sequence ?? 0;
    const stands = rsvp.state === 'going' && wish.wanted && meetup.state !== 'cancelled';
    const told = wish.stands === stands && (!stands || wish.meetupSequence === meetupSequence);
    if (told) return;
    // Every mail is newer than the one before, and none older than what the feed says of the meetup.
    const sequence = wish.sequence === null ? meetupSequence : Math.max(wish.sequence + 1, meetupSequence);
    await manager.update(CalendarInvitation, { rsvpId }, { stands, sequence, meetupSequence });
    await this.#write(rsvp.faceId, meetup, { ...wish, stands, sequence });
  }

  async #write(faceId: MeetupFaceId, meetup: Meetup, told: CalendarInvitation & { sequence: number }): Promise<void> {
    const { rsvpId, uid, sequence, stands } = told;
    const [startsAt, endsAt] = [meetup.startsAt.toString(), meetup.endsAt.toString()];
    await this.letters.write({ faceId }, { uid, sequence, startsAt, endsAt, cancelled: !stands }, rsvpId);
  }
}
