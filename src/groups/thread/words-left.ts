import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AccountLeft, CommunityLeft, PersonaLeft } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { AccountId, CommunityId } from '../../platform/http/actor.js';
import { ChatLine } from '../chat/chat-line.entity.js';
import { PostVersion } from '../post/post-version.entity.js';
import { Reaction } from '../post/reaction.entity.js';
import { Post } from './post.entity.js';
import { Concern, ConcernLine } from '../moderation/concern.entity.js';
import { concernOwner } from '../moderation/concerns.service.js';
import { Measure } from '../moderation/measure.entity.js';
import { measureOwner } from '../moderation/measures.service.js';
import { Appeal } from '../moderation/appeal.entity.js';
import { AuthorHold } from '../moderation/author-hold.entity.js';
import { Report } from '../moderation/report.entity.js';
import { Voices } from '../moderation/voices.service.js';
import { Thread } from './thread.entity.js';

/** What becomes of somebody's words when they have left for good. */
@Injectable()
export class WordsLeft {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly vault: Vault,
    private readonly voices: Voices,
  ) {}

  /** A post keeps its place, so that what others answered keeps its sense; of the words nothing stays. */
  @During(PersonaLeft)
  async settle({ personaId, words }: PersonaLeft): Promise<void> {
    const { manager } = this.unit;
    // Decisions about somebody who is gone decide nothing any more.
    for (const { id } of await manager.findBy(Measure, { personaId }))
      await this.#forget(Measure, id, measureOwner(id));
    await manager.delete(AuthorHold, { personaId });
    if (words === 'stay') return;
    for (const { id } of await manager.find(Post, { select: { id: true }, where: { personaId } }))
      for (const entity of [Report, PostVersion, Reaction, Appeal]) await manager.delete(entity, { postId: id });
    await manager.update(Post, { personaId }, { body: '', notes: null, hiddenReason: null, takenBack: true });
    await manager.update(Thread, { personaId }, { title: '' });
    await manager.delete(ChatLine, { personaId });
    await manager.delete(Report, { personaId, state: Not('open' as const) });
    await manager.delete(ConcernLine, { personaId });
    const about = await manager.findBy(Concern, { aboutId: personaId });
    const answered = await manager.findBy(Concern, { personaId, state: Not('open' as const) });
    for (const { id } of [...about, ...answered]) await this.#forget(Concern, id, concernOwner(id));
  }

  @During(AccountLeft)
  leave({ accountId }: AccountLeft): Promise<void> {
    return this.#settleUnnamed(accountId);
  }

  @During(CommunityLeft)
  leaveCommunity({ accountId, communityId }: CommunityLeft): Promise<void> {
    return this.#settleUnnamed(accountId, communityId);
  }

  /** What somebody reported without a nickname goes once it is answered, as under a nickname. */
  async #settleUnnamed(accountId: AccountId, communityId?: CommunityId): Promise<void> {
    const { manager } = this.unit;
    const answered = { voice: In(await this.voices.used(accountId, communityId)), state: Not('open' as const) };
    await manager.delete(Report, answered);
    for (const { id } of await manager.findBy(Concern, answered)) await this.#forget(Concern, id, concernOwner(id));
  }

  async #forget(entity: typeof Measure | typeof Concern, id: string, owner: string): Promise<void> {
    await this.unit.manager.delete(entity, { id: id as never });
    await this.vault.destroy(owner);
  }
}
