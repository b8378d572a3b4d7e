import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { id, key, sealed } from '../../platform/database/columns.js';
import type { AccountId, Branded, MembershipId } from '../../platform/http/actor.js';

export type ReminderId = Branded<'ReminderId'>;

/** When one is reminded: in the morning of the day, two hours before, one hour before, or not. As long as each other, so that a size tells nothing. */
export const reminderTimes = ['morning', 'earlier', 'shortly', 'nothing'] as const;
export type ReminderTime = (typeof reminderTimes)[number];

/** What the sealed part holds. */
export interface ReminderBody {
  when: ReminderTime;
  /** ISO instant: everything up to then has been told, or was before one asked for it. */
  told: string;
}

/**
 * Somebody has asked to be reminded of their week, or did once. When something is stands in no row in clear, so there is none by which
 * to find who is to be told next: whoever asks looks through all of these.
 */
@Entity('week_reminder', { withoutRowid: true })
@Unique(['accountId'])
@Index(['membershipId'])
export class WeekReminder {
  @PrimaryColumn(key()) id: ReminderId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) membershipId: MembershipId;
  @Column(sealed()) body: Buffer;
}
