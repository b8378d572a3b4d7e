import { Choice, Id, Tick, Words } from '../../platform/http/fields.js';
import { dayLimits } from '../day/day.forms.js';
import { pulseAnswers } from './after.views.js';

export class PulseForm {
  @Choice(pulseAnswers) welcome: string;
  @Choice(pulseAnswers) safe: string;
  @Choice(pulseAnswers) worth: string;
}

/** An empty note takes it away. */
export class NoteForm {
  @Words({ max: dayLimits.note, optional: true }) note?: string;
  @Tick() agreed?: boolean;
}

export class MissingParams {
  @Id() id: string;
  @Id() person: string;
}
