import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { flag, id, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { AccountId, Branded, MembershipId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { type AudienceName, audienceNames } from './audiences.js';
import type { ItemRef } from './item.js';

export type GrantId = Branded<'GrantId'>;
export type LookId = Branded<'LookId'>;

/** Why it ended before its day: taken back, the contact ended, or the thing itself is gone. */
export type Ending = 'withdrawn' | 'contact' | 'gone';

/** What the sealed part holds. Days are `YYYY-MM-DD` in the community's zone. */
export interface GrantBody {
  ref: ItemRef;
  /** Of the owner's pages then: the language of their words. */
  lang: Lang;
  since: string;
  /** A keyed fingerprint of what the name hangs on by which the reader knows the owner; no id of a face. */
  tie: string;
  /** The system of the provider's organisation may fetch it too: the owner has said so. */
  system?: true | undefined;
  ended?: { why: Ending; on?: string | undefined } | undefined;
}

/**
 * A person lets somebody who works here see one thing of their toolbox. What it is stands inside the seal; in clear stands with whom,
 * and until when. Its times are days: a moment could be found again at something else that happened then.
 */
@Entity('toolbox_grant', { withoutRowid: true })
@Check(oneOf('audience', audienceNames))
@Index(['accountId'])
@Index(['withId'])
export class Grant {
  @PrimaryColumn(key()) id: GrantId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) withId: MembershipId;
  @Column(text()) audience: AudienceName;
  /** Ended before its day, and for good. */
  @Column(flag()) over: boolean;
  /** The last day; null: until it is withdrawn. */
  @Column(text({ nullable: true })) untilDay: string | null;
  @Column(sealed()) body: Buffer;
}

/** On that day it was opened by whoever it was shared with. */
@Entity('toolbox_look', { withoutRowid: true })
@Unique(['grantId', 'day'])
export class Look {
  @PrimaryColumn(key()) id: LookId;
  @Column(id()) @ForeignKey('toolbox_grant', { onDelete: 'CASCADE' }) grantId: GrantId;
  @Column(text()) day: string;
}

/** What somebody takes along to an appointment: which things, and their own questions. */
@Entity('appointment_sheet', { withoutRowid: true })
export class AppointmentSheet {
  @PrimaryColumn(key()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(sealed()) body: Buffer;
}
