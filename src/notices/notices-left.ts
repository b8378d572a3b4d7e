import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LessThanOrEqual } from 'typeorm';
import { AccountLeft, CommunityLeft, MeetupFaceLeft, NicknameGivenUp, PersonaLeft } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { During } from '../platform/events/events.js';
import type { MembershipId } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';
import { Books } from './books.js';
import { Notice } from './notice.entity.js';
import { dayOf, Notices } from './notices.service.js';
import { PushDevices } from './push-devices.service.js';
import { TextNumbers } from './text-numbers.service.js';

/** What has lain for weeks goes, and all of it goes with whoever leaves: each face's things when that face goes. */
@Injectable()
export class NoticesLeft {
  constructor(
    private readonly notices: Notices,
    private readonly books: Books,
    private readonly devices: PushDevices,
    private readonly numbers: TextNumbers,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Doing it twice, or in two processes, is doing it once. */
  @Interval(60 * 60_000)
  async sweep(): Promise<void> {
    const today = dayOf(this.clock.now());
    await this.unit.run(() => this.unit.manager.delete(Notice, { goesOn: LessThanOrEqual(today) }));
  }

  @During(PersonaLeft)
  personaLeft({ personaId }: PersonaLeft): Promise<void> {
    return this.notices.forget({ faceId: personaId });
  }

  @During(NicknameGivenUp)
  nicknameGivenUp({ personaId }: NicknameGivenUp): Promise<void> {
    return this.notices.forget({ faceId: personaId });
  }

  @During(MeetupFaceLeft)
  async meetupFaceLeft({ faceId, forGood }: MeetupFaceLeft): Promise<void> {
    if (forGood) await this.notices.forget({ faceId });
  }

  @During(CommunityLeft)
  communityLeft({ membershipId }: CommunityLeft): Promise<void> {
    return this.notices.forget({ membershipId });
  }

  @During(AccountLeft)
  async accountLeft({ accountId }: AccountLeft): Promise<void> {
    const memberships = await this.read.all<{ id: MembershipId }>(
      sql`select id from membership where account_id = ${accountId}`,
    );
    for (const { id } of memberships) await this.notices.forget({ membershipId: id });
    await this.notices.forget({ accountId });
    await this.devices.forget(accountId);
    await this.numbers.forget(accountId);
    await this.books.forget(accountId);
  }
}
