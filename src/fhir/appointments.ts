import { type AppointmentRecord, wayWords } from '../messaging/index.js';
import type { Names, Resource } from './resource.js';

type State = AppointmentRecord['state'];

const statusOf: Record<State, string> = {
  offered: 'proposed',
  agreed: 'booked',
  declined: 'cancelled',
  'called-off': 'cancelled',
};

/** Of the person. Nobody notes which of the two has called it off. */
const answerOf: Record<State, string> = {
  offered: 'needs-action',
  agreed: 'accepted',
  declined: 'declined',
  'called-off': 'accepted',
};

/** A time that a provider has offered, and what the person said to it. How and where is its description. */
export const appointment = (names: Names, record: AppointmentRecord): Resource => ({
  resourceType: 'Appointment',
  id: names.id('Appointment', record.id),
  language: record.lang,
  status: statusOf[record.state],
  description: wayWords(record.time, record.lang),
  supportingInformation: [names.reference('Communication', record.conversation)],
  start: record.startsAt,
  end: record.endsAt,
  participant: [
    { actor: names.reference('Patient', record.person.id), status: answerOf[record.state] },
    { actor: names.reference('Practitioner', record.provider.id), status: 'accepted' },
  ],
});
