import { Choice, Day, Line } from '../../platform/http/fields.js';
import { type FindableKind, findableKinds } from './findable.js';

export class ToolboxSearchForm {
  @Line({ max: 200, optional: true }) q?: string;
  @Choice(findableKinds, { optional: true }) kind?: FindableKind;
  @Day({ optional: true }) before?: string;
}
