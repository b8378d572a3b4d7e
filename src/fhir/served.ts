import { partsOf, type SharedRecord } from '../toolbox/index.js';

/** What a system can ask for. */
export const servedTypes = [
  'Appointment',
  'CarePlan',
  'Communication',
  'Consent',
  'DocumentReference',
  'Goal',
  'Organization',
  'Patient',
  'Practitioner',
] as const;
export type ServedType = (typeof servedTypes)[number];

/** As what a thing of a toolbox is served. */
export function typeOf({ ref }: Pick<SharedRecord, 'ref'>): 'Goal' | 'CarePlan' | 'DocumentReference' {
  const { kind } = partsOf(ref);
  return kind === 'goal' ? 'Goal' : kind === 'plan' ? 'CarePlan' : 'DocumentReference';
}

/** How many a page of an answer holds unless one asks for fewer. */
export const pageAtMost = 50;
