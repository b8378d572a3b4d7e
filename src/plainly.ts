import { BadCommunityFile } from './communities/index.js';
import { BackupRefused } from './platform/backup/backup.js';
import { BadConfiguration } from './platform/config/config.js';
import { BadKeys } from './platform/crypto/keyring.js';
import { UnsafeRoutes } from './platform/http/boot-checks.js';
import { Problem } from './platform/problems/problem.js';

/** The operator asked for something that is not done here. Its message is the answer. */
export class Refusal extends Error {}

const told = [Refusal, BackupRefused, BadCommunityFile, BadConfiguration, BadKeys, UnsafeRoutes];

/** What went wrong, for the operator, in one plain message. Only what nobody foresaw comes with its stack. */
export function plainly(error: unknown): string {
  const { code, port } = error as { code?: string; port?: number };
  if (told.some((kind) => error instanceof kind)) return (error as Error).message;
  if (error instanceof Problem) return error.sentence[1];
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what is running there, or set PORT to another number.`;
  if (code === 'EACCES' && port) return `Port ${port} is not open to this user. Set PORT to another number.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database does not answer. Is DATABASE_URL right, and is PostgreSQL running?';
  if (code === '28P01' || code === '28000') return 'The database refuses the name or password in DATABASE_URL.';
  if (code === '3D000') return 'The database named in DATABASE_URL does not exist. Create it first.';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'The disk is full.';
  if (code === 'SQLITE_BUSY') return 'Another process holds the database. Stop it, or wait, and try again.';
  if (code === 'SQLITE_CANTOPEN' || code === 'EACCES') return 'The folder in DATA_DIR cannot be written to.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
