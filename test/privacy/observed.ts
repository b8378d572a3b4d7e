import type { LightMyRequestResponse } from 'fastify';

/** Made anew for each answer: the moment it was given, the nonce of its policy, places in lists sealed for one reader. */
const anew: readonly (readonly [RegExp, string])[] = [
  [/nonce="[^"]*"/g, 'nonce'],
  [/'nonce-[^']*'/g, 'nonce'],
  [/"nonce":"[^"]*"/g, 'nonce'],
  [/(after=|"next":"|"cursor":")[\w.-]{20,}/g, '$1place'],
  [/"requestId":"[^"]*"/g, 'request'],
  // Sealed anew each time it is offered.
  [/name="factor" value="[^"]*"|"sealed":"[^"]*"/g, 'offered'],
];

/** What one reader is told, so that two tellings can be compared. */
export class Observed {
  readonly #ids = new Map<string, string>();

  /** An answer as it would be in any world that looks like this one. */
  still({ statusCode, headers, body }: LightMyRequestResponse): string {
    const { date: _, ...rest } = headers;
    let text = JSON.stringify([statusCode, rest]) + body;
    for (const [pattern, instead] of anew) text = text.replace(pattern, instead);
    return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, (id) => {
      if (!this.#ids.has(id)) this.#ids.set(id, `id${this.#ids.size}`);
      return this.#ids.get(id)!;
    });
  }
}
