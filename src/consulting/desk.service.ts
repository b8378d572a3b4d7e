import { Injectable } from '@nestjs/common';
import { Communities, type DutyView } from '../communities/index.js';
import { Moderation, type ReportedView, ThreadReader, type ThreadRowView } from '../groups/index.js';
import { LookUps, Staff } from '../identity/index.js';
import { type ComingMeetup, Meetups } from '../meetups/index.js';
import type { Actor } from '../platform/http/actor.js';

export interface DeskView {
  /** By what name members know who is on duty. */
  consultant: string | undefined;
  duty: DutyView;
  reports: ReportedView[];
  unanswered: ThreadRowView[];
  meetups: ComingMeetup[];
  /** Emergencies of others that wait to be judged. */
  lookUps: number;
}

/** One person's work for both formats, by what needs a human first. */
@Injectable()
export class Desk {
  constructor(
    private readonly communities: Communities,
    private readonly moderation: Moderation,
    private readonly threads: ThreadReader,
    private readonly meetups: Meetups,
    private readonly staff: Staff,
    private readonly lookUps: LookUps,
  ) {}

  async of(actor: Actor): Promise<DeskView> {
    return {
      consultant: (await this.staff.consultants(actor.communityId))[0]?.name,
      duty: await this.communities.duty(actor.communityId),
      reports: await this.moderation.waiting(actor),
      unanswered: await this.threads.unanswered(actor),
      meetups: await this.meetups.coming(actor),
      lookUps: (await this.lookUps.awaiting(actor)).length,
    };
  }
}
