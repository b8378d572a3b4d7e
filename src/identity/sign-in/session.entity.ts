import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, text } from '../../platform/database/columns.js';
import type { AccountId, SessionId } from '../../platform/http/actor.js';

/** An open sign-in. Holds the account only; role and community are read anew at every request. */
@Entity('session', { withoutRowid: true })
@Unique(['tokenFingerprint'])
@Index(['accountId'])
export class Session {
  @PrimaryColumn(key()) id: SessionId;
  @Column(text()) tokenFingerprint: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(instant()) seenAt: Temporal.Instant;
  @Column(instant()) endsAt: Temporal.Instant;
}
