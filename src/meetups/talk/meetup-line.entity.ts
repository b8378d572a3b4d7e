import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetupFaceId } from '../../identity/index.js';
import { flag, id, key, sealed, whole } from '../../platform/database/columns.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { MeetupId } from '../meetups.views.js';
import type { LineId } from './talk.views.js';

/** Something said at a meetup in text, until it is over. It has an order and no time. Sealed under a key of the meetup's own. */
@Entity('meetup_line', { withoutRowid: true })
@Unique(['meetupId', 'place'])
@Index(['faceId'])
@Index(['byId'])
export class MeetupLine {
  @PrimaryColumn(key()) id: LineId;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(whole()) place: number;
  /** Whose it is: of whoever comes the name for the meetup, of a host themselves. */
  @Column(id({ nullable: true })) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) faceId: MeetupFaceId | null;
  @Column(id({ nullable: true })) @ForeignKey('membership', { onDelete: 'CASCADE' }) byId: MembershipId | null;
  @Column(sealed()) words: Buffer;
  /** A host has hidden it: it is still its writer's to read. */
  @Column(flag()) hidden: boolean;
  /** Somebody asked the hosts to look at it: not who, and gone when they have looked. */
  @Column(flag({ nullable: true })) asked: boolean | null;
}
