import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, sealed, text, whole } from '../../platform/database/columns.js';
import type { Branded, CommunityId } from '../../platform/http/actor.js';
import { type TalkState, talkStates } from './talk.js';

export type PeerTalkId = Branded<'PeerTalkId'>;
export type PeerLineId = Branded<'PeerLineId'>;
export type PeerSessionId = Branded<'PeerSessionId'>;

/** What is between somebody and whom they asked for support. Who they are stands in the sealed body; the keys are fingerprints of the two nicknames. */
@Entity('peer_talk', { withoutRowid: true })
@Check(oneOf('state', talkStates))
@Index(['communityId', 'state'])
@Index(['seekerKey'])
@Index(['supporterKey'])
export class PeerTalk {
  @PrimaryColumn(key()) id: PeerTalkId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) state: TalkState;
  /** Empty once that one has left. */
  @Column(text()) seekerKey: string;
  @Column(text()) supporterKey: string;
  /** The place of the last line. */
  @Column(whole()) lastSeq: number;
  @Column(sealed()) body: Buffer;
}

/** One line of it. By whom and when stands with the words. */
@Entity('peer_line', { withoutRowid: true })
@Unique(['talkId', 'seq'])
export class PeerLine {
  @PrimaryColumn(key()) id: PeerLineId;
  @Column(id()) @ForeignKey('peer_talk', { onDelete: 'CASCADE' }) talkId: PeerTalkId;
  @Column(whole()) seq: number;
  @Column(sealed()) body: Buffer;
}

/** One time the two meet, or might. */
@Entity('peer_session', { withoutRowid: true })
@Index(['talkId'])
@Index(['remindAt'])
export class PeerSession {
  @PrimaryColumn(key()) id: PeerSessionId;
  @Column(id()) @ForeignKey('peer_talk', { onDelete: 'CASCADE' }) talkId: PeerTalkId;
  @Column(sealed()) body: Buffer;
  /** When both are reminded: at the same hour for everybody, so that a day is all it tells. */
  @Column(instant({ nullable: true })) remindAt: Temporal.Instant | null;
}

/** How one of the two was before and after one time: for their own eyes, under a key of their own. */
@Entity('peer_check', { withoutRowid: true })
@Unique(['sessionId', 'ownKey'])
@Index(['talkId'])
export class PeerCheck {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('peer_talk', { onDelete: 'CASCADE' }) talkId: PeerTalkId;
  @Column(id()) @ForeignKey('peer_session', { onDelete: 'CASCADE' }) sessionId: PeerSessionId;
  @Column(text()) ownKey: string;
  @Column(sealed()) body: Buffer;
}
