import { Choice, Shape } from '../../platform/http/fields.js';
import { type FeedPlace, feedPlaces, type FeedWords, feedWords } from './calendar.views.js';

export class FeedParams {
  /** 256 bits, and the ending some programs want. */
  @Shape(/^[\w-]{43}(\.ics)?$/, 'not-a-choice') token: string;
}

/** As discreet as can be, where nothing is chosen. */
export class FeedForm {
  @Choice(feedWords, { optional: true }) words?: FeedWords;
  @Choice(feedPlaces, { optional: true }) place?: FeedPlace;
}
