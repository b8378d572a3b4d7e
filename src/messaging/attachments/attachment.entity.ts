import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, sealed, whole } from '../../platform/database/columns.js';
import type { MessageId } from '../message.entity.js';
import type { AttachmentId } from './attachment.js';

/**
 * A file beside a letter. It is written with its letter and goes with it, in the same unit or by the reference: there is no time at
 * which one is without the other.
 */
@Entity('attachment')
@Unique(['messageId', 'place'])
export class Attachment {
  @PrimaryColumn(key()) id: AttachmentId;
  @Column(id()) @ForeignKey('message', { onDelete: 'CASCADE' }) messageId: MessageId;
  /** From 1, in the order in which they were chosen. */
  @Column(whole()) place: number;
  /** Name, kind and size. Like the file itself under the conversation's own key. */
  @Column(sealed()) label: Buffer;
  @Column(sealed()) content: Buffer;
}
