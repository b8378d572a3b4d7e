import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { key, sealed, text } from '../../platform/database/columns.js';

/**
 * Something in the rooms that is a reader's own and nobody else's: how far they have read, what they follow, what they have muted,
 * that they may be told at night. Without the key ring a row is noise: whose it is, about what, and even of what kind.
 */
@Entity('own_mark', { withoutRowid: true })
@Unique(['owner', 'about'])
@Index(['about'])
export class OwnMark {
  @PrimaryColumn(key()) id: string;
  /** Keyed fingerprints, each with the kind in it. */
  @Column(text()) owner: string;
  @Column(text()) about: string;
  @Column(sealed()) body: Buffer;
}
