import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { id, instant, json, key, oneOf, text } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { RoomId } from '../room/room.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { type PollState, pollStates, type PollTime, type VenueKind } from './poll.js';

export type PollId = Branded<'PollId'>;

/** Who would come if: asked in a room, or in one of its threads. */
@Entity('poll', { withoutRowid: true })
@Check(oneOf('state', pollStates))
@Index(['roomId', 'state'])
@Index(['threadId'])
@Index(['personaId'])
export class Poll {
  @PrimaryColumn(key()) id: PollId;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(id({ nullable: true })) @ForeignKey('thread', { onDelete: 'CASCADE' }) threadId: ThreadId | null;
  @Column(id()) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId;
  @Column(text()) question: string;
  @Column(text()) lang: Lang;
  /** On the wall of the community, so that a change of clocks moves nothing. */
  @Column(json()) times: PollTime[];
  @Column(json()) venues: VenueKind[];
  @Column(text()) state: PollState;
  /** The end of the last day on which one can answer. */
  @Column(instant()) until: Temporal.Instant;
  /** Why the consultant did not ask the group, or has closed it: for whoever asked. */
  @Column(text({ nullable: true })) reason: string | null;
  /** What it became; whoever registered the kind tells it. */
  @Column(text({ nullable: true })) noticeKind: string | null;
  @Column(id({ nullable: true })) noticeId: string | null;
}
