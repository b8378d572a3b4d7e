import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetupFaceId } from '../../identity/index.js';
import { flag, id, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { MeetupId } from '../meetups.views.js';
import { dayWords, type DayWord } from './day.views.js';

/** What somebody tells the host on the day, and whether they came. It goes with the roster, and what was said on the day long before. */
@Entity('attendance', { withoutRowid: true })
@Unique(['meetupId', 'faceId'])
@Index(['faceId'])
@Check(oneOf('word', dayWords))
export class Attendance {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(id()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) faceId: MeetupFaceId;
  /** Empty before they have pressed, and again once the meetup is over. */
  @Column(text({ nullable: true })) word: DayWord | null;
  /** What the host should know that day. Sealed under the key of the meetup name. */
  @Column(sealed({ nullable: true })) needs: Buffer | null;
  /** Whether the host may ask after them once, should they not come. */
  @Column(flag()) mayAsk: boolean;
  /** Empty until the host has said who came. */
  @Column(flag({ nullable: true })) came: boolean | null;
  /** They were asked after. Nobody is asked twice. */
  @Column(flag()) asked: boolean;
}
