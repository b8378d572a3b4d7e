import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, sealed, text } from '../../platform/database/columns.js';
import type { AccountId } from '../../platform/http/actor.js';
import type { ThingId } from '../things/thing.entity.js';
import type { ActivityId, GoalId, Outcome } from '../toolbox.views.js';

/**
 * What the sealed part of an activity holds. The exact day and the path are in here on purpose: in clear, either would
 * let whoever stole the database match a person's week with a meetup, and so join two faces.
 */
export interface ActivityText {
  what: string;
  day: string;
  time?: string | undefined;
  where?: string | undefined;
  withWhom?: string | undefined;
  planB?: string | undefined;
  path?: string | undefined;
  /** What it is a case of, in one's own word: what helps is told together by it. */
  kind?: string | undefined;
  /** The step of the ladder that it is for. */
  rung?: ThingId | undefined;
}

/** From nought to ten, before something and after it. */
export interface BeforeAfter {
  before?: number | undefined;
  after?: number | undefined;
}

export interface ActivityResult {
  outcome: Outcome;
  note?: string | undefined;
  mood?: BeforeAfter | undefined;
  /** The same on a measure of one's own. */
  mark?: (BeforeAfter & { measure: ThingId }) | undefined;
}

/** Something planned for a day of a week. */
@Entity('activity', { withoutRowid: true })
@Index(['accountId', 'week'])
@Index(['goalId'])
export class Activity {
  @PrimaryColumn(key()) id: ActivityId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** Its Monday, `YYYY-MM-DD`: as coarse as looking up a week allows. */
  @Column(text()) week: string;
  @Column(id({ nullable: true })) @ForeignKey('goal', { onDelete: 'SET NULL' }) goalId: GoalId | null;
  @Column(sealed()) about: Buffer;
  /** How it went, once that was said. */
  @Column(sealed({ nullable: true })) result: Buffer | null;
}
