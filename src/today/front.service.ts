import { Injectable } from '@nestjs/common';
import { Communities, type DutyView } from '../communities/index.js';
import { Desk, type DeskView, Passings, Rota } from '../consulting/index.js';
import {
  Cases,
  HeldPosts,
  type HiddenPostView,
  Measures,
  type MeasureView,
  Moderation,
  ThreadReader,
  type ThreadRowView,
} from '../groups/index.js';
import { Absences, Accounts, Invitations, LookUps, Personas, Reveals, Staff } from '../identity/index.js';
import { Meetups, type NextMeetup } from '../meetups/index.js';
import { type ConversationSummary, type InboxView, Messaging } from '../messaging/index.js';
import { OwnNotices } from '../notices/index.js';
import type { Actor } from '../platform/http/actor.js';
import { Quiet, type QuietView } from './quiet.service.js';
import { SharedReader, Toolbox, type TodayView as ToolboxToday } from '../toolbox/index.js';

export interface TodayView {
  kind: 'today';
  /** The nickname, or the first name of whoever has none yet. Both are the reader's own. */
  name: string;
  hasPersona: boolean;
  /** Whether there is something new for the reader: never how much. */
  hasNew: boolean;
  /** Whether the reader is on a break. */
  away: boolean;
  consultant: string | undefined;
  duty: DutyView;
  threads: ThreadRowView[];
  hidden: HiddenPostView[];
  /** Threads in which something of one's own waits for the consultant. */
  held: string[];
  /** What was decided about the reader of late, or is in force. */
  measures: MeasureView[];
  meetup: NextMeetup | undefined;
  /** How many have offered the reader something they have not answered. */
  asked: number;
  /** Somebody has looked up who the reader is, within the last two weeks. */
  looked: boolean;
  messages: ConversationSummary[];
  toolbox: ToolboxToday;
}

export type FrontView =
  | { kind: 'public'; communities: { name: string; duty: DutyView }[] }
  | TodayView
  | QuietView
  | { kind: 'desk'; desk: DeskView; hasNew: boolean; shared: number }
  | { kind: 'inbox'; inbox: InboxView; hasNew: boolean; passed: number }
  | {
      kind: 'community';
      /** Days to come on which no consultant is here. */
      nobody: string[];
      lookUps: number;
      /** Of those who work here, about how many something is open that comes to the reader. */
      cases: number;
      openInvitations: number;
      consultants: string[];
      providers: string[];
      duty: DutyView;
    };

/** Composes one person's own front page, each part from its own feature. Nothing of it is joined anywhere else. */
@Injectable()
export class Front {
  constructor(
    private readonly absences: Absences,
    private readonly cases: Cases,
    private readonly accounts: Accounts,
    private readonly communities: Communities,
    private readonly desk: Desk,
    private readonly held: HeldPosts,
    private readonly invitations: Invitations,
    private readonly lookUps: LookUps,
    private readonly measures: Measures,
    private readonly meetups: Meetups,
    private readonly messaging: Messaging,
    private readonly moderation: Moderation,
    private readonly notices: OwnNotices,
    private readonly passings: Passings,
    private readonly personas: Personas,
    private readonly quiet: Quiet,
    private readonly reveals: Reveals,
    private readonly rota: Rota,
    private readonly shared: SharedReader,
    private readonly staff: Staff,
    private readonly threads: ThreadReader,
    private readonly toolbox: Toolbox,
  ) {}

  async of(actor: Actor | undefined): Promise<FrontView> {
    // Whoever has to set up a second factor first sees what a stranger sees.
    if (!actor || actor.factorDue) return { kind: 'public', communities: await this.communities.openings() };
    if (actor.role === 'Coordinator') return this.#community(actor);
    const hasNew = await this.notices.hasNew(actor);
    if (actor.role === 'Consultant')
      return {
        kind: 'desk',
        desk: await this.desk.of(actor),
        hasNew,
        shared: (await this.shared.people(actor)).length,
      };
    if (actor.role === 'Provider') {
      const [inbox, passed] = [await this.messaging.inbox(actor), await this.passings.waiting(actor)];
      return { kind: 'inbox', inbox, hasNew, passed };
    }
    return (await this.quiet.isOn(actor)) ? this.quiet.of(actor) : this.#today(actor, hasNew);
  }

  async #today(actor: Actor, hasNew: boolean): Promise<TodayView> {
    const persona = await this.personas.of(actor);
    return {
      kind: 'today',
      name: persona?.nickname ?? (await this.accounts.own(actor.accountId)).firstName,
      hasPersona: persona !== undefined,
      hasNew,
      away: (await this.absences.of(actor)) !== undefined,
      consultant: (await this.staff.consultants(actor.communityId))[0]?.name,
      duty: await this.communities.duty(actor.communityId),
      threads: await this.threads.latest(actor, 3),
      hidden: await this.moderation.ownHidden(actor),
      held: persona?.id ? await this.held.own(persona.id) : [],
      measures: await this.measures.news(actor),
      meetup: await this.meetups.next(actor),
      asked: await this.reveals.asked(actor),
      looked: await this.lookUps.lately(actor),
      messages: await this.messaging.summary(actor, 2),
      toolbox: await this.toolbox.today(actor),
    };
  }

  async #community(actor: Actor): Promise<FrontView> {
    const names = (people: { name: string }[]) => people.map(({ name }) => name);
    return {
      kind: 'community',
      nobody: await this.rota.warned(actor),
      lookUps: (await this.lookUps.awaiting(actor)).length,
      cases: (await this.cases.waiting(actor)).length,
      openInvitations: (await this.invitations.open(actor)).length,
      consultants: names(await this.staff.consultants(actor.communityId)),
      providers: names(await this.staff.providers(actor.communityId)),
      duty: await this.communities.duty(actor.communityId),
    };
  }
}
