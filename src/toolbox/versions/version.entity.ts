import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, id, key, sealed, whole } from '../../platform/database/columns.js';
import type { AccountId, Branded } from '../../platform/http/actor.js';

export type VersionId = Branded<'VersionId'>;
/** One page as it was opened once, in one tab. */
export type SittingId = Branded<'SittingId'>;

/** What a goal, a note, an activity or a line of a list said before, or what was written to it on another device at the same time. Which of them it is of, nothing but the id tells. */
@Entity('own_version', { withoutRowid: true })
@Index(['accountId'])
@Index(['ofId'])
export class OwnVersion {
  @PrimaryColumn(key()) id: VersionId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** The goal, the note, the activity or the line; of how that went, an id that its row knows. Whoever takes that away takes these along. */
  @Column(id()) ofId: string;
  /** The order in which they were kept; of one thing no two have the same. */
  @Column(whole()) revision: number;
  /** Written beside what stands there, and not yet looked at. */
  @Column(flag()) beside: boolean;
  @Column(sealed()) body: Buffer;
}
