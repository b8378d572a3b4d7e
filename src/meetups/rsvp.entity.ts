import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetupFaceId } from '../identity/index.js';
import { flag, id, key, oneOf, text, whole } from '../platform/database/columns.js';
import { type Answer, answers, type MeetupId, news, type News } from './meetups.views.js';

/** An answer to a meetup. It knows the meetup name and nothing else of the person. */
@Entity('rsvp', { withoutRowid: true })
@Unique(['meetupId', 'faceId'])
@Unique(['meetupId', 'place'])
@Index(['faceId'])
@Check(oneOf('state', answers))
@Check(oneOf('news', news))
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
}
