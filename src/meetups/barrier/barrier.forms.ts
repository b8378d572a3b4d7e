import { Choice, Choices, Id, Line, Tick, Words } from '../../platform/http/fields.js';
import { limits } from '../meetups.limits.js';
import { type BarrierAction, barrierActions, type BarrierId, type BarrierReason, barrierReasons } from './barrier.js';

export class BarrierParams {
  @Id() id: BarrierId;
}

export class BarrierForm {
  @Choices(barrierReasons) reasons?: BarrierReason[];
  /** "I would like help with it": without it nothing but a count is kept. */
  @Tick() help?: boolean;
  @Words({ max: limits.note, optional: true }) words?: string;
  @Line({ max: limits.name, optional: true }) name?: string;
  /** That it is like one's nickname is meant so. */
  @Tick() sameName?: boolean;
}

export class BarrierAnswerForm {
  @Choice(barrierActions) action: BarrierAction;
  @Words({ max: limits.note }) words: string;
}
