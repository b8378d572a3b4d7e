import type { Names, Resource } from './resource.js';

/** A person under the one name that the reader knows; without one where the reader knows none. */
export const patient = (
  names: Names,
  { id, called }: { id: string; called?: string },
  organisation?: string,
): Resource => ({
  resourceType: 'Patient',
  id: names.id('Patient', id),
  ...(called ? { name: [{ use: 'usual', text: called }] } : {}),
  ...(organisation ? { managingOrganization: names.reference('Organization', organisation) } : {}),
});

export const practitioner = (names: Names, { id, name }: { id: string; name: string }): Resource => ({
  resourceType: 'Practitioner',
  id: names.id('Practitioner', id),
  ...(name ? { name: [{ text: name }] } : {}),
});

export const organization = (names: Names, { id, name }: { id: string; name: string }): Resource => ({
  resourceType: 'Organization',
  id: names.id('Organization', id),
  name,
});
