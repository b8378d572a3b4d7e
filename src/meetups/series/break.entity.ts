import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, oneOf, text } from '../../platform/database/columns.js';
import type { SeriesId } from '../meetups.views.js';

export const breakKinds = ['pause', 'holiday'] as const;

/** Days on which a series does not come: the summer, or a holiday on which its host has said so. */
@Entity('series_break')
@Index(['seriesId'])
@Check(oneOf('why', breakKinds))
export class SeriesBreak {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('meetup_series', { onDelete: 'CASCADE' }) seriesId: SeriesId;
  @Column(text()) why: (typeof breakKinds)[number];
  /** `YYYY-MM-DD`, both of them without a meetup. */
  @Column(text()) firstDay: string;
  @Column(text()) lastDay: string;
}
