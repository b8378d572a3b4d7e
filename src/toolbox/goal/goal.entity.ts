import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, sealed, text, whole } from '../../platform/database/columns.js';
import type { AccountId } from '../../platform/http/actor.js';
import type { GoalMore } from './goal-more.js';
import { type GoalId, type GoalState, goalStates } from '../toolbox.views.js';

/** What the sealed part of a goal holds. */
export interface GoalText {
  title: string;
  why?: string | undefined;
  more?: GoalMore | undefined;
}

/** Something a person wants. In clear only where one is with it, and its place among one's goals. */
@Entity('goal', { withoutRowid: true })
@Unique(['accountId', 'place'])
@Check(oneOf('state', goalStates))
export class Goal {
  @PrimaryColumn(key()) id: GoalId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** From 1, in the order they were written. */
  @Column(whole()) place: number;
  @Column(text()) state: GoalState;
  @Column(sealed()) about: Buffer;
}
