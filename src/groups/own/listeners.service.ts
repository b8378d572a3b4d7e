import { Injectable } from '@nestjs/common';
import { Blocks, type PersonaId } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { enterableBy } from '../room/enterable.js';
import { Mutes } from './mutes.service.js';

/** Who may be told that somebody has written. Whoever does not get the writer's words is told nothing, and neither are they who are away. */
@Injectable()
export class Listeners {
  constructor(
    private readonly blocks: Blocks,
    private readonly mutes: Mutes,
    private readonly read: Read,
  ) {}

  /** Of these, who may enter the room of the thread. @param writers first the one who has written now, then whose thread it is. A constant number of reads. */
  async among(wish: readonly PersonaId[], writers: readonly PersonaId[], thread: ThreadId): Promise<PersonaId[]> {
    const others = [...new Set(wish)].filter((id) => id !== writers[0]).sort();
    if (others.length === 0) return [];
    const here = await this.read.all<{ id: PersonaId }>(
      sql`select p.id from persona p join thread t on t.id = ${thread} join room r on r.id = t.room_id
        where p.id in ${list(others)} and p.gone = ${false} and ${enterableBy} order by p.id`,
    );
    const ids = here.map(({ id }) => id);
    const [blocked, muted] = [
      await this.blocks.leaveOut(ids, writers),
      await this.mutes.leaveOut(ids, writers, thread),
    ];
    return ids.filter((id) => !blocked.has(id) && !muted.has(id));
  }
}
