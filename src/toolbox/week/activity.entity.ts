import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, sealed, text } from '../../platform/database/columns.js';
import type { AccountId } from '../../platform/http/actor.js';
import type { ThingId } from '../things/thing.entity.js';
import type { ActivityId, GoalId, Outcome } from '../toolbox.views.js';
import type { SittingId } from '../versions/version.entity.js';

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

/** What belongs to the writing of something. */
interface Written {
  /** How often it was written; none is once. */
  revision?: number | undefined;
  /** In which it was saved while somebody still writes. Gone once they say that they are done. */
  sitting?: SittingId | undefined;
}

export interface ActivityBody extends ActivityText, Written {
  /** How often it was changed and that was done. */
  changes?: number | undefined;
}

/** From nought to ten, before something and after it. */
export interface BeforeAfter {
  before?: number | undefined;
  after?: number | undefined;
}

/** All of it can be told before the outcome is, while somebody still writes. */
export interface ActivityResult {
  outcome?: Outcome | undefined;
  note?: string | undefined;
  mood?: BeforeAfter | undefined;
  /** The same on a measure of one's own. */
  mark?: (BeforeAfter & { measure: ThingId }) | undefined;
}

export interface ResultBody extends ActivityResult, Written {
  /** What it said before is kept under this id: under the activity's own stands what was planned before. */
  of?: string | undefined;
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
  /** How it went, once something was said of it. */
  @Column(sealed({ nullable: true })) result: Buffer | null;
}
