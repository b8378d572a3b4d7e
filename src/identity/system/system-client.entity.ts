import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, text } from '../../platform/database/columns.js';
import type { CommunityId } from '../../platform/http/actor.js';
import type { SystemId } from '../../platform/http/systems.js';

/** A system of one organisation of providers. It stays when it has ended: what it has read has to have a name. */
@Entity('system_client')
@Index(['communityId'])
export class SystemClient {
  @PrimaryColumn(key()) id: SystemId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  /** As it stands at its providers, letter for letter. */
  @Column(text()) organisation: string;
  /** What the operator calls it. */
  @Column(text()) name: string;
  @Column(text()) secretFingerprint: string;
  @Column(instant()) madeAt: Temporal.Instant;
  @Column(instant({ nullable: true })) endedAt: Temporal.Instant | null;
}

/** Lets a system in for a few minutes. Kept as a keyed hash, like a sign-in. */
@Entity('system_token')
@Index(['clientId'])
export class SystemToken {
  @PrimaryColumn(key('text')) fingerprint: string;
  @Column(id()) @ForeignKey('system_client', { onDelete: 'CASCADE' }) clientId: SystemId;
  @Column(instant()) endsAt: Temporal.Instant;
}
