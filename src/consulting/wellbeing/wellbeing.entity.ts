import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { flag, id, instant, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { Branded, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { type OwnNoteKind, ownNoteKinds } from './own-note-kinds.js';

export type ReflectionId = Branded<'ReflectionId'>;

/** A consultant's own, sealed under the key of their own account: no colleague, coordinator or employer reads it here. */
@Entity('own_desk_note', { withoutRowid: true })
@Index(['memberId'])
@Check(oneOf('kind', ownNoteKinds))
export class OwnDeskNote {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) memberId: MembershipId;
  @Column(text()) kind: OwnNoteKind;
  @Column(sealed()) words: Buffer;
  @Column(instant()) at: Temporal.Instant;
}

/** How a consultant wants their desk. */
@Entity('desk_choice', { withoutRowid: true })
export class DeskChoice {
  @PrimaryColumn(key()) @ForeignKey('membership', { onDelete: 'CASCADE' }) memberId: MembershipId;
  /** Posts that may be hard to read stay folded until they are opened. */
  @Column(flag()) folded: boolean;
  /** The work list has no keys of its own. */
  @Column(flag({ nullable: true })) noKeys: boolean | null;
}

/** Two hosts look back on a meetup together. */
@Entity('reflection', { withoutRowid: true })
@Index(['memberId'])
@Index(['withId'])
export class Reflection {
  @PrimaryColumn(key()) id: ReflectionId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(id()) @ForeignKey('meetup', { onDelete: 'CASCADE' }) meetupId: string;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) memberId: MembershipId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) withId: MembershipId;
  @Column(instant()) at: Temporal.Instant;
}

/** What one of the two says. */
@Entity('reflection_word', { withoutRowid: true })
@Index(['reflectionId'])
export class ReflectionWord {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('reflection', { onDelete: 'CASCADE' }) reflectionId: ReflectionId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) byId: MembershipId;
  @Column(sealed()) words: Buffer;
  @Column(instant()) at: Temporal.Instant;
}
