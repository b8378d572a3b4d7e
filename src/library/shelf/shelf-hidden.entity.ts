import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key } from '../../platform/database/columns.js';
import type { CommunityId } from '../../platform/http/actor.js';
import type { EntryId } from './shelf-entry.entity.js';

/** A community does not want a shared entry of another one on its own shelf. */
@Entity('shelf_hidden')
@Unique(['entryId', 'communityId'])
export class ShelfHidden {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('shelf_entry', { onDelete: 'CASCADE' }) entryId: EntryId;
  @Column(id()) @ForeignKey('community', { onDelete: 'CASCADE' }) communityId: CommunityId;
}
