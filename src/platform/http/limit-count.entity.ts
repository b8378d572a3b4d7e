import { Column, Entity, PrimaryColumn } from 'typeorm';
import { big, key, whole } from '../database/columns.js';

/** How often something was tried, where several processes have to count together. What a key stands for is a keyed hash. */
@Entity('limit_count', { withoutRowid: true })
export class LimitCount {
  @PrimaryColumn(key('text')) key: string;
  @Column(whole()) points: number;
  /** Milliseconds since the epoch. */
  @Column(big({ nullable: true })) expire: string | null;
}
