import type { Here } from './here.js';

/**
 * Where a page carries the nonce of its content policy, htmx may run; where it does not (a page outside a request),
 * `hx-csp` would refuse every `hx-` attribute, so the layout sends no scripts of htmx at all.
 */
export const nonceOf = (here: Here): string | undefined => here.nonce;

/** The `hx-` attributes of an element with the nonce that lets htmx believe them. Use: `<a href="…" {...live(here, { 'hx-get': '…' })}>`. */
export function live(here: Here, attributes: Readonly<Record<`hx-${string}`, string>>): Record<string, string> {
  const nonce = nonceOf(here);
  return nonce ? { ...attributes, 'hx-nonce': nonce } : {};
}
