import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { flag, id, text } from '../../platform/database/columns.js';
import type { PostId } from '../thread/post.entity.js';

/**
 * What search knows of a post. The database itself makes it when a post is written, and empties it at every change of the post,
 * whoever makes the change (`0015-search.ts`); `Findable` fills it again if the post still shows.
 */
@Entity('search_entry')
@Unique(['postId'])
@Index(['due'])
export class SearchEntry {
  /** The order in which posts were written. It stays when a post is changed, so that mending a word moves nothing. */
  @PrimaryGeneratedColumn({ primaryKeyConstraintName: 'pk_search_entry' }) place: number;
  @Column(id()) @ForeignKey('post', { onDelete: 'CASCADE' }) postId: PostId;
  /** Keyed fingerprints of its words in their order, good for this room only. Null while the post cannot be found. */
  @Column(text({ nullable: true })) prints: string | null;
  /** The post has changed since. */
  @Column(flag()) due: boolean;
}
