import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PersonaId } from '../../identity/index.js';
import { id, key, text, whole } from '../../platform/database/columns.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { RoomId } from './room.entity.js';

/** What a room asks of those who write in it, above the community's agreement. A version is never changed; a new one follows it. */
@Entity('room_rules')
@Unique(['roomId', 'version'])
export class RoomRules {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(whole()) version: number;
  @Column(text()) rules: string;
  @Column(text()) lang: Lang;
}

/** The newest version that a nickname has said yes to. */
@Entity('room_consent', { withoutRowid: true })
@Unique(['roomId', 'personaId'])
@Index(['personaId'])
export class RoomConsent {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  @Column(whole()) version: number;
}
