import { Choice, Day, WallTime } from '../../platform/http/fields.js';
import { type ExerciseName, exerciseNames } from '../../exercises/index.js';

export class ExerciseParams {
  @Choice(exerciseNames) exercise: ExerciseName;
}

export class ExerciseDayForm {
  @Day() day: string;
  @WallTime({ optional: true }) time?: string;
}
