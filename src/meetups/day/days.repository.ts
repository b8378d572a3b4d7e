import { Injectable } from '@nestjs/common';
import type { MeetupFaceId } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { Meetup } from '../meetup.entity.js';
import type { MeetupId } from '../meetups.views.js';
import { Attendance } from './attendance.entity.js';
import { MeetupDay } from './meetup-day.entity.js';

type Told = Partial<Pick<Attendance, 'word' | 'needs' | 'mayAsk' | 'came' | 'asked'>>;
type Kept = Partial<Omit<MeetupDay, 'meetupId'>>;

const nothing: Omit<MeetupDay, 'meetupId'> = {
  secondId: null,
  alone: false,
  reminded: false,
  checkedIn: false,
  missed: false,
  agenda: null,
  agreement: null,
  came: null,
  note: null,
  roomId: null,
};

/** Rows that come into being with the first thing that is said. All of it inside a unit of work. */
@Injectable()
export class DaysRepository {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly random: Random,
  ) {}

  /** The meetup, held until the unit ends: whoever comes second changes what the first has left. @throws NotHere */
  async hold(id: MeetupId): Promise<Meetup> {
    const meetup = await lockOne(this.unit.manager, Meetup, { id });
    if (!meetup) throw NotHere();
    return meetup;
  }

  /** The id that somebody's row has, or will have: what is sealed there is tied to it. */
  async idOf(meetupId: MeetupId, faceId: MeetupFaceId): Promise<string> {
    const before = await this.unit.manager.findOneBy(Attendance, { meetupId, faceId });
    return before?.id ?? this.random.id(`attendance ${meetupId} ${faceId}`);
  }

  async tell(meetupId: MeetupId, faceId: MeetupFaceId, told: Told, newId?: string): Promise<void> {
    const { manager } = this.unit;
    const { affected } = await manager.update(Attendance, { meetupId, faceId }, told);
    if (affected) return;
    const id = newId ?? (await this.idOf(meetupId, faceId));
    const fresh = { word: null, needs: null, mayAsk: false, came: null, asked: false };
    await manager.insert(Attendance, { id, meetupId, faceId, ...fresh, ...told });
  }

  async keep(meetupId: MeetupId, kept: Kept): Promise<void> {
    const { manager } = this.unit;
    const { affected } = await manager.update(MeetupDay, { meetupId }, kept);
    if (!affected) await manager.insert(MeetupDay, { meetupId, ...nothing, ...kept });
  }
}
