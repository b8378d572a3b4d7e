import { Choice, Id, Secret, Shape, Tick } from '../../platform/http/fields.js';
import { breakDays } from './break-days.js';

export class BreakForm {
  @Choice(breakDays.map(String)) days: string;
  @Choice(['everywhere', 'rooms'], { optional: true }) where?: 'everywhere' | 'rooms';
}

export class LeaveForm {
  @Choice(['stay', 'go']) words: 'stay' | 'go';
  @Secret({ max: 200 }) password: string;
  @Shape(/^\d{6}$/, 'not-a-code', { optional: true }) code?: string;
  @Tick() sure?: boolean;
  /** The community the page spoke of: another tab may have gone on in another. */
  @Id({ optional: true }) from?: string;
}
