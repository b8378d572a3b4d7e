import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PersonaId } from '../../identity/index.js';
import { id, key, oneOf, text } from '../../platform/database/columns.js';
import type { PostId } from '../thread/post.entity.js';
import { type ReactionKind, reactionKinds } from './reactions.js';

/** A sign from one person to another, seen by the two of them. */
@Entity('reaction', { withoutRowid: true })
@Unique(['postId', 'personaId', 'kind'])
@Index(['personaId'])
@Check(oneOf('kind', reactionKinds))
export class Reaction {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('post', { onDelete: 'CASCADE' }) postId: PostId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  @Column(text()) kind: ReactionKind;
}
