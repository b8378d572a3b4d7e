import { Choice, Id, Line, Tick, Words } from '../../platform/http/fields.js';

export class LookUpQuery {
  @Id({ optional: true }) face?: string;
  @Id({ optional: true }) post?: string;
}

export class LookUpForm {
  /** A nickname or a meetup name the reader has met, by its id; or a nickname as it is written. */
  @Id({ optional: true }) face?: string;
  /** What somebody wrote who has no name there any more. */
  @Id({ optional: true }) post?: string;
  @Line({ max: 30, optional: true }) nickname?: string;
  @Words({ max: 1000 }) reason: string;
  @Tick() emergency?: boolean;
}

export class ConfirmationForm {
  @Choice(['yes', 'no']) right: 'yes' | 'no';
  @Words({ max: 1000, optional: true }) note?: string;
}

export class LookUpParams {
  @Id() id: string;
}
