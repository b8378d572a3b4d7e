import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, sealed, text, whole } from '../../platform/database/columns.js';
import type { AccountId } from '../../platform/http/actor.js';
import type { SittingId } from '../versions/version.entity.js';
import type { GoalMore } from './goal-more.js';
import { type GoalId, type GoalState, goalStates } from '../toolbox.views.js';

/** What the sealed part of a goal holds. */
export interface GoalText {
  title: string;
  why?: string | undefined;
  more?: GoalMore | undefined;
}

/** With what belongs to the writing of it. */
export interface GoalBody extends GoalText {
  /** How often its words were written; none is once. */
  revision?: number | undefined;
  /** In which they were saved while somebody still writes. Gone once they say that they are done. */
  sitting?: SittingId | undefined;
  /** The first step as it was written so far, until that is done. */
  nextStep?: string | undefined;
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
