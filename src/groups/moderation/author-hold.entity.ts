import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { instant, key } from '../../platform/database/columns.js';

/** Several have reported a nickname while nobody was on duty: what it writes waits until the consultant has looked. */
@Entity('author_hold', { withoutRowid: true })
export class AuthorHold {
  @PrimaryColumn(key()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  @Column(instant()) heldAt: Temporal.Instant;
}
