import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, text, whole } from '../../platform/database/columns.js';
import type { PostId } from '../thread/post.entity.js';

/** What a post said before it was changed. For the consultant alone: a word that hurt does not vanish by being reworded. */
@Entity('post_version')
@Unique(['postId', 'version'])
export class PostVersion {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('post', { onDelete: 'CASCADE' }) postId: PostId;
  @Column(text()) body: string;
  /** From 1, the first one written. */
  @Column(whole()) version: number;
}
