import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetupFaceId } from '../../identity/index.js';
import { id, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { CommunityId } from '../../platform/http/actor.js';
import type { MeetupId } from '../meetups.views.js';
import { type BarrierId, type BarrierReason, barrierReasons, type BarrierState, barrierStates } from './barrier.js';

/** Something that stands in somebody's way to a meetup, and that they want help with. Sealed under the key of the meetup name. */
@Entity('barrier', { withoutRowid: true })
@Unique(['meetupId', 'faceId'])
@Index(['faceId'])
@Check(oneOf('state', barrierStates))
export class Barrier {
  @PrimaryColumn(key()) id: BarrierId;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(id()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) faceId: MeetupFaceId;
  @Column(text()) state: BarrierState;
  @Column(sealed()) body: Buffer;
  @Column(sealed({ nullable: true })) answer: Buffer | null;
}

/** Somebody has said in a period that this stands in their way. A fingerprint that only the portal can make, until the period is told. */
@Entity('barrier_mark', { withoutRowid: true })
@Index(['communityId', 'period'])
@Check(oneOf('reason', barrierReasons))
export class BarrierMark {
  @PrimaryColumn(key('text')) id: string;
  @Column(id()) @ForeignKey('community', { onDelete: 'CASCADE' }) communityId: CommunityId;
  /** Its first day, `YYYY-MM-DD`. */
  @Column(text()) period: string;
  @Column(text()) reason: BarrierReason;
}
