import { Choice, Choices, Id, Line, Shape, Tick, WallTime, Whole, Words } from '../../platform/http/fields.js';
import { type Lang, langs } from '../../platform/i18n/lang.js';
import { type RoomKey, roomKeys, type RoomMode, roomModes } from './room-choices.js';

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** What a room is; for opening one and for changing it. */
export class RoomForm {
  @Line({ max: 60 }) name: string;
  @Line({ max: 240 }) description: string;
  @Choice(roomKeys) key: RoomKey;
  @Choice(roomModes) mode: RoomMode;
  @Choice(langs, { optional: true }) lang?: Lang;
  @Choices(weekdays) days?: string[];
  @WallTime({ optional: true }) from?: string;
  @WallTime({ optional: true }) to?: string;
  @Whole({ min: 2, max: 20, optional: true }) postThreshold?: number;
  @Whole({ min: 2, max: 50, optional: true }) authorThreshold?: number;
}

export class WelcomeForm {
  @Shape(/^\/rooms$/, 'not-a-choice', { optional: true }) back?: string;
}

export class ClosingForm {
  @Tick() closed?: boolean;
}

export class RulesForm {
  @Words({ max: 3000 }) rules: string;
}

export class ConsentForm {
  @Whole({ min: 1, max: 10_000 }) version: number;
}

export class KnockForm {
  @Words({ max: 1000 }) words: string;
}

/** Letting in somebody who has not asked. */
export class LetInForm {
  @Line({ max: 40 }) nickname: string;
}

/** The answer to somebody at the door, or the end of a key. */
export class DoorAnswerForm {
  @Id() guest: string;
  @Tick() letIn?: boolean;
  @Words({ max: 1000, optional: true }) answer?: string;
}
