import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, sealed, text, whole } from '../database/columns.js';

/** One act that must stay known. The database refuses to change or delete it; the hash carries all lines before it. */
@Entity('audit_line')
export class AuditLine {
  @PrimaryColumn(whole() as { type: 'integer' }) seq: number;
  @Column(text()) kind: string;
  @Column(instant()) at: Temporal.Instant;
  /** Ids of who acted and of whom it was about. Not foreign keys: the line outlives both. */
  @Column(id()) byId: string;
  @Column(id()) aboutId: string;
  /** The words of it, under the key of the person it is about: once that key is destroyed, the chain is still whole. */
  @Column(sealed()) sealed: Buffer;
  @Column(text()) hash: string;
}
