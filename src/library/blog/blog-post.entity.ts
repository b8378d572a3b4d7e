import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PersonaId } from '../../identity/index.js';
import { flag, id, key, oneOf, text } from '../../platform/database/columns.js';
import type { Branded, CommunityId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';

export type BlogPostId = Branded<'BlogPostId'>;
export const writtenStates = ['sent', 'published', 'declined', 'taken'] as const;
/** `sent`: the consultant has not read it yet. `taken`: its writer has taken it back; the words are gone. */
export type WrittenState = (typeof writtenStates)[number];

/** A post of the blog: by a nickname of the community, or by a pen name that leads to none. Never by both. */
@Entity('blog_post', { withoutRowid: true })
@Index(['communityId', 'state'])
@Index(['personaId'])
@Check(oneOf('state', writtenStates))
export class BlogPost {
  @PrimaryColumn(key()) id: BlogPostId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(id({ nullable: true })) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId | null;
  @Column(text({ nullable: true })) penName: string | null;
  @Column(text()) title: string;
  @Column(text()) body: string;
  @Column(text()) lang: Lang;
  /** The writer's own choice: for anybody on the internet, where the community is open. */
  @Column(flag()) open: boolean;
  @Column(text()) state: WrittenState;
  /** Why it was not published, for the writer. */
  @Column(text({ nullable: true })) answer: string | null;
  /** A day. When it was sent is kept nowhere. */
  @Column(text({ nullable: true })) publishedOn: string | null;
}
