import { File, Id, Line, Tick, Words } from '../../platform/http/fields.js';
import { limits } from '../meetups.limits.js';
import type { MeetupId } from '../meetups.views.js';
import type { VenuePhotoId } from './venue.js';

const fact = { max: limits.venueFact, optional: true };

export class VenueParams {
  @Id() id: string;
}

export class VenuePhotoParams extends VenueParams {
  @Id() photo: VenuePhotoId;
}

/** A picture as somebody finds it who has a place at this meetup. */
export class WayPhotoParams {
  @Id() id: MeetupId;
  @Id() photo: VenuePhotoId;
}

export class VenueForm {
  @Words({ max: limits.venueFact }) door: string;
  @Words({ max: limits.venueFact }) travel: string;
  @Words({ max: limits.venueFact }) access: string;
  @Words({ max: limits.venueFact }) quiet: string;
  @Words(fact) entrance?: string;
  @Words(fact) lift?: string;
  @Words(fact) noise?: string;
  @Words(fact) light?: string;
  @Words(fact) scent?: string;
  @Words(fact) toilet?: string;
  @Words(fact) others?: string;
  @Words(fact) hostMark?: string;
  @Words({ max: limits.minutes, optional: true }) minutes?: string;
  /** "I have been there and looked." */
  @Tick() seen?: boolean;
}

export class VenuePhotoForm {
  @Line({ max: limits.caption }) caption: string;
  @File() photo: Buffer;
}
