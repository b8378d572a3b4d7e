import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { flag, id, key, sealed, whole } from '../../platform/database/columns.js';
import type { GoalId, StepId } from '../toolbox.views.js';

/** A step towards a goal. The first one that is not done is the next one. */
@Entity('goal_step', { withoutRowid: true })
@Unique(['goalId', 'place'])
export class Step {
  @PrimaryColumn(key()) id: StepId;
  @Column(id()) @ForeignKey('goal', { onDelete: 'CASCADE' }) goalId: GoalId;
  /** From 1. */
  @Column(whole()) place: number;
  @Column(flag()) done: boolean;
  @Column(sealed()) title: Buffer;
}
