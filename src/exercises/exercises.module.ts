import { Module } from '@nestjs/common';
import { ExerciseReading } from './exercise-reading.js';

/** Short things to do: their words, which are nobody's own. */
@Module({ providers: [ExerciseReading], exports: [ExerciseReading] })
export class ExercisesModule {}
