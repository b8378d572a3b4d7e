import { Column, Entity, PrimaryColumn } from 'typeorm';
import { flag, key, text } from '../../platform/database/columns.js';
import type { MeetupFaceId } from './faces.js';

/** What one wants to be called in the room, chosen per meetup series. No column leads to the account or the nickname. */
@Entity('meetup_face', { withoutRowid: true })
export class MeetupFace {
  @PrimaryColumn(key()) id: MeetupFaceId;
  @Column(text()) name: string;
  /** Its owner is on a break: others do not see it. */
  @Column(flag({ default: false })) gone: boolean;
}
