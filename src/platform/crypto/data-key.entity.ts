import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { key, sealed, text } from '../database/columns.js';

/** The key of one owner (a person, a conversation, a face), wrapped by a key-encryption key. Erasing the row erases all it sealed. */
@Entity('data_key', { withoutRowid: true })
@Unique(['ownerFingerprint'])
export class DataKey {
  @PrimaryColumn(key()) id: string;
  /** Keyed hash of what it is the key of, `kind:id`. */
  @Column(text()) ownerFingerprint: string;
  @Column(text()) kekId: string;
  @Column(sealed()) wrapped: Buffer;
}
