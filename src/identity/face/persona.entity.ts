import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { flag, id, key, text, whole } from '../../platform/database/columns.js';
import type { CommunityId } from '../../platform/http/actor.js';
import type { PersonaId } from './faces.js';

/** The nickname and neutral picture that peers see online. No column leads to the account. */
@Entity('persona', { withoutRowid: true })
@Unique(['communityId', 'nicknameKey'])
export class Persona {
  @PrimaryColumn(key()) id: PersonaId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) nickname: string;
  /** The nickname without case, accents and blanks: nobody may pass for another by a dot more or less. */
  @Column(text()) nicknameKey: string;
  @Column(whole()) picture: number;
  @Column(flag()) staff: boolean;
  /** On a break, left, or given up by its owner: whoever reads cannot tell which. */
  @Column(flag({ default: false })) gone: boolean;
}
