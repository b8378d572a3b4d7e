import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ExerciseName, ExerciseReading, type Reading } from '../../exercises/index.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { OpennessBook } from '../openness/openness.service.js';
import { inLang } from '../shelf/entry-words.js';
import { ShelfReader } from '../shelf/shelf.reader.js';

/** The way from an exercise to the articles that name it: those that stand on the shelf of whoever looks. */
@Injectable()
export class ExerciseArticles implements OnModuleInit {
  constructor(
    private readonly reading: ExerciseReading,
    private readonly openness: OpennessBook,
    private readonly shelf: ShelfReader,
  ) {}

  onModuleInit(): void {
    this.reading.register((actor, exercise, lang) => this.#of(actor, exercise, lang));
  }

  async #of(actor: Actor | undefined, exercise: ExerciseName, lang: Lang): Promise<Reading[]> {
    const { standing } = await this.openness.where(actor, 'library');
    if (!standing) return [];
    const articles = await this.shelf.list(standing, 'article');
    return articles
      .filter(({ words }) => words.exercise === exercise)
      .map(({ id, words }) => {
        const { title, lang: said } = inLang(words, lang);
        return { href: `/library/articles/${id}`, title, lang: said };
      });
  }
}
