import { Injectable } from '@nestjs/common';
import { PenNames } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { PenNameTaken } from '../library.problems.js';

/**
 * The names under which something is published here. Another person may not take one of them, so that nobody speaks as the writer of
 * somebody else's story. What nobody has read yet is not asked: the answer would tell that it waits.
 */
@Injectable()
export class PenNameBook {
  constructor(
    private readonly penNames: PenNames,
    private readonly read: Read,
  ) {}

  /** @throws PenNameTaken */
  async requireFree(actor: Actor, penName: string): Promise<void> {
    const rows = await this.read.all<{ id: string; pen_name: string }>(sql`
      select id, pen_name from story where community_id = ${actor.communityId} and state = 'published'
      union all
      select id, pen_name from blog_post
      where community_id = ${actor.communityId} and state = 'published' and pen_name is not null`);
    const alike = rows.filter((row) => key(row.pen_name) === key(penName)).map(({ id }) => id);
    const own = await this.penNames.ownOf(actor, alike);
    if (alike.some((id) => !own.has(id))) throw PenNameTaken();
  }
}

const key = (name: string) => name.normalize('NFKC').toLocaleLowerCase('nb').replace(/\s+/g, '');
