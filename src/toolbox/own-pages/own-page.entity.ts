import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, id, key, oneOf, sealed, text, whole } from '../../platform/database/columns.js';
import type { AccountId, Branded } from '../../platform/http/actor.js';
import type { VersionId } from '../versions/version.entity.js';

export type OwnPageId = Branded<'OwnPageId'>;

/** One page in somebody's own words. Which page it is stands inside the seal. */
@Entity('own_page', { withoutRowid: true })
@Check(oneOf('shelf', ['plan', 'areas', 'quiet']))
@Index(['accountId', 'shelf'])
export class OwnPage {
  @PrimaryColumn(key()) id: OwnPageId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(text()) shelf: 'plan' | 'areas' | 'quiet';
  /** How often it was written. Whoever saves says which one they had before them. */
  @Column(whole()) revision: number;
  @Column(sealed()) body: Buffer;
}

/** What a page said before, or what was written to it on another device at the same time. */
@Entity('own_page_version', { withoutRowid: true })
@Index(['pageId'])
export class OwnPageVersion {
  @PrimaryColumn(key()) id: VersionId;
  @Column(id()) @ForeignKey('own_page', { onDelete: 'CASCADE' }) pageId: OwnPageId;
  /** The order in which they were kept; of one page no two have the same. */
  @Column(whole()) revision: number;
  /** Written beside what stands there, and not yet looked at. */
  @Column(flag()) beside: boolean;
  @Column(sealed()) body: Buffer;
}
