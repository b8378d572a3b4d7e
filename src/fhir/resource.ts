/* The parts of FHIR R4 (4.0.1) that the portal writes. That they are R4 is held by tests against its own JSON schema. */

export type ResourceType =
  | 'Appointment'
  | 'CarePlan'
  | 'Communication'
  | 'Consent'
  | 'DocumentReference'
  | 'Goal'
  | 'Organization'
  | 'Patient'
  | 'Practitioner';

export interface Resource {
  resourceType: ResourceType;
  id: string;
  [element: string]: unknown;
}

export interface Coded {
  text?: string;
  coding?: { system: string; code: string; display?: string }[];
}

/** How things are called in one answer. Nobody outside sees an id that another answer to another reader has too. */
export interface Names {
  id(type: ResourceType, id: string): string;
  /** The whole address, for `fullUrl`. */
  address(type: ResourceType, id: string): string;
  /** For a `Reference`. */
  reference(type: ResourceType, id: string): { reference: string };
}
