import { Choice, Choices, Id, Line, Shape, Tick, Whole } from '../platform/http/fields.js';
import { langs } from '../platform/i18n/lang.js';
import { type Group, groups } from './kinds.js';

export class NoticeParams {
  @Id() id: string;
}

/** The secret of a letter. */
export class StopParams {
  @Shape(/^[\w-]{43}$/, 'not-a-choice') token: string;
}

export class ChoicesForm {
  @Choices(groups) mail?: Group[];
  @Choices(groups) push?: Group[];
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
