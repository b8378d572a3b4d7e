import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MeetupFaceId } from '../../identity/index.js';
import { flag, id, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { MeetupId } from '../meetups.views.js';
import { type AskId, type AskKind, askKinds, type PairId, type PairState, pairStates } from './first-time.js';

/** Two who have been asked whether they will come in together. It holds as long as both say yes. */
@Entity('buddy_pair', { withoutRowid: true })
@Unique(['meetupId', 'newcomerId', 'buddyId'])
@Index(['newcomerId'])
@Index(['buddyId'])
@Check(oneOf('state', pairStates))
export class BuddyPair {
  @PrimaryColumn(key()) id: PairId;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(id()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) newcomerId: MeetupFaceId;
  @Column(id()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) buddyId: MeetupFaceId;
  @Column(text()) state: PairState;
  @Column(flag()) newcomerAgrees: boolean;
  @Column(flag()) buddyAgrees: boolean;
}

/** A question to the host, or a wish to talk before one comes. Sealed under the key of the meetup name it belongs to. */
@Entity('first_time_ask', { withoutRowid: true })
@Index(['meetupId'])
@Index(['faceId'])
@Check(oneOf('kind', askKinds))
export class FirstTimeAsk {
  @PrimaryColumn(key()) id: AskId;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(id()) @ForeignKey('meetup_face', { onDelete: 'CASCADE' }) faceId: MeetupFaceId;
  @Column(text()) kind: AskKind;
  /** The question; or where and when to ring. */
  @Column(sealed()) words: Buffer;
  @Column(sealed({ nullable: true })) answer: Buffer | null;
  /** It is answered, or they have talked. */
  @Column(flag()) done: boolean;
}

/** What somebody asks before they have answered. It has no face: a fingerprint of asker and meetup finds it again, and nothing else does. */
@Entity('early_ask', { withoutRowid: true })
@Index(['meetupId', 'asker'])
@Check(oneOf('kind', askKinds))
export class EarlyAsk {
  @PrimaryColumn(key()) id: AskId;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: MeetupId;
  @Column(text()) asker: string;
  @Column(text()) kind: AskKind;
  /** The question, or where and when to ring; what they are called, if anything; and whom to tell of an answer. */
  @Column(sealed()) words: Buffer;
  @Column(sealed({ nullable: true })) answer: Buffer | null;
  /** It is answered, or they have talked. */
  @Column(flag()) done: boolean;
}
