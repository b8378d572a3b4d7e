import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';

/** What one feature keeps of somebody, in words and values that can be read without the portal. No ids. */
type Tell = (actor: Actor) => Promise<unknown>;

/** All that is one person's own. Each feature tells its part; nobody else has to know what there is. */
@Injectable()
export class Belongings {
  readonly #parts = new Map<string, Tell>();

  /** @param part its name in the file; see `docs/everything.md` */
  register(part: string, tell: Tell): void {
    this.#parts.set(part, tell);
  }

  /** By the names of the parts, so that the same belongings give the same file. */
  async of(actor: Actor): Promise<Record<string, unknown>> {
    const told: Record<string, unknown> = {};
    for (const part of [...this.#parts.keys()].sort()) told[part] = await this.#parts.get(part)!(actor);
    return told;
  }
}
