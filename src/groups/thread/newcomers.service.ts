import { Injectable } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { ThreadId } from './thread.entity.js';

/** Somebody whose first words are of these days. */
export interface NewcomerView {
  personaId: PersonaId;
  nickname: string;
  /** Where they said something first. */
  threadId: ThreadId;
}

const days = 14;

/** Who has just begun to write, and whom nobody who works here has answered yet. For the consultant. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly readers: Readers,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Looks at the threads of these days only, however many there were before. */
  async of(actor: Actor): Promise<NewcomerView[]> {
    if (actor.role !== 'Consultant') return [];
    const since = this.clock.now().subtract({ hours: 24 * days });
    const rows = await this.read.all<{ persona_id: PersonaId; nickname: string; thread_id: ThreadId }>(sql`
      select p.id as persona_id, p.nickname, o.thread_id
      from thread t join room r on r.id = t.room_id join post o on o.thread_id = t.id join persona p on p.id = o.persona_id
      where ${enterable(await this.readers.of(actor))} and t.active_at >= ${since} and o.written_at >= ${since}
        and p.staff = ${false} and p.gone = ${false} and o.held is null and o.hidden_reason is null and o.taken_back = ${false}
        and not exists (select 1 from post e where e.persona_id = p.id and e.written_at < ${since})
        and not exists (select 1 from post w join post s on s.thread_id = w.thread_id and s.seq > w.seq
          join persona q on q.id = s.persona_id and q.staff = ${true} where w.persona_id = p.id)
      order by o.written_at, o.seq, o.id limit 200`);
    const first = new Map<PersonaId, NewcomerView>();
    for (const { persona_id: personaId, nickname, thread_id: threadId } of rows)
      if (!first.has(personaId)) first.set(personaId, { personaId, nickname, threadId });
    return [...first.values()];
  }
}
