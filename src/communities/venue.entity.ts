import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, id, key, text } from '../platform/database/columns.js';
import type { CommunityId } from '../platform/http/actor.js';

/** A house where people meet. District, way and access facts are for everybody; address and door for those who come. */
@Entity('venue')
@Index(['communityId'])
export class Venue {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) name: string;
  @Column(text()) district: string;
  @Column(text()) address: string;
  @Column(text()) door: string;
  @Column(text()) travel: string;
  @Column(text()) access: string;
  @Column(text()) quiet: string;
  /** No house: where meetups are that are in text. A community has one at most, and nobody chooses it. */
  @Column(flag({ default: false })) online: boolean;
}
