import type { Random } from '../platform/time/random.js';
import type { Names, ResourceType } from './resource.js';

/** For a system: its own addresses, with the ids of the care face. */
export const servedNames = (base: string): Names => ({
  id: (_type, id) => id,
  address: (type, id) => `${base}/${type}/${id}`,
  reference: (type, id) => ({ reference: `${type}/${id}` }),
});

/** For a file: ids that are made for this file alone. Two files of one person, given to two others, have none in common. */
export function fileNames(random: Random, label: string): Names {
  const known = new Map<string, string>();
  const fresh = (type: ResourceType, id: string): string => {
    const key = `${type}/${id}`;
    const name = known.get(key) ?? random.id(`fhir file ${label} ${key}`);
    known.set(key, name);
    return name;
  };
  const urn = (type: ResourceType, id: string) => `urn:uuid:${fresh(type, id)}`;
  return { id: fresh, address: urn, reference: (type, id) => ({ reference: urn(type, id) }) };
}
