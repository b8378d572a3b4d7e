import { Day, Line, Tick, Whole } from '../../platform/http/fields.js';

export class RenameForm {
  /** Left out, or the same as before: only the picture changes. */
  @Line({ min: 2, max: 30, optional: true }) nickname?: string;
  @Whole({ min: 0, max: 7, optional: true }) picture?: number;
  /** That a meetup name is the same is meant so. */
  @Tick() sameName?: boolean;
  /** That it looks like a name is meant so. */
  @Tick() likeName?: boolean;
}

export class GivingUpForm {
  /** The day that the page promised; a page that was open for long may have promised another one. */
  @Day({ optional: true }) day?: string;
}
