export { ExercisesModule } from './exercises.module.js';
export { ExerciseReading, type Reading } from './exercise-reading.js';
export { type ExerciseName, exerciseNames, exercises, readExercise } from './exercises.js';
