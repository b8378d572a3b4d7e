import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { flag, key, text, whole } from '../../platform/database/columns.js';

/** That somebody wishes a place by mail as well, and what their calendar was told of it. It knows the answer, and nobody's name or mailbox. */
@Entity('calendar_invitation', { withoutRowid: true })
export class CalendarInvitation {
  @PrimaryColumn(key()) @ForeignKey('rsvp', { onDelete: 'CASCADE' }) rsvpId: string;
  /** As in the file and the feed when it was asked for. It stays, so that what is told later finds the entry. */
  @Column(text()) uid: string;
  @Column(flag()) wanted: boolean;
  /** An entry stands in the calendar, as far as we have told. */
  @Column(flag()) stands: boolean;
  /** Of the last mail; none was sent yet if it is empty. */
  @Column(whole({ nullable: true })) sequence: number | null;
  /** Which change of the meetup it told. */
  @Column(whole({ nullable: true })) meetupSequence: number | null;
}
