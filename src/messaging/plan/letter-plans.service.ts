import { Injectable } from '@nestjs/common';
import type { Actor, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Activities, type NewActivity } from '../../toolbox/index.js';
import { CareRelations } from '../care-relations.service.js';
import type { ConversationId } from '../conversation.js';
import { ConversationsRepository } from '../conversations.repository.js';

type Wish = Pick<NewActivity, 'what' | 'day' | 'time'>;

/**
 * A letter as something the person means to do on a day, in their own week. The week knows where it leads; the conversation knows nothing
 * of it, so whoever else reads there learns of no day on which somebody thought of writing.
 */
@Injectable()
export class LetterPlans {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly care: CareRelations,
    private readonly activities: Activities,
  ) {}

  /** To write on in a conversation. @throws NotHere, also once it is over, NoSuchDay, FullWeek */
  async on(actor: Actor, id: ConversationId, wish: Wish): Promise<void> {
    const row = await this.conversations.one(actor, id);
    if (!row || row.ended_at != null) throw NotHere();
    // At the place where one writes: an appointment on the same day leads to the top.
    await this.#plan(actor, wish, `/conversations/${id}#write`);
  }

  /** To write a first letter. @throws NotHere, NoSuchDay, FullWeek */
  async first(actor: Actor, provider: MembershipId, wish: Wish): Promise<void> {
    await this.care.provider(actor, provider);
    await this.#plan(actor, wish, `/messages/new?provider=${provider}`);
  }

  /** Once for a day, however often it is asked for. */
  async #plan(actor: Actor, { what, day, time }: Wish, path: string): Promise<void> {
    await this.activities.plan(actor, { what, day, time, path });
  }
}
