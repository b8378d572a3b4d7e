import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, text, whole } from '../../platform/database/columns.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { StoryId } from './story.entity.js';

/** What was agreed to, word for word, and whether it still holds. It outlives the words of the story, and not its writer. */
@Entity('story_consent', { withoutRowid: true })
@Unique(['storyId'])
export class StoryConsent {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('story', { onDelete: 'CASCADE' }) storyId: StoryId;
  @Column(whole()) version: number;
  @Column(text()) lang: Lang;
  /** A list of sentences as JSON, as they were read. */
  @Column(text()) words: string;
  @Column(text()) agreedOn: string;
  @Column(text({ nullable: true })) withdrawnOn: string | null;
}
