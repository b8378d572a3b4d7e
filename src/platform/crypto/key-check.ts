import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { key, sealed } from '../database/columns.js';
import { Read } from '../database/read.js';
import { sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { BadKeys, Keyring } from './keyring.js';
import { open, seal } from './sealing.js';

/** A known text under each secret, so that a wrong key ring is noticed at start and not at the first message. */
@Entity('key_check')
export class KeyCheck {
  @PrimaryColumn(key('text')) keyId: string;
  @Column(sealed()) sealed: Buffer;
}

@Injectable()
export class KeyChecks implements OnModuleInit {
  constructor(
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** @throws BadKeys if this database was written with other keys than the ring holds. */
  async onModuleInit(): Promise<void> {
    // Also of a data key that was made while its key was being retired.
    const used = await this.read.all<{ kek_id: string }>(sql`select distinct kek_id from data_key`);
    for (const { kek_id } of used) this.keyring.kek(kek_id);
    const rows = await this.read.all<{ key_id: string; sealed: Buffer }>(sql`select key_id, sealed from key_check`);
    const secrets = this.#secrets();
    for (const row of rows) {
      const key = secrets.get(row.key_id) ?? this.keyring.kek(row.key_id);
      try {
        open(key, `key-check|${row.key_id}`, row.sealed);
      } catch {
        throw new BadKeys(
          `The secret "${row.key_id}" is not the one this database was written with. Nothing was started.`,
        );
      }
    }
    // An older key that is still in the ring gets none: it may be one that nothing needs any more.
    const written = ['index', 'link', this.keyring.current];
    const unseen = [...secrets].filter(
      ([keyId]) => written.includes(keyId) && !rows.some((row) => row.key_id === keyId),
    );
    if (unseen.length === 0) return;
    await this.unit.run(async () => {
      for (const [keyId, key] of unseen)
        await this.unit.manager.insert(KeyCheck, { keyId, sealed: seal(key, `key-check|${keyId}`, 'ok') });
    });
  }

  #secrets(): Map<string, Buffer> {
    const keks = this.keyring.ids.map((keyId) => [keyId, this.keyring.kek(keyId)] as const);
    return new Map([...keks, ['index', this.keyring.derive('check')], ['link', this.keyring.deriveLink('check')]]);
  }
}
