import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetupFaceId } from '../../identity/index.js';
import { id, key, sealed } from '../../platform/database/columns.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { SeriesId } from '../meetups.views.js';

/** Somebody gets no place in a series. Nobody but the consultants can tell: to them it is as full as it can be. */
@Entity('meetup_ban', { withoutRowid: true })
@Unique(['faceId'])
@Index(['seriesId'])
export class MeetupBan {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) faceId: MeetupFaceId;
  @Column(id()) @ForeignKey('meetup_series', { onDelete: 'CASCADE' }) seriesId: SeriesId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'RESTRICT' }) byId: MembershipId;
  @Column(sealed()) why: Buffer;
}
