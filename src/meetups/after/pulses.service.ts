import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { MeetupFaceId } from '../../identity/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { DaysRepository } from '../day/days.repository.js';
import type { MeetupId } from '../meetups.views.js';
import { PulseClosed } from './after.problems.js';
import { fewest } from './fewest.js';
import { type PulseQuestion, pulseQuestions, type PulseResults } from './after.views.js';
import { PulseAnswer, PulseGiven } from './pulse.entity.js';

/** How long after a meetup one can answer. Nothing is shown before, so that no answer can be told from those that came earlier. */
const openFor = { hours: 24 * 7 } as const;

interface Meeting {
  id: MeetupId;
  ends_at: Temporal.Instant;
}

/** Three questions about a meetup. What was answered and who has answered are held apart, and no line leads from one to the other. */
@Injectable()
export class Pulses {
  constructor(
    private readonly days: DaysRepository,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  isOpen({ ends_at: endsAt }: Meeting): boolean {
    return this.clock.now().epochMilliseconds < endsAt.add(openFor).epochMilliseconds;
  }

  async hasAnswered(id: MeetupId, faceId: MeetupFaceId): Promise<boolean> {
    return (await this.read.one(sql`select id from pulse_given where id = ${this.#mark(id, faceId)}`)) !== undefined;
  }

  /** Once. Whoever asks has seen to it that they were there. @throws PulseClosed */
  async answer(meeting: Meeting, faceId: MeetupFaceId, answer: Record<PulseQuestion, number>): Promise<void> {
    if (!this.isOpen(meeting)) throw PulseClosed();
    const mark = this.#mark(meeting.id, faceId);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      await this.days.hold(meeting.id);
      if (await manager.findOneBy(PulseGiven, { id: mark })) throw PulseClosed();
      await manager.insert(PulseGiven, { id: mark, meetupId: meeting.id });
      const id = this.random.id(`pulse ${mark}`);
      await manager.insert(PulseAnswer, { id, meetupId: meeting.id, ...answer });
    });
  }

  /** Once nobody can answer any more, and only of five and more. */
  async results(meeting: Meeting): Promise<PulseResults | undefined> {
    if (this.isOpen(meeting)) return undefined;
    const rows = await this.read.all<Record<PulseQuestion, number>>(
      sql`select welcome, safe, worth from pulse_answer where meetup_id = ${meeting.id}`,
    );
    if (rows.length < fewest) return undefined;
    const counts = (question: PulseQuestion) =>
      [1, 2, 3].map((value) => rows.filter((row) => row[question] === value).length) as [number, number, number];
    return Object.fromEntries(pulseQuestions.map((question) => [question, counts(question)])) as PulseResults;
  }

  #mark(id: MeetupId, faceId: MeetupFaceId): string {
    return this.keyring.fingerprint('pulse', `${id}|${faceId}`);
  }
}
