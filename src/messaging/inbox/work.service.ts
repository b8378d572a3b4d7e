import { Injectable } from '@nestjs/common';
import { instantFrom } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { SharedReader } from '../../toolbox/index.js';
import type { ConversationAtWork, ConversationView } from '../conversation.js';
import { ConversationsRepository } from '../conversations.repository.js';
import { Appointments } from '../appointment/appointments.service.js';
import { LetterDrafts } from '../draft/letter-drafts.service.js';
import { Hours } from '../hours/hours.service.js';
import { nextAfter, workOrder } from '../inbox-order.js';
import type { WorkQuery } from './inbox.forms.js';
import { Templates } from './templates.service.js';

/** What a provider needs beside a conversation: the way to the next one, words to begin with, colleagues. */
@Injectable()
export class Work {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly appointments: Appointments,
    private readonly drafts: LetterDrafts,
    private readonly templates: Templates,
    private readonly hours: Hours,
    private readonly shared: SharedReader,
    private readonly clock: Clock,
  ) {}

  async around(actor: Actor, view: ConversationView, { template, corrects }: WorkQuery): Promise<ConversationAtWork> {
    const draft = await this.drafts.at(actor, { in: view.id });
    const takenIn = isTakenIn(actor, view);
    // When and where two people meet is for the two of them.
    const appointments = view.covering || takenIn ? [] : await this.appointments.of(actor, view.id);
    const own = { ...view, takenIn, appointments, draft, correcting: correctingIn(view, corrects ?? draft?.corrects) };
    if (view.side !== 'provider') return { ...own, work: null };
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
    const templates = await this.templates.list(actor);
    const person = view.agreement?.with;
    return {
      ...own,
      work: {
        next: nextAfter(view, wanting, today),
        previous: place > 0 ? ids[place - 1]! : null,
        left: ids.length,
        templates: templates.map(({ id, title }) => ({ id, title })),
        words: templates.find(({ id }) => id === template)?.body ?? null,
        shared: person ? { person, count: (await this.shared.counts(actor)).get(person) ?? 0 } : null,
        colleagues:
          view.covering || !view.open || takenIn
            ? []
            : (await this.hours.colleagues(actor)).map(({ id, name }) => ({ id, name })),
      },
    };
  }
}

/** One that is no letter of the reader's own is not put right. */
function correctingIn({ messages }: ConversationView, seq: number | undefined): ConversationAtWork['correcting'] {
  const letter = seq === undefined ? undefined : messages.find((each) => each.seq === seq);
  return letter ? { seq: letter.seq!, sentAt: letter.sentAt } : null;
}

const isTakenIn = (actor: Actor, { further }: ConversationView): boolean =>
  further.now.some(({ id }) => id === actor.membershipId);
