import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { key, sealed, text, whole } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';

export type DraftId = Branded<'DraftId'>;

/** Something begun and not posted. Whose it is and where it would stand are keyed fingerprints; the rest is sealed under its owner's key. */
@Entity('draft', { withoutRowid: true })
@Index(['owner', 'place'])
export class Draft {
  @PrimaryColumn(key()) id: DraftId;
  @Column(text()) owner: string;
  @Column(text()) place: string;
  /** How often it has been kept: two devices that write on see that the other one has. */
  @Column(whole()) version: number;
  @Column(sealed()) body: Buffer;
}
