import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, id, key, oneOf, text } from '../../platform/database/columns.js';
import type { Branded, CommunityId, MembershipId } from '../../platform/http/actor.js';

export type EntryId = Branded<'EntryId'>;
export const entryKinds = ['article', 'service', 'book'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What staff put on the shelf. What is read, and what is being written, stand side by side: readers keep the old words until the new ones are reviewed. */
@Entity('shelf_entry')
@Index(['communityId', 'kind'])
@Check(oneOf('kind', entryKinds))
export class ShelfEntry {
  @PrimaryColumn(key()) id: EntryId;
  /** Who owns it, and may change it. */
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) kind: EntryKind;
  /** What is read; `entry-words.ts`. */
  @Column(text({ nullable: true })) words: string | null;
  @Column(text({ nullable: true })) draft: string | null;
  /** Off: not published yet, or withdrawn. */
  @Column(flag()) shown: boolean;
  /** The draft waits for somebody else. */
  @Column(flag()) asked: boolean;
  /** Other communities have it on their shelf too. */
  @Column(flag()) shared: boolean;
  /** Staff are known by name; who has left is still who wrote it, so the name is kept as it was. */
  @Column(id()) writtenById: MembershipId;
  @Column(text()) writtenBy: string;
  @Column(id({ nullable: true })) draftedById: MembershipId | null;
  @Column(text({ nullable: true })) checkedBy: string | null;
  /** Days, `YYYY-MM-DD`. */
  @Column(text({ nullable: true })) checkedOn: string | null;
  @Column(text({ nullable: true })) recheckOn: string | null;
  /** What the reviewer wants changed first, for the writer. */
  @Column(text({ nullable: true })) note: string | null;
}
