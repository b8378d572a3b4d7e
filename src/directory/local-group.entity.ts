import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { key, oneOf, sealed, text } from '../platform/database/columns.js';
import {
  type GroupDay,
  groupDays,
  type GroupKind,
  groupKinds,
  type GroupState,
  groupStates,
  type LocalGroupId,
} from './directory.views.js';
import type { SpotKey } from './places.js';

/** A group out there, as it tells of itself. It belongs to no community, and nobody of any belongs to it. */
@Entity('local_group')
@Check(oneOf('kind', groupKinds))
@Check(oneOf('day', groupDays))
@Check(oneOf('state', groupStates))
@Unique(['tokenFingerprint'])
@Index(['state'])
export class LocalGroup {
  @PrimaryColumn(key()) id: LocalGroupId;
  @Column(text()) name: string;
  @Column(text()) kind: GroupKind;
  @Column(text()) place: SpotKey;
  @Column(text()) day: GroupDay;
  @Column(text({ nullable: true })) time: string | null;
  @Column(text()) about: string;
  @Column(text()) contact: string;
  @Column(text()) state: GroupState;
  /** A day: when somebody last said that it is right. */
  @Column(text()) freshOn: string;
  /** Where to ask whether it still is. Shown to nobody. */
  @Column(sealed({ nullable: true })) email: Buffer | null;
  /** Of the link in the letter that asks; and the day on which it was sent. */
  @Column(text({ nullable: true })) tokenFingerprint: string | null;
  @Column(text({ nullable: true })) askedOn: string | null;
}
