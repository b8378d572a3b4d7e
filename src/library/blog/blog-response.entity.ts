import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PersonaId } from '../../identity/index.js';
import { id, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { type BlogPostId, type WrittenState, writtenStates } from './blog-post.entity.js';

export type ResponseId = Branded<'ResponseId'>;

/** What somebody says to a post, for members alone, once the consultant has let it through. */
@Entity('blog_response', { withoutRowid: true })
@Unique(['postId', 'place'])
@Index(['personaId'])
@Check(oneOf('state', writtenStates))
export class BlogResponse {
  @PrimaryColumn(key()) id: ResponseId;
  @Column(id()) @ForeignKey('blog_post', { onDelete: 'CASCADE' }) postId: BlogPostId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId;
  @Column(text()) body: string;
  @Column(text()) lang: Lang;
  @Column(text()) state: WrittenState;
  @Column(text({ nullable: true })) answer: string | null;
  /** In the order in which they were let through. */
  @Column(whole({ nullable: true })) place: number | null;
}
