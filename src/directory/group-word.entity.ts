import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PersonaId } from '../identity/index.js';
import { flag, id, key, sealed } from '../platform/database/columns.js';
import type { LocalGroupId } from './directory.views.js';

/** What it is really like there, by somebody who has been. Under a nickname that only their own community is told. */
@Entity('group_word', { withoutRowid: true })
@Unique(['groupId', 'personaId'])
@Index(['personaId'])
export class GroupWord {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('local_group', { onDelete: 'CASCADE' }) groupId: LocalGroupId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  @Column(sealed()) words: Buffer;
  /** A consultant has read it. */
  @Column(flag()) shown: boolean;
}
