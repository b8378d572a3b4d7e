import { offerDays, rungs, type Rung } from '../identity/index.js';
import { Choice, Id, Tick, Whole } from '../platform/http/fields.js';

export class PersonParams {
  @Id() id: string;
}

export class RungForm {
  @Choice(rungs) rung: Rung;
}

export class OfferForm extends RungForm {
  @Whole({ min: 1, max: offerDays.most, optional: true }) days?: number;
}

export class AnswerForm extends RungForm {
  @Choice(['yes', 'no']) agree: 'yes' | 'no';
}

export class BlockForm {
  @Tick() takeBack?: boolean;
}
