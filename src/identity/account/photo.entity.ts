import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { key, sealed } from '../../platform/database/columns.js';
import type { AccountId } from '../../platform/http/actor.js';

/** A photo of one's own, drawn anew by us and sealed under the account's key. Shown to nobody it is not revealed to. */
@Entity('photo', { withoutRowid: true })
export class Photo {
  @PrimaryColumn(key()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(sealed()) image: Buffer;
}
