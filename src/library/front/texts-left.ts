import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AccountLeft, CommunityLeft, NicknameGivenUp, PenNames, PersonaLeft } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { AccountId } from '../../platform/http/actor.js';
import { BlogPost, type BlogPostId } from '../blog/blog-post.entity.js';
import { BlogResponse } from '../blog/blog-response.entity.js';
import { takenPen, takenPost, takenResponse } from '../blog/blog.service.js';
import { Story, type StoryId } from '../stories/story.entity.js';

/** What becomes of what somebody wrote for the library and the blog when they go. */
@Injectable()
export class TextsLeft {
  constructor(
    private readonly penNames: PenNames,
    private readonly read: Read,
    private readonly unit: UnitOfWork,
  ) {}

  /** Under a nickname: as in the rooms. What was never published has nobody left to be published for. */
  @During(PersonaLeft)
  async settle({ personaId, words }: PersonaLeft): Promise<void> {
    const { manager } = this.unit;
    const which = words === 'go' ? { personaId } : { personaId, state: In(['sent', 'declined'] as const) };
    await manager.update(BlogPost, which, takenPost);
    await manager.update(BlogResponse, which, takenResponse);
  }

  /** What still waits goes with the nickname: nobody could be answered. */
  @During(NicknameGivenUp)
  async giveUp({ personaId }: NicknameGivenUp): Promise<void> {
    const waiting = { personaId, state: In(['sent', 'declined'] as const) };
    await this.unit.manager.update(BlogPost, waiting, takenPost);
    await this.unit.manager.update(BlogResponse, waiting, takenResponse);
  }

  /**
   * Under another name: always gone, stories with their consents. Whoever could take it back is not here any more, and a consent
   * that nobody can withdraw is none.
   */
  @During(AccountLeft)
  async leave({ accountId }: AccountLeft): Promise<void> {
    const ids = await this.read.all<{ id: string }>(
      sql`select id from story union all select id from blog_post where pen_name is not null and state <> 'taken'`,
    );
    await this.#takeAway(accountId, ids);
  }

  @During(CommunityLeft)
  async leaveCommunity({ accountId, communityId }: CommunityLeft): Promise<void> {
    const ids = await this.read.all<{ id: string }>(sql`
      select id from story where community_id = ${communityId} union all
      select id from blog_post where community_id = ${communityId} and pen_name is not null and state <> 'taken'`);
    await this.#takeAway(accountId, ids);
  }

  async #takeAway(accountId: AccountId, ids: readonly { id: string }[]): Promise<void> {
    const { manager } = this.unit;
    const own = [
      ...(await this.penNames.ownOf(
        { accountId },
        ids.map(({ id }) => id),
      )),
    ];
    for (const id of own) {
      await manager.delete(Story, { id: id as StoryId });
      await manager.update(BlogPost, { id: id as BlogPostId }, takenPen);
      await this.penNames.cut(id);
    }
  }
}
