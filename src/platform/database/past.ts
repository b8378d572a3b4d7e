import { setTimeout as passes } from 'node:timers/promises';

type Ask = (statement: string) => Promise<unknown>;

/**
 * PostgreSQL keeps a deleted row, and the old one of a changed row, as long as anybody might still see it: a transaction that began
 * before and writes, in whatever database of the server, and a reader in this one. A table that is written anew meanwhile takes the old
 * rows along. (A writer elsewhere counts because the rewriting has a snapshot itself, and that reaches back to the oldest writer.)
 * @param patience in milliseconds
 * @returns whether all of them have ended by then
 */
export async function pastHasEnded(ask: Ask, patience: number): Promise<boolean> {
  const [{ here }] = (await ask('select pg_current_xact_id()::text as here')) as [{ here: string }];
  const until = Date.now() + patience;
  for (;;) {
    const [{ ended }] = (await ask(`
      select pg_snapshot_xmin(pg_current_snapshot()) > '${here}'::xid8 and not exists (
        select from pg_stat_activity where datname = current_database() and age(backend_xmin) >= age('${here}'::xid8::xid)
      ) as ended`)) as [{ ended: boolean }];
    if (ended || Date.now() >= until) return ended;
    await passes(50);
  }
}
