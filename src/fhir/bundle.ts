import type { Names, Resource } from './resource.js';

export interface Bundle {
  resourceType: 'Bundle';
  type: 'collection' | 'searchset';
  [element: string]: unknown;
}

/** A file: everything once, whatever it was named by. @param at ISO instant */
export const collection = (addressed: readonly Entry[], at: string): Bundle => ({
  resourceType: 'Bundle',
  type: 'collection',
  timestamp: at,
  entry: once(addressed),
});

export interface Entry {
  fullUrl: string;
  resource: Resource;
}

/** @param key what the names were asked with */
export const entry = (names: Names, key: string, resource: Resource): Entry => ({
  fullUrl: names.address(resource.resourceType, key),
  resource,
});

/** The first of each. */
export const once = <Each extends Entry>(entries: readonly Each[]): Each[] =>
  [...new Map(entries.toReversed().map((each) => [each.fullUrl, each])).values()].toReversed();
