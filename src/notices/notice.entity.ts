import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { key, sealed, text } from '../platform/database/columns.js';
import type { Branded } from '../platform/http/actor.js';

export type NoticeId = Branded<'NoticeId'>;

/**
 * Something one face should hear of. Which face, only the post office can tell from `box`; two boxes of one person have nothing in
 * common. Never changed: whether it was read stands in the person's own book, so that no two boxes are ever written together.
 */
@Entity('notice', { withoutRowid: true })
@Index(['box'])
@Index(['about'])
@Index(['goesOn'])
export class Notice {
  @PrimaryColumn(key()) id: NoticeId;
  @Column(text()) box: string;
  /** Keyed hash of box, kind and target: the same thing again takes the place of the one before. */
  @Column(text()) about: string;
  /** The day (UTC) on which it is forgotten. */
  @Column(text()) goesOn: string;
  /** Kind, target, and the hour it happened in. */
  @Column(sealed()) body: Buffer;
}
