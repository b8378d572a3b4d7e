import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { id, instant, key, oneOf, sealed, text, whole } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';
import type { RoomId } from '../room/room.entity.js';

export type ConcernId = Branded<'ConcernId'>;

export const concernStates = ['open', 'acted', 'kept'] as const;

/** Somebody's word to the consultant about a person, or about a line they said. Whom it is about never learns whose. By a nickname or a voice: see `Voices`. */
@Entity('concern', { withoutRowid: true })
@Unique(['lineId', 'personaId'])
@Unique(['lineId', 'voice'])
@Index(['aboutId', 'state'])
@Index(['personaId'])
@Index(['voice'])
@Check(oneOf('state', concernStates))
export class Concern {
  @PrimaryColumn(key()) id: ConcernId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) aboutId: PersonaId;
  @Column(id({ nullable: true })) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId | null;
  @Column(text({ nullable: true })) voice: string | null;
  /** Where the line was said. Null where it is about the person. */
  @Column(id({ nullable: true })) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId | null;
  @Column(id({ nullable: true })) lineId: string | null;
  @Column(sealed()) reason: Buffer;
  @Column(text()) state: (typeof concernStates)[number];
  @Column(instant()) reportedAt: Temporal.Instant;
}

/** The line that was reported and those beside it, as they were said: the log itself is forgotten before somebody may look. */
@Entity('concern_line', { withoutRowid: true })
@Unique(['concernId', 'place'])
@Index(['personaId'])
export class ConcernLine {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('concern', { onDelete: 'CASCADE' }) concernId: ConcernId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  /** 0 is the reported line; below come those before it. */
  @Column(whole()) place: number;
  @Column(sealed()) body: Buffer;
}
