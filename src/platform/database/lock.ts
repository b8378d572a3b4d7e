import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { databaseKind } from '../config/database-kind.js';
import { type Sql, sql } from './sql.js';

/**
 * One row, held until the unit ends, so that what is decided on it stays true. On SQLite units queue anyway, and
 * TypeORM throws at `pessimistic_write` there.
 */
export function lockOne<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  where: FindOptionsWhere<Entity>,
): Promise<Entity | null> {
  return manager.findOne(entity, {
    where,
    ...(databaseKind === 'postgres' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
}

/**
 * For the end of a select inside a unit: the row of this alias is held until the unit ends, so that what is counted after it counts
 * what others have done before. Nothing on SQLite, where units queue anyway.
 */
export const holding = (alias: Sql): Sql => (databaseKind === 'postgres' ? sql` for update of ${alias}` : sql``);
