import { Choice } from '../../platform/http/fields.js';
import { type FeedPlace, feedPlaces, type FeedWords, feedWords } from './calendar.views.js';

/** As discreet as can be, where nothing is chosen. */
export class FeedForm {
  @Choice(feedWords, { optional: true }) words?: FeedWords;
  @Choice(feedPlaces, { optional: true }) place?: FeedPlace;
}
