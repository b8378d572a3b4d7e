import type { QueryRunner } from 'typeorm';
import { col, createTable, Forward, nullable } from '../platform/database/schema.js';

/**
 * Whoever has no nickname yet can report too: by a keyed hash instead of one. A column that may not be empty cannot become one that may
 * on SQLite, and a table that others point to cannot go without taking them along: so all three are put aside and made anew.
 */
export class UnnamedReports0049 extends Forward {
  readonly name = 'UnnamedReports1700000000049';

  async up(runner: QueryRunner): Promise<void> {
    const reporter = [nullable(col.ref('persona_id', 'persona')), nullable(col.text('voice'))];
    const said = ['id', 'persona_id', 'reason', 'state', 'reported_at'];
    const back = {
      report: await aside(runner, 'report', ['post_id', ...said]),
      concernLine: await aside(runner, 'concern_line', ['id', 'concern_id', 'persona_id', 'place', 'body']),
      concern: await aside(runner, 'concern', ['about_id', 'room_id', 'line_id', ...said]),
    };
    await createTable(runner, {
      name: 'report',
      columns: [
        col.id(),
        col.ref('post_id', 'post', 'CASCADE'),
        ...reporter,
        col.text('reason'),
        col.choice('state', ['open', 'hidden', 'kept']),
        col.instant('reported_at'),
      ],
      unique: [
        ['post_id', 'persona_id'],
        ['post_id', 'voice'],
      ],
      index: [['state'], ['voice']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'concern',
      columns: [
        col.id(),
        col.ref('about_id', 'persona', 'CASCADE'),
        nullable(col.ref('persona_id', 'persona', 'CASCADE')),
        nullable(col.text('voice')),
        nullable(col.ref('room_id', 'room', 'CASCADE')),
        nullable(col.id('line_id')),
        col.sealed('reason'),
        col.choice('state', ['open', 'acted', 'kept']),
        col.instant('reported_at'),
      ],
      unique: [
        ['line_id', 'persona_id'],
        ['line_id', 'voice'],
      ],
      index: [['about_id', 'state'], ['persona_id'], ['voice']],
      unordered: true,
    });
    await createTable(runner, {
      name: 'concern_line',
      columns: [
        col.id(),
        col.ref('concern_id', 'concern', 'CASCADE'),
        col.ref('persona_id', 'persona', 'CASCADE'),
        col.whole('place'),
        col.sealed('body'),
      ],
      unique: [['concern_id', 'place']],
      index: [['persona_id']],
      unordered: true,
    });
    await back.report();
    await back.concern();
    await back.concernLine();
  }
}

/** Puts a table's rows aside, and drops it. @returns what brings them into the new one */
async function aside(runner: QueryRunner, table: string, columns: readonly string[]): Promise<() => Promise<void>> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  await runner.query(`CREATE TEMPORARY TABLE "kept_${table}" AS SELECT ${names} FROM "${table}"`);
  await runner.query(`DROP TABLE "${table}"`);
  return async () => {
    await runner.query(`INSERT INTO "${table}" (${names}) SELECT ${names} FROM "kept_${table}"`);
    await runner.query(`DROP TABLE "kept_${table}"`);
  };
}
