import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, sealed, text } from '../platform/database/columns.js';
import type { AccountId } from '../platform/http/actor.js';

/** What one person has chosen and read, and when they were last told. Sealed under their account's key. */
@Entity('notice_book', { withoutRowid: true })
@Unique(['accountId'])
@Unique(['stop'])
export class NoticeBook {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** Keyed hash of the secret in the link that stops letters. */
  @Column(text()) stop: string;
  @Column(sealed()) body: Buffer;
}
