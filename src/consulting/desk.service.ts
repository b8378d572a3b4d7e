import { Injectable } from '@nestjs/common';
import { Communities, type DutyView } from '../communities/index.js';
import {
  Appeals,
  type CaseRow,
  Cases,
  Doors,
  HeldPosts,
  type HeldPostView,
  LineAppeals,
  type LineAppealView,
  type MeasureAppealView,
  Measures,
  type RoomView,
  type AppealView,
  Moderation,
  PollsReader,
  type PollView,
  Questions,
  type ReportedView,
  ThreadReader,
  type ThreadRowView,
  Waiting,
  type WaitingView,
} from '../groups/index.js';
import { LookUps, Staff } from '../identity/index.js';
import { LibraryFront } from '../library/index.js';
import { type ComingMeetup, Meetups, type PastMeetup } from '../meetups/index.js';
import { DeskQueue, type QueuedView } from './desk/desk-queue.service.js';
import type { Actor } from '../platform/http/actor.js';
import { OwnDesk } from './wellbeing/own-desk.service.js';
import { Rota } from './rota/rota.service.js';

export interface DeskView {
  /** Hard posts stay folded until the reader opens them. */
  folded: boolean;
  /** Days to come on which nobody is here. */
  nobody: string[];
  /** Who needs somebody now, and how much waits beside that for the reader or for anybody. */
  queue: { now: QueuedView[]; waits: number };
  /** By what name members know who is on duty. */
  consultant: string | undefined;
  duty: DutyView;
  reports: ReportedView[];
  /** Decisions of others that somebody asks to be looked at again. */
  appeals: AppealView[];
  lineAppeals: LineAppealView[];
  /** The same about decisions on people. */
  measureAppeals: MeasureAppealView[];
  /** Posts that do not show before somebody has looked. */
  held: HeldPostView[];
  /** Nicknames that somebody is worried about. */
  cases: CaseRow[];
  /** Rooms at whose doors somebody asks to come in. */
  doors: RoomView[];
  unanswered: ThreadRowView[];
  /** Proposals to meet that wait, and what groups are asked. */
  polls: PollView[];
  /** Threads without an answer after twelve hours. */
  waiting: WaitingView;
  /** Questions without a name that wait to be put to the group. */
  questions: number;
  meetups: ComingMeetup[];
  /** What the reader hosted of late, and nobody has said who came. */
  uncounted: PastMeetup[];
  /** Emergencies of others that wait to be judged. */
  lookUps: number;
  /** How many texts wait in the library: of members, of others who work here, and what is due to be looked at again. */
  library: number;
}

/** One person's work for both formats, by what needs a human first. */
@Injectable()
export class Desk {
  constructor(
    private readonly communities: Communities,
    private readonly moderation: Moderation,
    private readonly appeals: Appeals,
    private readonly lineAppeals: LineAppeals,
    private readonly measures: Measures,
    private readonly held: HeldPosts,
    private readonly cases: Cases,
    private readonly doors: Doors,
    private readonly threads: ThreadReader,
    private readonly polls: PollsReader,
    private readonly waiting: Waiting,
    private readonly questions: Questions,
    private readonly meetups: Meetups,
    private readonly staff: Staff,
    private readonly lookUps: LookUps,
    private readonly library: LibraryFront,
    private readonly queue: DeskQueue,
    private readonly rota: Rota,
    private readonly own: OwnDesk,
  ) {}

  async of(actor: Actor): Promise<DeskView> {
    const { now, mine, free } = await this.queue.of(actor);
    return {
      folded: await this.own.folds(actor),
      nobody: await this.rota.warned(actor),
      queue: { now, waits: mine.length + free.length },
      consultant: (await this.staff.consultants(actor.communityId))[0]?.name,
      duty: await this.communities.duty(actor.communityId),
      reports: await this.moderation.waiting(actor),
      appeals: await this.appeals.waiting(actor),
      lineAppeals: await this.lineAppeals.waiting(actor),
      measureAppeals: await this.measures.appeals(actor),
      held: await this.held.waiting(actor),
      cases: await this.cases.waiting(actor),
      doors: await this.doors.waiting(actor),
      unanswered: await this.threads.unanswered(actor),
      polls: await this.polls.waiting(actor),
      waiting: await this.waiting.of(actor),
      questions: await this.questions.count(actor),
      meetups: await this.meetups.coming(actor),
      uncounted: await this.meetups.uncounted(actor),
      lookUps: (await this.lookUps.awaiting(actor)).length,
      library: await this.library.count(actor),
    };
  }
}
