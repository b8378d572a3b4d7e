import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { key, sealed, text } from '../../platform/database/columns.js';

/**
 * The join of faces: the one table that ties an account to a nickname or a meetup name. Without the link secret its rows are
 * noise: both look-up columns are keyed hashes, the rest is sealed, and no order of rows is kept.
 */
@Entity('face_join', { withoutRowid: true })
@Unique(['ownerFingerprint'])
@Unique(['faceFingerprint'])
export class FaceJoin {
  @PrimaryColumn(key()) id: string;
  /** Of (account, kind, scope): leads from the person to the face. */
  @Column(text()) ownerFingerprint: string;
  /** Of the face: leads from the face to the person, for mail and for the reasoned look-up. */
  @Column(text()) faceFingerprint: string;
  @Column(sealed()) joined: Buffer;
}
