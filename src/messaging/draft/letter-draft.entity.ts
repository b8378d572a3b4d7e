import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { key, sealed, text, whole } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';

export type LetterDraftId = Branded<'LetterDraftId'>;

/**
 * A letter that was begun and not sent: one for each conversation and writer, and for each provider to whom a person begins to write.
 * Whose it is and where it would go are keyed fingerprints; the rest is sealed under its writer's key.
 */
@Entity('letter_draft', { withoutRowid: true })
@Unique(['owner', 'place'])
export class LetterDraft {
  @PrimaryColumn(key()) id: LetterDraftId;
  @Column(text()) owner: string;
  @Column(text()) place: string;
  /** How often it has been kept: two devices that write on see that the other one has. */
  @Column(whole()) version: number;
  @Column(sealed()) body: Buffer;
}
