import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { key, sealed, text } from '../../platform/database/columns.js';

/**
 * What stands between two people, or between a person and something they asked for: reveals, blocks, people one must not meet,
 * breaks. Without the link secret a row is noise: even of what kind it is cannot be told.
 */
@Entity('bond', { withoutRowid: true })
@Unique(['one', 'other'])
@Index(['other'])
export class Bond {
  @PrimaryColumn(key()) id: string;
  /** Keyed fingerprints of the two ends, each with the kind of the bond in it. */
  @Column(text()) one: string;
  @Column(text()) other: string;
  @Column(sealed()) body: Buffer;
}
