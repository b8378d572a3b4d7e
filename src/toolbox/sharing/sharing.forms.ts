import { Choice, Day, Id, Line, Shape, Shapes, Tick, Words } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { GrantId } from './grant.entity.js';
import { itemPattern, type ItemRef } from './item.js';

export class ItemParams {
  @Shape(itemPattern, 'not-a-choice') item: ItemRef;
}

export class OfferParams extends ItemParams {
  @Id() with: MembershipId;
}

export class GrantParams {
  @Id() id: GrantId;
}

export class SharedPersonParams {
  @Id() person: string;
}

/** For thirty days, to a day of one's own, or until it is withdrawn. */
export class OfferForm {
  @Choice(['usual', 'day', 'open']) until: 'usual' | 'day' | 'open';
  @Day({ optional: true }) day?: string;
  /** The system of the provider's organisation may fetch it too. */
  @Tick() system?: boolean;
}

export const itemsAtMost = 60;
export const questionsMax = 2000;

export class SheetForm {
  @Shapes(itemPattern, { atMost: itemsAtMost }) items?: ItemRef[];
  @Words({ max: questionsMax, optional: true }) questions?: string;
  /** Which edition was on the page when it was opened. Without it, this stands whatever stood there. */
  @Line({ max: 40, optional: true }) seen?: string;
}
