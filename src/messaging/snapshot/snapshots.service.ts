import { Injectable } from '@nestjs/common';
import type { Actor, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Sheets, type Snapshot, type Which } from '../../toolbox/index.js';
import type { ConversationId } from '../conversation.js';
import { Conversations } from '../conversations.service.js';
import { ConversationsRepository } from '../conversations.repository.js';
import { Messaging } from '../messaging.service.js';
import { snapshotWords } from './snapshot.words.js';

export interface SnapshotView {
  which: Which;
  snapshot: Snapshot;
  /** Conversations that go on, the latest first, and providers one writes to; by whom it is read. */
  places: { where: string; topic?: string | undefined; name: string; cover: string | null }[];
}

const latest = 10;

/** Things of one's toolbox as they stand now, as a part of a letter. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly sheets: Sheets,
    private readonly messaging: Messaging,
    private readonly conversations: Conversations,
    private readonly repository: ConversationsRepository,
  ) {}

  /** What would be sent, and where it can go. @throws NotHere for a thing one does not have */
  async view(actor: Actor, which: Which): Promise<SnapshotView> {
    const snapshot = await this.sheets.require(actor, which);
    const { conversations, providers } = await this.messaging.list(actor);
    const known = providers.filter(({ careName, ended }) => careName !== null && !ended);
    const open = new Map((await this.repository.newest(actor, latest)).map((row) => [row.id, row.provider_id]));
    const places: SnapshotView['places'] = [];
    for (const { id, topic } of conversations) {
      const provider = known.find((each) => each.id === open.get(id));
      if (provider) places.push({ where: `in:${id}`, topic, name: provider.name, cover: provider.reading.cover });
    }
    for (const { id, name, reading } of known) places.push({ where: `to:${id}`, name, cover: reading.cover });
    return { which, snapshot, places };
  }

  /** @returns the conversation it went into. @throws NotHere, and what writing throws */
  async send(actor: Actor, which: Which, where: string, words: string | undefined): Promise<ConversationId> {
    const snapshot = await this.sheets.require(actor, which);
    const t = snapshotWords(actor);
    const body = words ?? t('snapshot.body.default');
    const id = where.slice('in:'.length);
    if (where.startsWith('in:')) {
      await this.conversations.write(actor, id as ConversationId, body, { snapshot });
      return id as ConversationId;
    }
    // A letter needs a name to come under; the first one asks for it.
    const { places } = await this.view(actor, which);
    if (!places.some((each) => each.where === where)) throw NotHere();
    return this.conversations.start(actor, {
      provider: id as MembershipId,
      kind: which === 'medication' ? 'practical' : snapshot.questions ? 'question' : 'update',
      subject: which === 'medication' ? 'medicines' : 'toolbox',
      topic: t(topicOf(which)),
      body,
      snapshot,
    });
  }
}

const topicOf = (which: Which) =>
  which === 'sheet' ? 'snapshot.topic.sheet' : which === 'medication' ? 'snapshot.topic.medicines' : 'snapshot.topic';
