import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, whole } from '../../platform/database/columns.js';
import type { MeetupId } from '../meetups.views.js';

/** Three answers about a meetup, from 1 to 3. Whose they are is written nowhere. */
@Entity('pulse_answer', { withoutRowid: true })
@Index(['meetupId'])
export class PulseAnswer {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(whole()) welcome: number;
  @Column(whole()) safe: number;
  @Column(whole()) worth: number;
}

/** A fingerprint that only the portal can make: somebody has answered, so they are not asked again. */
@Entity('pulse_given', { withoutRowid: true })
@Index(['meetupId'])
export class PulseGiven {
  @PrimaryColumn(key('text')) id: string;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
}
