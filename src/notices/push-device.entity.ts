import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { id, key, sealed, text } from '../platform/database/columns.js';
import type { AccountId, Branded } from '../platform/http/actor.js';

export type PushDeviceId = Branded<'PushDeviceId'>;

/** A browser in which somebody wants to hear of things. Where it is reached, its push service knows; here that is sealed. */
@Entity('push_device', { withoutRowid: true })
@Unique(['endpoint'])
@Index(['accountId'])
export class PushDevice {
  @PrimaryColumn(key()) id: PushDeviceId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** Keyed hash of its address at the push service. */
  @Column(text()) endpoint: string;
  /** The address, and what the browser calls itself. Under the account's key. */
  @Column(sealed()) body: Buffer;
}
