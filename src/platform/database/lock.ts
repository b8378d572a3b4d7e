import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { databaseKind } from '../config/database-kind.js';

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
