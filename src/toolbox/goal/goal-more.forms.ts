import { Choice, Choices, Day, Words } from '../../platform/http/fields.js';
import { type Theme, themes } from './goal-more.js';

export class ReviewForm {
  @Day({ optional: true }) reviewOn?: string;
  @Choices(themes) themes?: Theme[];
}

/** All five, or none of them: then the scale is put away. */
export class ScaleForm {
  @Words({ max: 200, optional: true }) least?: string;
  @Words({ max: 200, optional: true }) less?: string;
  @Words({ max: 200, optional: true }) expected?: string;
  @Words({ max: 200, optional: true }) more?: string;
  @Words({ max: 200, optional: true }) most?: string;
  /** What they said on the page. Without it, these stand whatever stood there. */
  @Words({ max: 4000, optional: true }) seen?: string;
}

export class LevelForm {
  @Choice(['-2', '-1', '0', '1', '2']) level: string;
}
