import type { Names, Resource } from './resource.js';

/** Something that is shared: who may read what, and until when. */
export interface SharedThing {
  id: string;
  /** Of the person whose thing it is. */
  patient: string;
  /** Of the provider who may read it. */
  provider: string;
  /** `YYYY-MM-DD`; without a last day it holds until it is withdrawn. */
  since: string;
  until: string | null;
  /** The thing itself; what is in no answer has its name only. */
  thing: { reference: string } | { display: string };
}

const roleOf = { system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', code: 'IRCP' };

/** One grant. It is in an answer as long as it holds, so it is always `active`. */
export const consent = (names: Names, { id, patient, provider, since, until, thing }: SharedThing): Resource => ({
  resourceType: 'Consent',
  id: names.id('Consent', id),
  status: 'active',
  scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }] },
  category: [{ coding: [{ system: 'http://loinc.org', code: '59284-0', display: 'Consent Document' }] }],
  patient: names.reference('Patient', patient),
  dateTime: since,
  performer: [names.reference('Patient', patient)],
  policyRule: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'OPTIN' }] },
  provision: {
    type: 'permit',
    period: { start: since, ...(until ? { end: until } : {}) },
    actor: [{ role: { coding: [roleOf] }, reference: names.reference('Practitioner', provider) }],
    action: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentaction', code: 'access' }] }],
    data: [{ meaning: 'instance', reference: thing }],
  },
});
