import { type ExerciseName, exerciseNames } from '../exercises/index.js';
import { Choice, Id, Line, Tick, Whole, Words } from '../platform/http/fields.js';
import { type Lang, langs } from '../platform/i18n/lang.js';
import { limits } from './library.limits.js';

export class LibraryParams {
  @Id() id: string;
}

/** Whose shelf or blog one reads, where several communities share a host. */
export class OfQuery {
  @Id({ optional: true }) of?: string;
}

export class OnForm {
  @Tick() on?: boolean;
}

const title = { max: limits.title, optional: true };
const body = { max: limits.body, optional: true };

/** One language or both; `Shelf` asks for one whole one. */
class EntryForm {
  @Line(title) titleNb?: string;
  @Words(body) bodyNb?: string;
  @Line(title) titleEn?: string;
  @Words(body) bodyEn?: string;
}

export class ArticleForm extends EntryForm {
  /** A short exercise that belongs to it. */
  @Choice(exerciseNames, { optional: true }) exercise?: ExerciseName;
}

export class ServiceForm extends EntryForm {
  @Line({ max: 40, optional: true }) phone?: string;
  @Line({ max: limits.fact, optional: true }) address?: string;
  @Line({ max: limits.fact, optional: true }) hours?: string;
}

export class BookForm extends EntryForm {
  @Line({ max: limits.fact }) by: string;
}

export const decisions = ['publish', 'decline'] as const;
export class JudgeForm {
  @Choice(decisions) decision: (typeof decisions)[number];
  @Words({ max: limits.answer, optional: true }) answer?: string;
}

export const audiences = ['open', 'members'] as const;
export type Audience = (typeof audiences)[number];

export class StoryForm {
  @Line({ max: limits.title }) title: string;
  @Words({ max: limits.body }) body: string;
  @Choice(langs, { optional: true }) lang?: Lang;
  @Line({ max: limits.penName }) penName: string;
  @Choice(audiences) seen: Audience;
  @Whole({ min: 1, max: 1000 }) version: number;
  @Tick() agree?: boolean;
}

export class BlogPostForm {
  @Line({ max: limits.title }) title: string;
  @Words({ max: limits.body }) body: string;
  @Choice(langs, { optional: true }) lang?: Lang;
  @Choice(audiences) seen: Audience;
  @Line({ max: limits.penName, optional: true }) penName?: string;
}

export class ResponseForm {
  @Words({ max: limits.response }) body: string;
}

export class OpennessForm {
  @Tick() library?: boolean;
  @Tick() blog?: boolean;
  @Tick() indexed?: boolean;
  @Tick() listed?: boolean;
  @Words({ max: limits.about, optional: true }) aboutNb?: string;
  @Words({ max: limits.about, optional: true }) aboutEn?: string;
  @Line({ max: limits.fact, optional: true }) district?: string;
  @Words({ max: limits.about, optional: true }) wayInNb?: string;
  @Words({ max: limits.about, optional: true }) wayInEn?: string;
}
