import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { key, sealed, text } from '../database/columns.js';

/** The key of one owner (a person, a conversation, a face), wrapped by a key-encryption key. Erasing the row erases all it sealed. */
@Entity('data_key', { withoutRowid: true })
@Unique(['owner'])
export class DataKey {
  @PrimaryColumn(key()) id: string;
  /** What it is the key of, as `kind:id`. */
  @Column(text()) owner: string;
  @Column(text()) kekId: string;
  @Column(sealed()) wrapped: Buffer;
}
