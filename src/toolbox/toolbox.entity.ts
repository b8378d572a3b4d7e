import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { key, sealed } from '../platform/database/columns.js';
import type { AccountId } from '../platform/http/actor.js';

/** One person's toolbox: the row that all of it is held by while it changes, and the one text that stands first in it. */
@Entity('toolbox', { withoutRowid: true })
export class OwnToolbox {
  @PrimaryColumn(key()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** What matters in life, as it is now. */
  @Column(sealed({ nullable: true })) whatMatters: Buffer | null;
}
