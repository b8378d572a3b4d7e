import { servedTypes } from './served.js';

const byPatient = { name: 'patient', type: 'reference' };
const searches: Partial<Record<(typeof servedTypes)[number], object[]>> = {
  Appointment: [byPatient],
  CarePlan: [byPatient],
  Communication: [byPatient, { name: 'part-of', type: 'reference' }],
  Consent: [byPatient],
  DocumentReference: [byPatient],
  Goal: [byPatient],
};

/** What this server does, for whoever wants to know. It tells nothing of people. @param base ends in `/fhir` */
export const capabilities = (base: string, product: string): object => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  // When this file last changed what it says.
  date: '2026-11-29',
  kind: 'instance',
  implementation: { description: product, url: base },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      security: {
        service: [
          {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'OAuth' }],
            text: 'OAuth 2.0 client credentials',
          },
        ],
        extension: [
          {
            url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
            extension: [{ url: 'token', valueUri: `${base}/token` }],
          },
        ],
      },
      resource: servedTypes.map((type) => ({
        type,
        interaction: [{ code: 'read' }, { code: 'search-type' }],
        ...(searches[type] ? { searchParam: searches[type] } : {}),
      })),
    },
  ],
});
