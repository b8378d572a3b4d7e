import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { MeetupFaceId } from '../../identity/index.js';
import { key } from '../../platform/database/columns.js';

/** This meetup name has been at its series before. It outlives the rosters, and says neither when nor how often. */
@Entity('been_here', { withoutRowid: true })
export class BeenHere {
  @PrimaryColumn(key()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) faceId: MeetupFaceId;
}
