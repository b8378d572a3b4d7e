import { Shape, Words } from '../../platform/http/fields.js';
import { itemPattern, type Which } from '../../toolbox/index.js';
import { bodyMax } from '../messaging.limits.js';

/** `sheet`, or one thing of the toolbox. */
export class WhichParams {
  @Shape(itemPattern, 'not-a-choice') which: Which;
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

/** Into a conversation that there is, or as a new one with a provider one writes to. */
export class SnapshotForm {
  @Shape(new RegExp(`^(in|to):${uuid}$`), 'not-a-choice') where: string;
  @Words({ max: bodyMax, optional: true }) body?: string;
}
