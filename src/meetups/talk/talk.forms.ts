import { Id, Tick, Words } from '../../platform/http/fields.js';
import { limits } from '../meetups.limits.js';
import type { MeetupId } from '../meetups.views.js';
import type { LineId } from './talk.views.js';

export class LineForm {
  @Words({ max: limits.note }) words: string;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

/** That the hosts were just asked. */
export class AskedQuery {
  @Tick() asked?: boolean;
}

export class AskingForm {
  @Id() line: LineId;
}

export class LineParams {
  @Id() id: MeetupId;
  @Id() line: LineId;
}
