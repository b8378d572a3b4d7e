import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, text } from '../../platform/database/columns.js';
import type { MembershipId } from '../../platform/http/actor.js';
import { type FeedPlace, feedPlaces, type FeedWords, feedWords } from './calendar.views.js';

/** The address under which one person's calendar program may ask. Of the token only a keyed hash is kept. */
@Entity('calendar_feed', { withoutRowid: true })
@Unique(['membershipId'])
@Unique(['tokenHash'])
@Check(oneOf('words', feedWords))
@Check(oneOf('place', feedPlaces))
export class CalendarFeed {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) membershipId: MembershipId;
  @Column(text()) tokenHash: string;
  @Column(text()) words: FeedWords;
  @Column(text()) place: FeedPlace;
  /** When a calendar program last asked, `YYYY-MM-DD`: for its owner, who knows then whether somebody still does. */
  @Column(text({ nullable: true })) fetchedOn: string | null;
  /** Its last day unless its owner signs in again, `YYYY-MM-DD`. Null for one from before that was counted, until it is. */
  @Column(text({ nullable: true })) livesUntil: string | null;
}
