import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, sealed, text } from '../platform/database/columns.js';
import type { AccountId } from '../platform/http/actor.js';

/** The telephone on which somebody wants to hear that there is something new. Sealed under their account's key. */
@Entity('text_number', { withoutRowid: true })
@Unique(['accountId'])
@Unique(['stop'])
export class TextNumber {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** Keyed hash of the secret in the link that stops texts. */
  @Column(text()) stop: string;
  @Column(sealed()) body: Buffer;
}
