import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, text, whole } from '../../platform/database/columns.js';
import type { CommunityId } from '../../platform/http/actor.js';
import type { Cell } from './cells.js';

/** One number of one period, as it is told for ever. What it was counted from is kept nowhere. */
@Entity('told_number', { withoutRowid: true })
@Unique(['communityId', 'period', 'cell'])
export class ToldNumber {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  /** Its first day, `YYYY-MM-DD`. */
  @Column(text()) period: string;
  @Column(text()) cell: Cell;
  /** Empty: too few to tell. */
  @Column(whole({ nullable: true })) value: number | null;
}
