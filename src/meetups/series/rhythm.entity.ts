import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { RhythmId, SeriesId } from '../meetups.views.js';
import { type Pattern, patterns, type Rhythm } from './rhythm.js';

/** When a series comes. A change from some day on ends one rhythm and begins another, so that what has been stays as it was. */
@Entity('meetup_rhythm')
@Index(['seriesId'])
@Check(oneOf('pattern', patterns))
export class MeetupRhythm implements Rhythm {
  @PrimaryColumn(key()) id: RhythmId;
  @Column(id()) @ForeignKey('meetup_series', { onDelete: 'CASCADE' }) seriesId: SeriesId;
  @Column(text()) pattern: Pattern;
  @Column(whole()) every: number;
  @Column(whole()) weekday: number;
  @Column(whole({ nullable: true })) ordinal: number | null;
  @Column(text()) firstDay: string;
  @Column(text({ nullable: true })) lastDay: string | null;
  /** Times on the wall, `HH:MM`. */
  @Column(text()) fromTime: string;
  @Column(text()) toTime: string;
}
