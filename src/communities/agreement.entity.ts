import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, json, key, whole } from '../platform/database/columns.js';
import type { CommunityId } from '../platform/http/actor.js';
import type { InTwoLanguages } from './community.file.js';

/** The group agreement in one version. A version is never changed; a new one follows it. */
@Entity('agreement')
@Unique(['communityId', 'version'])
export class Agreement {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(whole()) version: number;
  /** Clauses in both languages. */
  @Column(json()) clauses: InTwoLanguages<string[]>;
}
