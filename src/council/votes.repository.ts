import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonaId } from '../identity/index.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { type Place, Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { list, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { CommunityId } from '../platform/http/actor.js';
import { Random } from '../platform/time/random.js';
import type { Vote } from './proposal.js';
import { type ProposalId, ProposalVote } from './proposal.entity.js';

interface Row {
  id: string;
  proposal_id: ProposalId;
  community_id: CommunityId;
  body: Buffer;
}

/** What a vote is about. */
interface About {
  id: ProposalId;
  communityId: CommunityId;
}

const owner = (proposal: ProposalId) => `proposal-votes:${proposal}`;
const place = (community: CommunityId, row: string): Place => ({
  community,
  table: 'proposal_vote',
  row,
  column: 'body',
});

/** Votes, until they are counted. Each proposal has a key of its own, and with it the votes go. */
@Injectable()
export class VotesRepository {
  constructor(
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** What somebody has said to some proposals. Two reads. */
  async of(persona: PersonaId | undefined, proposals: readonly ProposalId[]): Promise<Map<ProposalId, Vote>> {
    if (!persona || proposals.length === 0) return new Map();
    const keys = proposals.map((id) => this.#key(id, persona));
    const rows = await this.read.all<Row>(sql`
      select v.id, v.proposal_id, x.community_id, v.body from proposal_vote v join proposal x on x.id = v.proposal_id
      where v.own_key in ${list(keys)} order by v.id`);
    const open = await this.vault.opener(rows.map((row) => owner(row.proposal_id)));
    return new Map(rows.map((row) => [row.proposal_id, this.#opened(row, open)]));
  }

  /** In the place of what was said before. Inside a unit of work that holds the proposal. */
  async put({ id: proposalId, communityId }: About, persona: PersonaId, vote: Vote): Promise<void> {
    const ownKey = this.#key(proposalId, persona);
    const before = await this.unit.manager.findOneBy(ProposalVote, { proposalId, ownKey });
    const id = before?.id ?? this.random.id(`proposal-vote ${ownKey}`);
    const body = await this.vault.seal(owner(proposalId), place(communityId, id), vote);
    if (before) await this.unit.manager.update(ProposalVote, { id }, { body });
    else await this.unit.manager.insert(ProposalVote, { id, proposalId, ownKey, body });
  }

  /** Inside a unit of work. */
  async take(proposalId: ProposalId, persona: PersonaId): Promise<void> {
    await this.unit.manager.delete(ProposalVote, { proposalId, ownKey: this.#key(proposalId, persona) });
  }

  /** All of one proposal, without whose they are. */
  async cast(proposal: ProposalId): Promise<Vote[]> {
    const rows = await this.read.all<Row>(sql`
      select v.id, v.proposal_id, x.community_id, v.body from proposal_vote v join proposal x on x.id = v.proposal_id
      where v.proposal_id = ${proposal} order by v.id`);
    const open = await this.vault.opener(rows.length > 0 ? [owner(proposal)] : []);
    return rows.map((row) => this.#opened(row, open));
  }

  /** For good, in backups too once they age out. Inside a unit of work. */
  async forget(proposalId: ProposalId): Promise<void> {
    await this.unit.manager.delete(ProposalVote, { proposalId });
    await this.vault.destroy(owner(proposalId));
  }

  /** Of somebody who is gone, or goes on under another nickname: a vote is somebody's, and nobody has two. Inside a unit of work. */
  async left(persona: PersonaId): Promise<void> {
    const running = await this.read.all<{ id: ProposalId }>(sql`
      select x.id from proposal x join persona p on p.community_id = x.community_id
      where p.id = ${persona} and x.said_yes is null order by x.id`);
    const keys = running.map(({ id }) => this.#key(id, persona));
    if (keys.length > 0) await this.unit.manager.delete(ProposalVote, { ownKey: In(keys) });
  }

  #opened({ id, proposal_id, community_id, body }: Row, open: Awaited<ReturnType<Vault['opener']>>): Vote {
    return open(owner(proposal_id), place(community_id, id), body) as Vote;
  }

  /** Bound to the proposal: nobody can tell that two votes are of one nickname. */
  #key(proposal: ProposalId, persona: PersonaId): string {
    return this.keyring.fingerprint('proposal-vote', `${proposal} ${persona}`);
  }
}
