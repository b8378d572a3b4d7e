import { Choice, Id, Line, Tick, Whole } from '../../platform/http/fields.js';
import type { ThingId } from '../things/thing.entity.js';
import { instrumentNames, type InstrumentName } from './instruments.js';

export class MeasureForm {
  @Line({ max: 60 }) name: string;
  @Line({ max: 40 }) low: string;
  @Line({ max: 40 }) high: string;
}

export class ChangedMeasureForm extends MeasureForm {
  /** Which revision was on the page when it was opened. */
  @Whole({ min: 0, max: 1_000_000 }) seen: number;
}

export class MeasureParams {
  @Id() id: ThingId;
}

export class RestForm {
  /** Rests unless it says no. */
  @Tick() rests?: boolean;
}

export class InstrumentParams {
  @Choice(instrumentNames) instrument: InstrumentName;
}

/** One answer to each question. What an answer may count stands in the file of the questions. */
export class AnswersForm {
  @Whole({ min: 0, max: 5 }) item1: number;
  @Whole({ min: 0, max: 5 }) item2: number;
  @Whole({ min: 0, max: 5 }) item3: number;
  @Whole({ min: 0, max: 5 }) item4: number;
  @Whole({ min: 0, max: 5 }) item5: number;
}

export const spans = ['12', '52'] as const;
export type Span = (typeof spans)[number];

export class CurvesQuery {
  /** How many weeks back. */
  @Choice(spans, { optional: true }) weeks?: Span;
  /** The tables of what is too long to stand below its picture. */
  @Tick() numbers?: boolean;
}
