import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { millisFrom, sql } from '../../platform/database/sql.js';
import type { CommunityId } from '../../platform/http/actor.js';

const answeredWithin = 12 * 60 * 60_000;

/** How many nicknames did what. True numbers: for `consulting/numbers` alone, which tells none of them as it is. */
@Injectable()
export class RoomCounts {
  constructor(private readonly read: Read) {}

  /** From the first moment to before the last. Each nickname counts once, whatever it wrote; of its threads, the first one. */
  async of(
    communityId: CommunityId,
    { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  ): Promise<Record<'rooms' | 'wrote' | 'answered' | 'late', number>> {
    const present = await this.read.one<{ n: number }>(sql`
      select cast(count(*) as integer) as n from persona
      where community_id = ${communityId} and staff = ${false} and gone = ${false}`);
    const wrote = await this.read.one<{ n: number }>(sql`
      select cast(count(distinct p.persona_id) as integer) as n from post p join persona a on a.id = p.persona_id
      where a.community_id = ${communityId} and a.staff = ${false} and p.taken_back = ${false}
        and p.written_at >= ${from} and p.written_at < ${to}`);
    const threads = await this.read.all<{ persona_id: PersonaId; began: unknown; answered: unknown }>(sql`
      select t.persona_id, o.written_at as began, (select v.written_at from post v
        where v.thread_id = t.id and v.persona_id <> t.persona_id and v.held is null order by v.seq limit 1) as answered
      from thread t join persona a on a.id = t.persona_id join post o on o.thread_id = t.id
      where a.community_id = ${communityId} and a.staff = ${false} and t.notice_kind is null
        and o.written_at >= ${from} and o.written_at < ${to} and o.taken_back = ${false}
        and o.seq = (select min(b.seq) from post b where b.thread_id = t.id)
      order by o.written_at, t.id`);
    const firsts = new Map<PersonaId, boolean>();
    for (const { persona_id: persona, began, answered } of threads)
      if (!firsts.has(persona))
        firsts.set(persona, answered !== null && millisFrom(answered) - millisFrom(began) <= answeredWithin);
    const inTime = [...firsts.values()].filter(Boolean).length;
    return { rooms: present!.n, wrote: wrote!.n, answered: inTime, late: firsts.size - inTime };
  }
}
