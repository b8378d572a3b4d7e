import { Choice, Day, Id, Line, WallTime } from '../../platform/http/fields.js';
import type { ConversationId } from '../conversation.js';
import { type AppointmentId, type Way, ways } from './appointment.js';

export const whereMax = 200;

export class OfferForm {
  @Day() day: string;
  @WallTime() from: string;
  @WallTime() to: string;
  @Choice(ways) way: Way;
  @Line({ max: whereMax, optional: true }) where?: string;
}

/** Which one: what was answered meanwhile is not answered again. */
export class AppointmentForm {
  @Id() appointment: AppointmentId;
}

export class OfferAnswerForm extends AppointmentForm {
  @Choice(['yes', 'no']) agree: 'yes' | 'no';
}

export class AppointmentParams {
  @Id() id: ConversationId;
  @Id() appointment: AppointmentId;
}
