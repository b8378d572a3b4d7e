import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, sealed, text } from '../../platform/database/columns.js';
import type { MembershipId } from '../../platform/http/actor.js';

/** What somebody says on the phone so that the consultant may answer for them. Once they do not want that any more, it is none that can be said. */
@Entity('phone_word', { withoutRowid: true })
@Unique(['membershipId'])
@Unique(['print'])
export class PhoneWord {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) membershipId: MembershipId;
  /** Keyed hash of the word in its community. */
  @Column(text()) print: string;
  /** The word, and when it was used. Under the account's key, of one length whatever it holds. */
  @Column(sealed()) body: Buffer;
}
