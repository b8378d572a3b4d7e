import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, text } from '../../../platform/database/columns.js';
import type { AccountId } from '../../../platform/http/actor.js';

/** A browser on which somebody has signed in before: it is not slowed down by what others guess elsewhere. */
@Entity('known_device', { withoutRowid: true })
@Unique(['fingerprint'])
@Index(['accountId'])
export class KnownDevice {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(text()) fingerprint: string;
  @Column(instant()) endsAt: Temporal.Instant;
}
