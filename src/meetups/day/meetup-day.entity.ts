import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { flag, id, key, sealed, text, whole } from '../../platform/database/columns.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { MeetupId } from '../meetups.views.js';

/** The hosts' side of one meetup: who holds it, what they plan, and what is left of it afterwards. */
@Entity('meetup_day', { withoutRowid: true })
export class MeetupDay {
  @PrimaryColumn(key()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  /** The second host, beside the one of the series. */
  @Column(id({ nullable: true })) @ForeignKey('membership', { onDelete: 'SET NULL' }) secondId: MembershipId | null;
  /** The host has said that they are alone, or had no second, and checks in afterwards. */
  @Column(flag()) alone: boolean;
  @Column(flag()) reminded: boolean;
  @Column(flag()) checkedIn: boolean;
  /** They did not check in, and the stand-in was told. */
  @Column(flag()) missed: boolean;
  @Column(text({ nullable: true })) agenda: string | null;
  /** Which version of the agreement the group has said yes to again. */
  @Column(whole({ nullable: true })) agreement: number | null;
  /** How many came, as the host counted. */
  @Column(whole({ nullable: true })) came: number | null;
  /** What the group agreed to tell those who could not come. */
  @Column(sealed({ nullable: true })) note: Buffer | null;
  /** Where those who were there talk on. */
  @Column(id({ nullable: true })) @ForeignKey('room', { onDelete: 'SET NULL' }) roomId: string | null;
}
