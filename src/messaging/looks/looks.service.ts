import { Injectable } from '@nestjs/common';
import { SystemLooks } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { ConversationId } from '../conversation.js';
import { ConversationLook, type LookId } from './conversation-look.entity.js';
import type { LookHow, LookView } from './look.js';

/**
 * The trail of who had words of a conversation before them, day by day, so that curiosity is visible. It is written before the words
 * are given out, by every way there is to them: page, print, file, search. The person's own looking is not noted.
 */
@Injectable()
export class Looks {
  constructor(
    private readonly systems: SystemLooks,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Once a day is enough, so most looks write nothing. */
  async note(actor: Actor, how: LookHow, conversations: readonly ConversationId[]): Promise<void> {
    const { membershipId: readerId, zone } = actor;
    const day = this.clock.now().toZonedDateTimeISO(zone).toPlainDate().toString();
    const noted = await this.read.all<{ conversation_id: ConversationId }>(sql`
      select conversation_id from conversation_look
      where reader_id = ${readerId} and day = ${day} and how = ${how} and conversation_id in ${list(conversations)}`);
    const known = new Set(noted.map(({ conversation_id }) => conversation_id));
    const fresh = conversations.filter((each) => !known.has(each));
    if (fresh.length === 0) return;
    await this.unit.run(async () => {
      for (const conversationId of fresh) {
        const id = this.random.id<LookId>(`look ${conversationId} ${readerId} ${day} ${how}`);
        const look = { id, conversationId, readerId, day, how };
        // Two pages at once are one look.
        const insert = this.unit.manager.createQueryBuilder().insert().into(ConversationLook).values(look);
        await insert.orIgnore().updateEntity(false).execute();
      }
    });
  }

  /** For the person whose conversation it is. */
  async of(conversation: ConversationId): Promise<LookView[]> {
    return (await this.ofEach([conversation])).get(conversation) ?? [];
  }

  /** The same of several, by conversation. Two reads. */
  async ofEach(conversations: readonly ConversationId[]): Promise<Map<ConversationId, LookView[]>> {
    type Row = { conversation_id: ConversationId; reader_id: string; day: string; how: LookHow; name: string | null };
    const rows = await this.read.all<Row>(sql`
      select l.conversation_id, l.reader_id, l.day, l.how, m.staff_name as name from conversation_look l
      left join membership m on m.id = l.reader_id
      where l.conversation_id in ${list(conversations)} order by l.day desc, l.reader_id, l.how`);
    const found = new Map<ConversationId, Map<string, LookView>>();
    for (const { conversation_id, reader_id, day, how, name } of rows) {
      const own = found.get(conversation_id) ?? new Map<string, LookView>();
      found.set(conversation_id, own);
      const key = `${reader_id} ${how}`;
      const view = own.get(key) ?? { name: name ?? '', how, days: [] };
      own.set(key, view);
      view.days.push(day);
    }
    const systems = await this.systems.ofEach(conversations);
    return new Map(
      conversations.map((each) => [
        each,
        [
          ...(found.get(each)?.values() ?? []),
          ...(systems.get(each) ?? []).map(({ organisation: name, days }) => ({ name, how: 'system' as const, days })),
        ],
      ]),
    );
  }
}
