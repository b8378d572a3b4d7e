import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { flag, key, text } from '../../platform/database/columns.js';
import type { CommunityId } from '../../platform/http/actor.js';

/** What a community shows to people who have not signed in. No row, or all switches off: nothing. */
@Entity('openness')
export class Openness {
  @PrimaryColumn(key()) @ForeignKey('community', { onDelete: 'CASCADE' }) communityId: CommunityId;
  @Column(flag()) library: boolean;
  @Column(flag()) blog: boolean;
  /** Whether search engines may list what is open. */
  @Column(flag()) indexed: boolean;
  /** Whether it stands among the groups near you. */
  @Column(flag()) listed: boolean;
  @Column(text()) aboutNb: string;
  @Column(text()) aboutEn: string;
  @Column(text()) district: string;
  @Column(text()) wayInNb: string;
  @Column(text()) wayInEn: string;
}
