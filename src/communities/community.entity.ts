import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, json, key, text, whole } from '../platform/database/columns.js';
import type { CommunityId } from '../platform/http/actor.js';
import type { CrisisNumber, DutyHours, InTwoLanguages } from './community.file.js';

/** A municipality, a service or a condition: the boundary of rooms, meetups, consultants, numbers, zone and language. */
@Entity('community')
@Unique(['name'])
export class Community {
  @PrimaryColumn(key()) id: CommunityId;
  @Column(text()) name: string;
  @Column(text()) zone: string;
  @Column(json()) languages: string[];
  @Column(json()) crisisNumbers: CrisisNumber[];
  @Column(json()) dutyHours: DutyHours[];
  /** Phrases of its own after which numbers for help are shown before something is posted. */
  @Column(json({ default: '{"nb":[],"en":[]}' })) hardWords: InTwoLanguages<string[]>;
  /** After how many days a provider is reminded of a message that is not opened; null for the usual. */
  @Column(whole({ nullable: true })) unreadDays: number | null;
  /** Whose consultant gets single cases, appeals and confirmations of this community. */
  @Column(id({ nullable: true }))
  @ForeignKey('community', { onDelete: 'RESTRICT' })
  standInId: CommunityId | null;
  /** Where the consultant is rung, as it stands on paper. */
  @Column(text({ nullable: true })) deskPhone: string | null;
}
