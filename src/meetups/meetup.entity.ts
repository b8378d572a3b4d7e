import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, text, whole } from '../platform/database/columns.js';
import type { MeetupId, RhythmId, SeriesId } from './meetups.views.js';

export const meetupStates = ['planned', 'moved', 'cancelled'] as const;

/**
 * One meetup of a series. What counts is the time on the wall; the instants follow from it and from the zone of the
 * community, and are kept for asking what comes next.
 */
@Entity('meetup')
@Check(oneOf('state', meetupStates))
@Index(['seriesId', 'startsAt'])
export class Meetup {
  @PrimaryColumn(key()) id: MeetupId;
  @Column(id()) @ForeignKey('meetup_series', { onDelete: 'RESTRICT' }) seriesId: SeriesId;
  /** `YYYY-MM-DD`, and `HH:MM` from and to. */
  @Column(text()) startsOn: string;
  @Column(text()) startsAtTime: string;
  @Column(text()) endsAtTime: string;
  @Column(instant()) startsAt: Temporal.Instant;
  @Column(instant()) endsAt: Temporal.Instant;
  /** In another house than its series, this once. */
  @Column(id({ nullable: true })) venueId: string | null;
  @Column(text()) state: (typeof meetupStates)[number];
  /** Why it was cancelled, for those who had a place. */
  @Column(text({ nullable: true })) reason: string | null;
  @Column(whole()) capacity: number;
  /** When what calendars are told last changed: their stamp. */
  @Column(instant()) changedAt: Temporal.Instant;
  /** The rhythm it follows, and the day it was meant for by that: it stays what it is when it is moved. */
  @Column(id({ nullable: true })) rhythmId: RhythmId | null;
  @Column(text({ nullable: true })) plannedOn: string | null;
  /** How often what calendars are told has changed. */
  @Column(whole({ nullable: true })) sequence: number | null;
  /** When those who wish to be are reminded; empty once they have been. */
  @Column(instant({ nullable: true })) remindAt: Temporal.Instant | null;
  /** How many had a place, once their names are gone. */
  @Column(whole({ nullable: true })) tally: number | null;
}
