import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SeriesBook, type SeriesEntry } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import type { CommunityId } from '../platform/http/actor.js';

/** Tells identity in which series one can have a meetup name. */
@Injectable()
export class SeriesEntries implements OnModuleInit {
  constructor(
    private readonly book: SeriesBook,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.book.register((communityId) => this.#of(communityId));
  }

  #of(communityId: CommunityId): Promise<SeriesEntry[]> {
    return this.read.all<SeriesEntry>(
      sql`select id, title from meetup_series where community_id = ${communityId} order by title, id`,
    );
  }
}
