import type { QueryRunner } from 'typeorm';
import { addColumn, col, Forward, nullable } from '../platform/database/schema.js';

/** A consultant can turn the keys of the work list off. */
export class DeskKeys0057 extends Forward {
  readonly name = 'DeskKeys1700000000057';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'desk_choice', nullable(col.flag('no_keys')));
  }
}
