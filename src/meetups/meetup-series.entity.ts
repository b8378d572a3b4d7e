import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { flag, id, key, oneOf, text, whole } from '../platform/database/columns.js';
import type { CommunityId, MembershipId } from '../platform/http/actor.js';
import { kinds, type MeetupKind, type SeriesId } from './meetups.views.js';

/** Meetups of one kind at one venue. What one is called in the room is chosen per series. */
@Entity('meetup_series')
@Unique(['communityId', 'venueId', 'title'])
@Check(oneOf('kind', kinds))
export class MeetupSeries {
  @PrimaryColumn(key()) id: SeriesId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(id()) @ForeignKey('venue', { onDelete: 'RESTRICT' }) venueId: string;
  @Column(text()) title: string;
  @Column(text()) kind: MeetupKind;
  @Column(text()) about: string;
  /** How many usually come, in the host's words ("6 til 10"). Never computed. */
  @Column(text({ nullable: true })) usualNumber: string | null;
  /** The consultant who hosts, and their public name. */
  @Column(text()) hostName: string;
  @Column(id()) @ForeignKey('membership', { onDelete: 'RESTRICT' }) hostId: MembershipId;
  @Column(whole()) capacity: number;
  /** Whether one may also be there by text. */
  @Column(flag({ default: false })) hybrid: boolean;
  /** One may come without having said so. */
  @Column(flag({ default: false })) justCome: boolean;
  /** The host says yes to each who wants to come. */
  @Column(flag({ default: false })) byAsking: boolean;
  /** One may bring somebody. */
  @Column(flag({ default: false })) guests: boolean;
  /** How many hours somebody has to take a place that came free; the usual ones if empty. */
  @Column(whole({ nullable: true })) offerHours: number | null;
}
