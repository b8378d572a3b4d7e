import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../identity/index.js';
import { id, instant, key, oneOf, sealed, text, whole } from '../platform/database/columns.js';
import type { Branded, CommunityId, MembershipId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { type AnswerState, answerStates, type Aside, asideStates } from './proposal.js';

export type ProposalId = Branded<'ProposalId'>;

/** What a member would like to be otherwise, and what came of it. When it was written stands nowhere. */
@Entity('proposal', { withoutRowid: true })
@Check(oneOf('answer_state', answerStates))
@Check(oneOf('held', asideStates))
@Index(['communityId', 'until'])
@Index(['personaId'])
export class Proposal {
  @PrimaryColumn(key()) id: ProposalId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  /** Empty: written as a member. */
  @Column(id({ nullable: true })) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId | null;
  /** A fingerprint of this row and its writer, where it is written as a member: two of one writer look like two writers. */
  @Column(text({ nullable: true })) ownKey: string | null;
  /** Empty where it is written as a member: the language of somebody's pages is a fact about them. */
  @Column(text({ nullable: true })) lang: Lang | null;
  @Column(instant()) until: Temporal.Instant;
  /** Heading and words. Empty: gone with whoever wrote them. */
  @Column(sealed({ nullable: true })) body: Buffer | null;
  /** Why it is hidden. */
  @Column(sealed({ nullable: true })) hiddenReason: Buffer | null;
  /** Who hid it: somebody else decides on an appeal. */
  @Column(id({ nullable: true })) hiddenById: MembershipId | null;
  /** Why it waits for the consultant, and no member gets it. */
  @Column(text({ nullable: true })) held: Aside | null;
  /** Votes as they are told, once they are counted. What was counted is kept nowhere. */
  @Column(whole({ nullable: true })) saidYes: number | null;
  @Column(whole({ nullable: true })) saidNo: number | null;
  @Column(text({ nullable: true })) answerState: AnswerState | null;
  /** The day, `2026-11-24`. */
  @Column(text({ nullable: true })) answeredOn: string | null;
  @Column(sealed({ nullable: true })) answer: Buffer | null;
}

/**
 * One vote, until it is counted. Whose it is stands here as a fingerprint of the two together, and what it says is sealed under a key of
 * the vote's proposal that is destroyed with the count.
 */
@Entity('proposal_vote', { withoutRowid: true })
@Unique(['proposalId', 'ownKey'])
export class ProposalVote {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('proposal', { onDelete: 'CASCADE' }) proposalId: ProposalId;
  @Column(text()) ownKey: string;
  @Column(sealed()) body: Buffer;
}
