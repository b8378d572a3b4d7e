import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, sealed } from '../../platform/database/columns.js';
import type { AccountId, Branded } from '../../platform/http/actor.js';

export type ArrivalId = Branded<'ArrivalId'>;

/** A toolbox somebody has brought along and not yet said yes to. It waits for a day. */
@Entity('toolbox_arrival', { withoutRowid: true })
@Unique(['accountId'])
@Index(['until'])
export class Arrival {
  @PrimaryColumn(key()) id: ArrivalId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(instant()) until: Temporal.Instant;
  @Column(sealed()) body: Buffer;
}
