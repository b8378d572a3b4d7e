import { Injectable } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import { databaseKind } from '../config/database-kind.js';
import { Read } from '../database/read.js';
import { list, sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DataKey } from './data-key.entity.js';
import { KeyCheck } from './key-check.js';
import { Keyring } from './keyring.js';
import { open, seal } from './sealing.js';

interface Wrapped {
  id: string;
  owner_fingerprint: string;
  kek_id: string;
  wrapped: Buffer;
}

/** So many in one unit: a stop loses no more, and on SQLite nobody waits longer for their turn. */
const atOnce = 100;

/**
 * Wraps every data key with the current key of the ring. What people wrote is not touched: it stays under its data key, which is the
 * same before and after. Where it stands is in the rows themselves, so it can be killed at any moment, and run again or twice at once.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** How many data keys are under another key than the current one. */
  async waiting(): Promise<{ current: string; old: number }> {
    const { current } = this.keyring;
    const row = await this.read.one<{ old: number }>(
      sql`select cast(count(*) as integer) as old from data_key where kek_id <> ${current}`,
    );
    return { current, old: row!.old };
  }

  /**
   * @param progress is told how many are done, after each batch.
   * @returns how many were wrapped, and which keys nothing needs any more.
   */
  async run(progress: (done: number) => void = () => undefined): Promise<{ wrapped: number; retired: string[] }> {
    let wrapped = 0;
    const all = async () => {
      for (let done = 1; done > 0; await setTimeout(5)) {
        done = await this.unit.run(() => this.#batch());
        if (done > 0) progress((wrapped += done));
      }
    };
    await all();
    const retired = await this.#retire();
    // Whoever had begun to make a data key under an old one is done by now.
    await all();
    return { wrapped, retired };
  }

  async #batch(): Promise<number> {
    const { current } = this.keyring;
    const rows = await this.read.all<Wrapped>(sql`
      select id, owner_fingerprint, kek_id, wrapped from data_key where kek_id <> ${current}
      order by id limit ${atOnce} ${databaseKind === 'postgres' ? sql`for update skip locked` : sql``}`);
    for (const row of rows) {
      const bound = (kekId: string) => `data-key|${row.owner_fingerprint}|${kekId}`;
      const key = open(this.keyring.kek(row.kek_id), bound(row.kek_id), row.wrapped);
      const wrapped = seal(this.keyring.kek(current), bound(current), key);
      await this.unit.manager.update(DataKey, { id: row.id, kekId: row.kek_id }, { kekId: current, wrapped });
    }
    return rows.length;
  }

  /**
   * The checks of older keys go, so that the portal starts without them. Deleting one waits for whoever is making a data key under it
   * (`Vault` holds the row), and whoever comes later sees that it is retired.
   */
  async #retire(): Promise<string[]> {
    const rows = await this.read.all<{ key_id: string }>(
      sql`select key_id from key_check where key_id not in ${list(['index', 'link', this.keyring.current])}`,
    );
    const ids = rows.map(({ key_id }) => key_id);
    for (const keyId of ids) await this.unit.run(() => this.unit.manager.delete(KeyCheck, { keyId }));
    return ids;
  }
}
