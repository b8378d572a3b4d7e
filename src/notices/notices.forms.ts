import { Choice, Choices, Id, Line, Shape, Tick, Whole } from '../platform/http/fields.js';
import { langs } from '../platform/i18n/lang.js';
import { type Group, groups } from './kinds.js';
import { stopShape } from './stop-secrets.js';

export class NoticeParams {
  @Id() id: string;
}

/** The secret of a letter or of a text. */
export class StopParams {
  @Shape(stopShape, 'not-a-choice') token: string;
}

export const stoppable = ['mail', 'text'] as const;

/** What the page says has stopped. It stops nothing. */
export class StoppedQuery {
  @Choice(stoppable, { optional: true }) by?: (typeof stoppable)[number];
}

export class TextNumberForm {
  /** With the code of the country, if it is another one than ours. */
  @Line({ max: 30 }) number: string;
}

export class TextCodeForm {
  @Shape(/^\d{6}$/, 'not-a-code') code: string;
}

export class ChoicesForm {
  @Choices(groups) mail?: Group[];
  @Choices(groups) push?: Group[];
  @Choices(groups) text?: Group[];
  @Tick() quiet?: boolean;
  @Whole({ min: 0, max: 23, optional: true }) quietFrom?: number;
  @Whole({ min: 0, max: 23, optional: true }) quietTo?: number;
  @Tick() digest?: boolean;
  @Whole({ min: 0, max: 23, optional: true }) digestAt?: number;
}

export class DeviceForm {
  /** Where the push service of the browser takes things for it. */
  @Line({ max: 1000 }) endpoint: string;
}

export class WorkerQuery {
  @Choice(langs, { optional: true }) lang?: (typeof langs)[number];
}
