import { AlreadyDone, NotNow } from '../problems/common.problems.js';
import { Problem } from '../problems/problem.js';

interface DriverError {
  code?: string;
  constraint?: string;
  message?: string;
}

const driverError = (error: unknown): DriverError | undefined => {
  const found = (error as { driverError?: unknown } | undefined)?.driverError ?? error;
  return typeof found === 'object' && found !== null ? (found as DriverError) : undefined;
};

/** Nothing is wrong with what was asked; the database cannot do it now (full, locked, gone). */
const passing =
  /^(SQLITE_(BUSY|FULL|IOERR|LOCKED|CANTOPEN)|53\d{3}|57P0\d|08\d{3}|40001|40P01|ECONN|ETIMEDOUT|ENOSPC|EPIPE)/;

/**
 * The name of the unique constraint an error is about: its own on PostgreSQL (`uq_persona_community_id_nickname_key`); on SQLite the
 * same name, made from the columns it lists.
 */
export function uniqueConstraint(error: unknown): string | undefined {
  const found = driverError(error);
  if (found?.code === '23505') return found.constraint;
  const columns = /UNIQUE constraint failed: (.+)$/.exec(found?.message ?? '')?.[1];
  if (!columns) return undefined;
  const pairs = columns.split(', ').map((column) => column.split('.'));
  return `uq_${pairs[0]![0]}_${pairs.map(([, column]) => column).join('_')}`;
}

/** Turns what a driver threw into a problem where it is one; gives everything else back as it is. */
export function asProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (uniqueConstraint(error)) return AlreadyDone();
  const found = driverError(error);
  if (found && passing.test(found.code ?? '')) return NotNow();
  if (/timeout exceeded when trying to connect|Connection terminated/.test(found?.message ?? '')) return NotNow();
  return error;
}
