import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { During } from '../../platform/events/events.js';
import { AppealAnswered, PostHidden } from '../groups.events.js';
import type { PostId } from '../thread/post.entity.js';

/** Tells authors what was decided about their words, so that nobody has to find out by chance. */
@Injectable()
export class PostNotices implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.notices.register('post-hidden', {
      group: 'rooms',
      words: ['Et innlegg du skrev, er skjult. Les hvorfor', 'A post you wrote is hidden. Read why'],
      href: (id) => `/threads/${id}`,
    });
    this.notices.register('appeal-answered', {
      group: 'rooms',
      words: ['Du har fått svar på klagen din', 'Your appeal has been answered'],
      href: (id) => `/threads/${id}`,
    });
  }

  @During(PostHidden)
  hidden({ postId }: PostHidden): Promise<void> {
    return this.#tell(postId, 'post-hidden');
  }

  @During(AppealAnswered)
  answered({ postId }: AppealAnswered): Promise<void> {
    return this.#tell(postId, 'appeal-answered');
  }

  async #tell(postId: PostId, kind: string): Promise<void> {
    const post = await this.read.one<{ persona_id: PersonaId; thread_id: string }>(
      sql`select persona_id, thread_id from post where id = ${postId}`,
    );
    if (post) await this.notices.tell({ faceId: post.persona_id }, kind, post.thread_id);
  }
}
