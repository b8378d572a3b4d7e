import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, sealed, text, whole } from '../../platform/database/columns.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { Author, ConversationId } from '../conversation.js';
import { type AppointmentId, type AppointmentState, appointmentStates } from './appointment.js';

/** A time that a provider offers in a conversation, and what became of it. */
@Entity('appointment')
@Check(oneOf('state', appointmentStates))
@Index(['conversationId'])
@Index(['byId'])
export class Appointment {
  @PrimaryColumn(key()) id: AppointmentId;
  @Column(id()) @ForeignKey('conversation', { onDelete: 'CASCADE' }) conversationId: ConversationId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) byId: MembershipId;
  @Column(text()) state: AppointmentState;
  /** After which letter it came to be so. */
  @Column(whole()) afterSeq: number;
  @Column(instant()) at: Temporal.Instant;
  /** When the person said yes: empty before that, and for what was called off before this was kept. */
  @Column(instant({ nullable: true })) agreedAt: Temporal.Instant | null;
  /** Which of the two called off what was agreed on; empty for what ended otherwise, and before this was kept. */
  @Column(text({ nullable: true })) offBy: Author | null;
  /** `AppointmentTime`, sealed under the conversation’s own key: when two people meet is nobody else’s. */
  @Column(sealed()) body: Buffer;
}
