import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, id, key, oneOf, text } from '../../platform/database/columns.js';
import type { Branded, CommunityId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';

export type StoryId = Branded<'StoryId'>;
export const storyStates = ['sent', 'published', 'declined', 'withdrawn'] as const;
export type StoryState = (typeof storyStates)[number];

/** What somebody has told of themselves, under a name chosen for this one story. No column leads to whoever wrote it. */
@Entity('story', { withoutRowid: true })
@Index(['communityId', 'state'])
@Check(oneOf('state', storyStates))
export class Story {
  @PrimaryColumn(key()) id: StoryId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) penName: string;
  @Column(text()) title: string;
  @Column(text()) body: string;
  @Column(text()) lang: Lang;
  /** The writer's own choice: for anybody on the internet, where the community is open. */
  @Column(flag()) open: boolean;
  @Column(text()) state: StoryState;
  /** Why it was not published, for the writer. */
  @Column(text({ nullable: true })) answer: string | null;
  /** A day. When it was sent is kept nowhere. */
  @Column(text({ nullable: true })) publishedOn: string | null;
}
