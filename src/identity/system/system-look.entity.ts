import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, text } from '../../platform/database/columns.js';
import type { AccountId, Branded } from '../../platform/http/actor.js';
import type { SystemId } from '../../platform/http/systems.js';

export type SystemLookId = Branded<'SystemLookId'>;

/** What a system can have had before it. */
export const lookedWhats = ['conversation', 'shared'] as const;
export type LookedWhat = (typeof lookedWhats)[number];

/** On that day a system fetched words of this conversation, or of this thing that is shared. */
@Entity('system_look', { withoutRowid: true })
@Unique(['subjectId', 'clientId', 'day'])
@Index(['accountId'])
@Check(oneOf('what', lookedWhats))
export class SystemLook {
  @PrimaryColumn(key()) id: SystemLookId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(id()) @ForeignKey('system_client', { onDelete: 'RESTRICT' }) clientId: SystemId;
  @Column(text()) what: LookedWhat;
  /** Of the conversation or the grant. Not a reference: those are of features that identity does not know. */
  @Column(id()) subjectId: string;
  /** Local, `YYYY-MM-DD`. */
  @Column(text()) day: string;
}
