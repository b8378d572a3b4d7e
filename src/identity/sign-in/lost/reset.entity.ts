import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { flag, id, instant, key, text } from '../../../platform/database/columns.js';
import type { AccountId } from '../../../platform/http/actor.js';

/** A letter with a link to a new password is under way. */
@Entity('reset', { withoutRowid: true })
@Unique(['tokenFingerprint'])
@Index(['accountId'])
export class Reset {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(text()) tokenFingerprint: string;
  /** A coordinator has met the person, so that the link is enough; otherwise it asks for a second thing. */
  @Column(flag()) vouched: boolean;
  @Column(instant()) endsAt: Temporal.Instant;
}
