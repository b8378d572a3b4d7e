import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PersonaId, WriterBook } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { CommunityId } from '../../platform/http/actor.js';

/** Tells identity who wrote a post, for the reasoned look-up. */
@Injectable()
export class PostWriters implements OnModuleInit {
  constructor(
    private readonly book: WriterBook,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.book.register((communityId, postId) => this.#of(communityId, postId));
  }

  async #of(communityId: CommunityId, postId: string): Promise<PersonaId | undefined> {
    const row = await this.read.one<{ persona_id: PersonaId }>(sql`
      select o.persona_id from post o join thread t on t.id = o.thread_id join room r on r.id = t.room_id
      where o.id = ${postId} and r.community_id = ${communityId}`);
    return row?.persona_id;
  }
}
