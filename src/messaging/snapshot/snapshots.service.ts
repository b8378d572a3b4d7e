import { Injectable } from '@nestjs/common';
import type { Actor, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Sheets, type Snapshot, type Which } from '../../toolbox/index.js';
import type { ConversationId, WritableProvider } from '../conversation.js';
import { Conversations } from '../conversations.service.js';
import { ConversationsRepository } from '../conversations.repository.js';
import { FurtherProviders } from '../further/further-providers.service.js';
import { Messaging } from '../messaging.service.js';
import { snapshotWords } from './snapshot.words.js';

export interface SnapshotView {
  which: Which;
  snapshot: Snapshot;
  /** Conversations that go on, the latest first, and providers one writes to. */
  places: SnapshotPlace[];
}

export interface SnapshotPlace {
  where: string;
  topic?: string | undefined;
  /** By whom it is read: the provider, who covers for them, and who was taken in. */
  name: string;
  cover: string | null;
  also: string[];
  /** The organisation whose system fetches what the provider reads. */
  system?: string | undefined;
}

const latest = 10;

/** Things of one's toolbox as they stand now, as a part of a letter. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly sheets: Sheets,
    private readonly messaging: Messaging,
    private readonly conversations: Conversations,
    private readonly further: FurtherProviders,
    private readonly repository: ConversationsRepository,
  ) {}

  /** What would be sent, and where it can go. @throws NotHere for a thing one does not have */
  async view(actor: Actor, which: Which): Promise<SnapshotView> {
    const snapshot = await this.sheets.require(actor, which);
    const { conversations, providers } = await this.messaging.list(actor);
    const known = providers.filter(({ careName, ended }) => careName !== null && !ended);
    const open = new Map((await this.repository.newest(actor, latest)).map((row) => [row.id, row.provider_id]));
    const alsoIn = await this.further.namesIn(conversations.map(({ id }) => id));
    const places: SnapshotPlace[] = [];
    for (const { id, topic } of conversations) {
      const provider = known.find((each) => each.id === open.get(id));
      if (provider) places.push({ ...readBy(provider), where: `in:${id}`, topic, also: alsoIn.get(id) ?? [] });
    }
    for (const provider of known) places.push({ ...readBy(provider), where: `to:${provider.id}`, also: [] });
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

const readBy = ({ name, reading, organisation, system }: WritableProvider) => ({
  name,
  cover: reading.cover,
  ...(system ? { system: organisation } : {}),
});

const topicOf = (which: Which) =>
  which === 'sheet' ? 'snapshot.topic.sheet' : which === 'medication' ? 'snapshot.topic.medicines' : 'snapshot.topic';
