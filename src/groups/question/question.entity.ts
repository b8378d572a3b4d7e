import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, sealed, text } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { RoomId } from '../room/room.entity.js';

export type QuestionId = Branded<'QuestionId'>;

/** Something somebody would like the group to talk about. Who asked stands nowhere, not even sealed: ADR 0023. */
@Entity('question', { withoutRowid: true })
@Index(['roomId'])
export class Question {
  @PrimaryColumn(key()) id: QuestionId;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(text()) lang: Lang;
  /** The day, `2026-11-24`. The hour would tell who was here. */
  @Column(text()) askedOn: string;
  @Column(sealed()) body: Buffer;
}
