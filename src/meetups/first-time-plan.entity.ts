import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetupFaceId } from '../identity/index.js';
import { flag, id, key, sealed } from '../platform/database/columns.js';
import type { MeetupId } from './meetups.views.js';

/** Who meets me, where I sit, how long I stay, how I leave. Sealed under the key of the meetup name it belongs to. */
@Entity('first_time_plan', { withoutRowid: true })
@Unique(['meetupId', 'faceId'])
@Index(['faceId'])
export class FirstTimePlan {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(id()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) faceId: MeetupFaceId;
  @Column(sealed()) plan: Buffer;
  /** Whether the host may see who meets one, and where one sits. */
  @Column(flag()) shared: boolean;
}
