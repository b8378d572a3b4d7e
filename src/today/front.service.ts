import { Injectable } from '@nestjs/common';
import { Communities, type DutyView } from '../communities/index.js';
import { Desk, type DeskView } from '../consulting/index.js';
import { type HiddenPostView, Moderation, ThreadReader, type ThreadRowView } from '../groups/index.js';
import { Accounts, Invitations, LookUps, Personas, Reveals, Staff } from '../identity/index.js';
import { Meetups, type NextMeetup } from '../meetups/index.js';
import { type ConversationSummary, type InboxView, Messaging } from '../messaging/index.js';
import type { Actor } from '../platform/http/actor.js';
import { Toolbox, type TodayView as ToolboxToday } from '../toolbox/index.js';

export interface TodayView {
  kind: 'today';
  /** The nickname, or the first name of whoever has none yet. Both are the reader's own. */
  name: string;
  hasPersona: boolean;
  consultant: string | undefined;
  duty: DutyView;
  threads: ThreadRowView[];
  hidden: HiddenPostView[];
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
  | { kind: 'desk'; desk: DeskView }
  | { kind: 'inbox'; inbox: InboxView }
  | {
      kind: 'community';
      lookUps: number;
      openInvitations: number;
      consultants: string[];
      providers: string[];
      duty: DutyView;
    };

/** Composes one person's own front page, each part from its own feature. Nothing of it is joined anywhere else. */
@Injectable()
export class Front {
  constructor(
    private readonly accounts: Accounts,
    private readonly communities: Communities,
    private readonly desk: Desk,
    private readonly invitations: Invitations,
    private readonly lookUps: LookUps,
    private readonly meetups: Meetups,
    private readonly messaging: Messaging,
    private readonly moderation: Moderation,
    private readonly personas: Personas,
    private readonly reveals: Reveals,
    private readonly staff: Staff,
    private readonly threads: ThreadReader,
    private readonly toolbox: Toolbox,
  ) {}

  async of(actor: Actor | undefined): Promise<FrontView> {
    if (!actor) return { kind: 'public', communities: await this.communities.openings() };
    if (actor.role === 'Consultant') return { kind: 'desk', desk: await this.desk.of(actor) };
    if (actor.role === 'Provider') return { kind: 'inbox', inbox: await this.messaging.inbox(actor) };
    if (actor.role === 'Coordinator') return this.#community(actor);
    return this.#today(actor);
  }

  async #today(actor: Actor): Promise<TodayView> {
    const persona = await this.personas.of(actor);
    return {
      kind: 'today',
      name: persona?.nickname ?? (await this.accounts.own(actor.accountId)).firstName,
      hasPersona: persona !== undefined,
      consultant: (await this.staff.consultants(actor.communityId))[0]?.name,
      duty: await this.communities.duty(actor.communityId),
      threads: await this.threads.latest(actor, 3),
      hidden: await this.moderation.ownHidden(actor),
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
      lookUps: (await this.lookUps.awaiting(actor)).length,
      openInvitations: (await this.invitations.open(actor)).length,
      consultants: names(await this.staff.consultants(actor.communityId)),
      providers: names(await this.staff.providers(actor.communityId)),
      duty: await this.communities.duty(actor.communityId),
    };
  }
}
