import type { Lang } from '../../platform/i18n/lang.js';
import type { AppointmentId, AppointmentState, AppointmentTime } from '../appointment/appointment.js';
import type { CareRelationId } from '../care-relation.entity.js';
import type { ConversationId } from '../conversation.js';
import type { RecordedProvider } from './conversation-record.js';

/** An appointment for a file or for another system. */
export interface AppointmentRecord {
  id: AppointmentId;
  conversation: ConversationId;
  person: { id: CareRelationId };
  /** Who offered it, also where the conversation was handed on since. */
  provider: RecordedProvider;
  state: AppointmentState;
  time: AppointmentTime;
  /** ISO, with the offset on the wall of the community. */
  startsAt: string;
  endsAt: string;
  /** Of the conversation. */
  lang: Lang;
}
