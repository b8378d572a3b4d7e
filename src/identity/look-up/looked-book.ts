import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';

/** Somebody who works here has opened what the person shows them. */
export interface LookedAt {
  by: string;
  title: string;
  /** What it was: the person's own name for it, or its kind. */
  what: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

type Source = (actor: Actor) => Promise<LookedAt[]>;

/** Who has looked at what a person shares. Told by the features in which something is shared; identity knows none of them. */
@Injectable()
export class LookedBook {
  readonly #sources: Source[] = [];

  register(source: Source): void {
    this.#sources.push(source);
  }

  /** The latest first. */
  async of(actor: Actor): Promise<LookedAt[]> {
    const found: LookedAt[] = [];
    for (const source of this.#sources) found.push(...(await source(actor)));
    return found.sort((a, b) => b.day.localeCompare(a.day) || a.by.localeCompare(b.by) || a.what.localeCompare(b.what));
  }
}
