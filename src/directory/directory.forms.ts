import { Choice, Email, File, Id, Line, Shape, Tick, WallTime, Words } from '../platform/http/fields.js';
import {
  type GroupDay,
  groupDays,
  type GroupKind,
  groupKinds,
  type LocalGroupId,
  reaches,
  type Search,
} from './directory.views.js';
import { type SpotKey, spotKeys } from './places.js';

export const directoryLimits = { name: 80, about: 1000, contact: 200, words: 600 } as const;

export class SearchQuery implements Search {
  @Choice(groupKinds, { optional: true }) kind?: GroupKind;
  @Choice(groupDays, { optional: true }) day?: GroupDay;
  @Choice(spotKeys, { optional: true }) from?: SpotKey;
  @Choice(reaches, { optional: true }) within?: Search['within'];
}

export class GroupForm {
  @Line({ max: directoryLimits.name }) name: string;
  @Choice(groupKinds) kind: GroupKind;
  @Choice(spotKeys) place: SpotKey;
  @Choice(groupDays) day: GroupDay;
  @WallTime({ optional: true }) time?: string;
  @Words({ max: directoryLimits.about }) about: string;
  @Line({ max: directoryLimits.contact }) contact: string;
  @Email() email: string;
}

export class GroupParams {
  @Id() id: LocalGroupId;
}

export class WordParams {
  @Id() word: string;
}

export class TokenParams {
  @Shape(/^[\w-]{20,64}$/, 'not-a-choice') token: string;
}

export class WordForm {
  @Words({ max: directoryLimits.words }) words: string;
}

/** Shown, or taken away. */
export class CheckForm {
  @Choice(['show', 'remove']) answer: 'show' | 'remove';
}

/** Still there, or not any more. */
export class FreshForm {
  @Tick() gone?: boolean;
}

export class ImportForm {
  @File() file: Buffer;
}
