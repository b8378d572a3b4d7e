import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, json, key, sealed, text, whole } from '../../platform/database/columns.js';
import type { VenueFacts, VenuePhotoId } from './venue.js';

/** What the consultant has found out about a house, and when somebody was last there to look. */
@Entity('venue_sheet')
export class VenueSheet {
  @PrimaryColumn(key()) @ForeignKey('venue', { onDelete: 'CASCADE' }) venueId: string;
  @Column(json()) facts: VenueFacts;
  @Column(text({ nullable: true })) checkedBy: string | null;
  /** `YYYY-MM-DD` */
  @Column(text({ nullable: true })) checkedOn: string | null;
}

/** A picture on the way to the chair. It shows where people meet, so it is sealed, and its caption with it. */
@Entity('venue_photo')
@Unique(['venueId', 'place'])
export class VenuePhoto {
  @PrimaryColumn(key()) id: VenuePhotoId;
  @Column(id()) @ForeignKey('venue', { onDelete: 'CASCADE' }) venueId: string;
  /** From 1: the order in which one passes them. */
  @Column(whole()) place: number;
  @Column(sealed()) caption: Buffer;
  @Column(sealed()) image: Buffer;
}
