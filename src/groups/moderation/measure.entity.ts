import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { id, instant, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';
import { type AppealState, appealStates } from './appeal.entity.js';
import { type MeasureKind, measureKinds } from './measures.js';

export type MeasureId = Branded<'MeasureId'>;

/** What the consultant has decided about a nickname, with the reason its owner reads. */
@Entity('measure', { withoutRowid: true })
@Index(['personaId'])
@Index(['appeal'])
@Check(oneOf('kind', measureKinds))
@Check(oneOf('appeal', appealStates))
export class Measure {
  @PrimaryColumn(key()) id: MeasureId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  @Column(text()) kind: MeasureKind;
  @Column(sealed()) reason: Buffer;
  @Column(id()) byId: MembershipId;
  @Column(instant()) begunAt: Temporal.Instant;
  /** Null where it lasts, and for a word. */
  @Column(instant({ nullable: true })) endsAt: Temporal.Instant | null;
  @Column(text({ nullable: true })) appeal: AppealState | null;
  @Column(sealed({ nullable: true })) appealWords: Buffer | null;
  @Column(sealed({ nullable: true })) appealAnswer: Buffer | null;
  @Column(id({ nullable: true })) decidedById: MembershipId | null;
}
