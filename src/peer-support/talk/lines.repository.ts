import { Injectable } from '@nestjs/common';
import { Vault, type Place } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import { PeerLine, type PeerLineId } from './peer-talk.entity.js';
import type { Side } from './talk.js';
import { type OpenTalk, talkOwner } from './talks.repository.js';

export interface LineBody {
  side: Side;
  words: string;
  /** ISO instant, to the hour. */
  at: string;
}

export interface OpenLine extends LineBody {
  id: PeerLineId;
  seq: number;
}

type Talk = Pick<OpenTalk, 'id' | 'communityId'>;
const place = (community: CommunityId, row: string): Place => ({ community, table: 'peer_line', row, column: 'body' });

/** Opens and seals what two say to each other. */
@Injectable()
export class LinesRepository {
  constructor(
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** The latest, or the latest before a place; the first said stands first. Two reads. */
  async latest(talk: Talk, limit: number, before?: number): Promise<OpenLine[]> {
    const found = await this.#all(talk, before === undefined ? sql`` : sql` and l.seq < ${before}`, sql`desc`, limit);
    return found.reverse();
  }

  /** Those after a place, in the order in which they were said. Two reads. */
  after(talk: Talk, seq: number, limit: number): Promise<OpenLine[]> {
    return this.#all(talk, sql` and l.seq > ${seq}`, sql`asc`, limit);
  }

  /** One and those around it. */
  around(talk: Talk, seq: number, beside: number): Promise<OpenLine[]> {
    return this.#all(talk, sql` and l.seq between ${seq - beside} and ${seq + beside}`, sql`asc`, 2 * beside + 1);
  }

  /** All of it, for whoever takes their own along. */
  every(talk: Talk): Promise<OpenLine[]> {
    return this.#all(talk, sql``, sql`asc`, 100_000);
  }

  /** Inside a unit of work that holds the talk. */
  async add(talk: Talk, seq: number, line: LineBody): Promise<void> {
    const id = this.random.id<PeerLineId>(`peer-line ${talk.id} ${seq}`);
    const body = await this.vault.seal(talkOwner(talk.id), place(talk.communityId, id), JSON.stringify(line));
    await this.unit.manager.insert(PeerLine, { id, talkId: talk.id, seq, body });
  }

  async #all({ id: talk, communityId }: Talk, where: Sql, order: Sql, limit: number): Promise<OpenLine[]> {
    const rows = await this.read.all<{ id: PeerLineId; seq: number; body: Buffer }>(
      sql`select l.id, l.seq, l.body from peer_line l where l.talk_id = ${talk}${where} order by l.seq ${order} limit ${limit}`,
    );
    const open = await this.vault.opener([talkOwner(talk)]);
    return rows.map(({ id, seq, body }) => ({
      id,
      seq,
      ...(JSON.parse(open(talkOwner(talk), place(communityId, id), body)) as LineBody),
    }));
  }
}
