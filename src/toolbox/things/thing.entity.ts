import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, sealed, whole } from '../../platform/database/columns.js';
import type { AccountId, Branded } from '../../platform/http/actor.js';

export type ThingId = Branded<'ThingId'>;

/**
 * One line of a list of somebody's: a measure of their own, a person of their network, a medicine. Which list it is of stands inside the
 * seal: that somebody keeps a list of medicines is nobody's to read from a table.
 */
@Entity('own_thing', { withoutRowid: true })
@Index(['accountId'])
export class Thing {
  @PrimaryColumn(key()) id: ThingId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** How often it was written. Whoever saves says which one they had before them. */
  @Column(whole()) revision: number;
  @Column(sealed()) body: Buffer;
}
