import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { MeetupFaceId } from '../identity/index.js';
import { flag, id, instant, key, oneOf, sealed, text, whole } from '../platform/database/columns.js';
import { type Answer, answers, type MeetupId, news, type News, type Offer, offers } from './meetups.views.js';
import { type Walks, walks } from './first-time/first-time.js';
import { type Asked, asked, type Way, ways } from './waiting/ways.js';

/** An answer to a meetup. It knows the meetup name and nothing else of the person. */
@Entity('rsvp', { withoutRowid: true })
@Unique(['meetupId', 'faceId'])
@Unique(['meetupId', 'place'])
@Index(['faceId'])
@Check(oneOf('state', answers))
@Check(oneOf('news', news))
@Check(oneOf('offer', offers))
@Check(oneOf('walks', walks))
@Check(oneOf('way', ways))
@Check(oneOf('asked', asked))
export class Rsvp {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(id()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) faceId: MeetupFaceId;
  @Column(text()) state: Answer;
  /** The order of asking. Whoever withdraws and comes back asks anew. */
  @Column(whole()) place: number;
  /** Whether others who are coming see the name. */
  @Column(flag()) listed: boolean;
  @Column(text({ nullable: true })) news: News | null;
  /** A place that came free is kept for whoever waits until then; or was, and has passed on. */
  @Column(text({ nullable: true })) offer: Offer | null;
  @Column(instant({ nullable: true })) offeredUntil: Temporal.Instant | null;
  /** Whether to be reminded the day before. */
  @Column(flag({ default: false })) remind: boolean;
  /** Where to ring if the meetup is moved or called off. Sealed under the key of the meetup name. */
  @Column(sealed({ nullable: true })) phone: Buffer | null;
  /** Up to which change of the meetup its owner has said that they know. */
  @Column(whole({ nullable: true })) seen: number | null;
  /** Wants somebody to come in with, or would come in with somebody. */
  @Column(text({ nullable: true })) walks: Walks | null;
  /** Brings somebody, or is there by text or by phone. On a chair and alone, if empty. */
  @Column(text({ nullable: true })) way: Way | null;
  /** Where the host says yes to each: whether they have. */
  @Column(text({ nullable: true })) asked: Asked | null;
}
