import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { key, oneOf, sealed } from '../../platform/database/columns.js';
import type { AccountId } from '../../platform/http/actor.js';

/** What the numbers are of: what was said of days, or what was done on them. */
export const numbersOf = ['said', 'done'] as const;
export type NumbersOf = (typeof numbersOf)[number];

/**
 * The numbers of half a year together, week by week, so that those of a year are opened as three texts and not as hundreds. A copy, without a
 * word of a diary: where a week is missing in it, the week itself is read. In clear it tells less than the weeks of `day_note` and `activity` do.
 */
@Entity('week_numbers', { withoutRowid: true })
@Check(oneOf('about', numbersOf))
export class WeekNumbers {
  @PrimaryColumn(key()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @PrimaryColumn(key('text')) about: NumbersOf;
  /** The first Monday of the half-year, `YYYY-MM-DD`. Older rows may have others in between. */
  @PrimaryColumn(key('text')) week: string;
  @Column(sealed()) body: Buffer;
}
