import type { MembershipId } from '../../platform/http/actor.js';
import type { UpcomingAppointment } from '../appointment/appointment.js';
import type { AbsenceId } from './provider-absence.entity.js';
import type { Shift } from './working-calendar.js';

export interface AbsenceView {
  id: AbsenceId;
  /** Local days, `YYYY-MM-DD`. */
  firstDay: string;
  lastDay: string;
  /** The colleague's name. */
  cover: string | null;
}

/** A provider's own hours and absences, and whom they may name as a cover. */
export interface HoursView {
  shifts: readonly Shift[];
  /** Nothing was said yet: these are what is assumed. */
  assumed: boolean;
  absences: AbsenceView[];
  colleagues: { id: MembershipId; name: string }[];
  /** Times that are agreed on: who goes away then has to call them off, nobody does it for them. */
  agreed: UpcomingAppointment[];
}

/** When somebody reads what is sent now. Told before anything is written. */
export interface ReadingView {
  /** Who reads it first: the provider, or whoever covers for them. */
  by: string;
  /** Who covers for the provider today, and so reads what is sent today. */
  cover: string | null;
  /** The moment from which it is read, ISO; null if nobody can say. */
  from: string | null;
  /** Within hours now, so it may be read at once. */
  now: boolean;
  /** Until this local day the provider is away, if they are today. */
  awayUntil: string | null;
  /** The local day by which an answer is expected; null if nobody can say. */
  answerBy: string | null;
}

export interface WorkloadView {
  organisations: { name: string; waiting: number; late: number }[];
}
