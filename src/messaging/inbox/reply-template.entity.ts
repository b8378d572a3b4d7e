import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, sealed } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';

export type ReplyTemplateId = Branded<'ReplyTemplateId'>;

/** Words a provider uses again. Sealed, though they are about nobody: sooner or later a name slips in. */
@Entity('reply_template')
@Index(['providerId'])
export class ReplyTemplate {
  @PrimaryColumn(key()) id: ReplyTemplateId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) providerId: MembershipId;
  /** `{ title, body }`, sealed under a key of the provider's own. */
  @Column(sealed()) words: Buffer;
}
