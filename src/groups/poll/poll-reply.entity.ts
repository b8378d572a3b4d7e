import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PersonaId } from '../../identity/index.js';
import { id, key, sealed } from '../../platform/database/columns.js';
import type { PollId } from './poll.entity.js';

/** What somebody would come to. Sealed under a key of the poll's own, which is destroyed when the poll is over. */
@Entity('poll_reply', { withoutRowid: true })
@Unique(['pollId', 'personaId'])
@Index(['personaId'])
export class PollReply {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('poll', { onDelete: 'CASCADE' }) pollId: PollId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  @Column(sealed()) reply: Buffer;
}
