import { Choice } from '../../platform/http/fields.js';
import { type WeekWords, weekWords } from './week-words.js';
import { type ReminderTime, reminderTimes } from './week-reminder.entity.js';

export class ReminderForm {
  @Choice(reminderTimes) when: ReminderTime;
}

/** As discreet as can be, where nothing is chosen. */
export class WeekFeedForm {
  @Choice(weekWords, { optional: true }) words?: WeekWords;
}
