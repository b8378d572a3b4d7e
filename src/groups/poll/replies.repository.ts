import { Injectable } from '@nestjs/common';
import {
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  type PersonaView,
} from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import type { PollId } from './poll.entity.js';
import type { Reply } from './poll.js';
import { PollReply } from './poll-reply.entity.js';

/** An answer with whose it is, neither of which leaves the feature but for the consultant. */
export interface OwnedReply extends Reply {
  personaId: PersonaId;
  author: PersonaView;
}

const owner = (poll: PollId) => `poll:${poll}`;
const place = (community: CommunityId, row: string): Place => ({
  community,
  table: 'poll_reply',
  row,
  column: 'reply',
});

/** What people have answered. Each poll has a key of its own, and with it the answers go. */
@Injectable()
export class Replies {
  constructor(
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** By poll, without whoever is gone. Two reads, however many there are. */
  async of(community: CommunityId, polls: readonly PollId[]): Promise<Map<PollId, OwnedReply[]>> {
    const rows = await this.read.all<PersonaRow & { id: string; poll_id: PollId; reply: Buffer }>(sql`
      select x.id, x.poll_id, x.reply, ${personaColumns} from poll_reply x ${joinPersona(sql`x.persona_id`)}
      where x.poll_id in ${list(polls)} and p.gone = ${false}`);
    const open = await this.vault.opener(polls.map(owner));
    const found = new Map<PollId, OwnedReply[]>(polls.map((id) => [id, []]));
    for (const row of rows) {
      const reply = JSON.parse(open(owner(row.poll_id), place(community, row.id), row.reply)) as Reply;
      found.get(row.poll_id)!.push({ ...reply, personaId: row.persona_id, author: personaFrom(row) });
    }
    for (const replies of found.values())
      replies.sort((a, b) => a.author.nickname.localeCompare(b.author.nickname, 'nb'));
    return found;
  }

  /** Puts an answer in the place of what one has said before. Inside a unit of work. */
  async put(community: CommunityId, pollId: PollId, personaId: PersonaId, reply: Reply): Promise<void> {
    const own = await this.unit.manager.findOneBy(PollReply, { pollId, personaId });
    const id = own?.id ?? this.random.id(`poll-reply ${personaId}`);
    const sealed = await this.vault.seal(owner(pollId), place(community, id), JSON.stringify(reply));
    if (own) await this.unit.manager.update(PollReply, { id }, { reply: sealed });
    else await this.unit.manager.insert(PollReply, { id, pollId, personaId, reply: sealed });
  }

  /** Inside a unit of work. */
  async take(pollId: PollId, personaId: PersonaId): Promise<void> {
    await this.unit.manager.delete(PollReply, { pollId, personaId });
  }

  /** For good, in backups too once they age out. Inside a unit of work. */
  async forget(pollId: PollId): Promise<void> {
    await this.unit.manager.delete(PollReply, { pollId });
    await this.vault.destroy(owner(pollId));
  }

  /** Of somebody who is gone. Inside a unit of work. */
  async left(personaId: PersonaId): Promise<void> {
    await this.unit.manager.delete(PollReply, { personaId });
  }
}
