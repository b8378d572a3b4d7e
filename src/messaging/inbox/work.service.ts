import { Injectable } from '@nestjs/common';
import { instantFrom } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { SharedReader } from '../../toolbox/index.js';
import type { ConversationAtWork, ConversationView } from '../conversation.js';
import { ConversationsRepository } from '../conversations.repository.js';
import { Hours } from '../hours/hours.service.js';
import { workOrder } from '../inbox-order.js';
import type { ReplyTemplateId } from './reply-template.entity.js';
import { Templates } from './templates.service.js';

/** What a provider needs beside a conversation: the way to the next one, words to begin with, colleagues. */
@Injectable()
export class Work {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly templates: Templates,
    private readonly hours: Hours,
    private readonly shared: SharedReader,
    private readonly clock: Clock,
  ) {}

  async around(actor: Actor, view: ConversationView, template?: ReplyTemplateId): Promise<ConversationAtWork> {
    if (view.side !== 'provider') return { ...view, work: null };
    const today = this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate().toString();
    const wanting = (await this.conversations.wanting(actor)).map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state,
      expectedBy: row.expected_by,
      at: instantFrom(row.sent_at).toString(),
    }));
    const ids = workOrder(wanting, today).map(({ id }) => id);
    const place = ids.indexOf(view.id);
    const own = await this.templates.list(actor);
    const person = view.agreement?.with;
    return {
      ...view,
      work: {
        // One that is done has no place any more; the next is then the first.
        next: ids[place + 1] ?? null,
        previous: place > 0 ? ids[place - 1]! : null,
        left: ids.length,
        templates: own.map(({ id, title }) => ({ id, title })),
        words: own.find(({ id }) => id === template)?.body ?? null,
        shared: person ? { person, count: (await this.shared.counts(actor)).get(person) ?? 0 } : null,
        colleagues:
          view.covering || !view.open ? [] : (await this.hours.colleagues(actor)).map(({ id, name }) => ({ id, name })),
      },
    };
  }
}
