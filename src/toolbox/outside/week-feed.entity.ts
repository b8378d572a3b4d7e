import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, text } from '../../platform/database/columns.js';
import type { AccountId, MembershipId } from '../../platform/http/actor.js';
import { type WeekWords, weekWords } from './week-words.js';

/**
 * The address under which one person's calendar program may ask for their week. Of the token only a keyed hash is kept. It was made in
 * one community, whose clock it tells, and dies when its owner leaves that, or stays away for long.
 */
@Entity('week_feed', { withoutRowid: true })
@Unique(['accountId'])
@Unique(['tokenHash'])
@Index(['membershipId'])
@Check(oneOf('words', weekWords))
export class WeekFeed {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) membershipId: MembershipId;
  @Column(text()) tokenHash: string;
  @Column(text()) words: WeekWords;
  /** When a calendar program last asked, `YYYY-MM-DD`: for its owner, who knows then whether somebody still does. */
  @Column(text({ nullable: true })) fetchedOn: string | null;
  /** Its last day unless its owner signs in again, `YYYY-MM-DD`. Null for one from before that was counted, until it is. */
  @Column(text({ nullable: true })) livesUntil: string | null;
}
