import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { ExerciseName } from './exercises.js';

/** Something to read that belongs to an exercise. */
export interface Reading {
  href: string;
  title: string;
  /** The language that the title is in. */
  lang: Lang;
}
type Reads = (actor: Actor | undefined, exercise: ExerciseName, lang: Lang) => Promise<Reading[]>;

/** Whoever has something to read says so when the portal starts: who shows an exercise has to know none of them. */
@Injectable()
export class ExerciseReading {
  readonly #reads: Reads[] = [];

  register(reads: Reads): void {
    this.#reads.push(reads);
  }

  /** What this reader may read beside it; nobody is a reader too. */
  async of(actor: Actor | undefined, exercise: ExerciseName, lang: Lang): Promise<Reading[]> {
    return (await Promise.all(this.#reads.map((reads) => reads(actor, exercise, lang)))).flat();
  }
}
