import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetupFaceId } from '../../identity/index.js';
import { id, key, oneOf, sealed, text, whole } from '../../platform/database/columns.js';
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

/** How often something stood in the way in a year. It holds nobody. */
@Entity('barrier_count')
@Unique(['communityId', 'year', 'reason'])
@Check(oneOf('reason', barrierReasons))
export class BarrierCount {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('community', { onDelete: 'CASCADE' }) communityId: CommunityId;
  @Column(text()) year: string;
  @Column(text()) reason: BarrierReason;
  @Column(whole()) n: number;
}
