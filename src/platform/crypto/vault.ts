import { Injectable } from '@nestjs/common';
import { Read } from '../database/read.js';
import { list, sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Random } from '../time/random.js';
import { DataKey } from './data-key.entity.js';
import { Keyring } from './keyring.js';
import { DoesNotOpen, open, seal } from './sealing.js';

/** Where a sealed value stands. All of it is bound to the ciphertext: elsewhere it does not open. */
export interface Place {
  community: string;
  table: string;
  row: string;
  column: string;
}

interface OwnKey {
  id: string;
  key: Buffer;
}

const bound = (place: Place, keyId: string) =>
  `${place.community}|${place.table}|${place.row}|${place.column}|${keyId}`;

/**
 * Text is filled up to one of a few lengths before it is sealed: a sealed first name would otherwise be as long as the meetup name
 * in clear, and so tell whose it is. Shape: 4 bytes length, the text, zeros.
 */
function padded(plain: string): Buffer {
  const text = Buffer.from(plain, 'utf8');
  let room = 64;
  while (room < text.length + 4) room *= 2;
  const whole = Buffer.alloc(room);
  whole.writeUInt32BE(text.length);
  text.copy(whole, 4);
  return whole;
}

const unpadded = (whole: Buffer): string => whole.subarray(4, 4 + whole.readUInt32BE()).toString('utf8');

/** Unwrapped keys are kept for a short while only, so that destroying one takes effect in every process. */
const keepFor = 60_000;
const keepAtMost = 2_000;

/** Text that belongs to one person or one conversation, sealed under a key of that owner's own. */
@Injectable()
export class Vault {
  readonly #kept = new Map<string, OwnKey & { until: number }>();

  constructor(
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** Seals for an owner such as `account:<id>`, making its key the first time. Inside a unit of work. */
  async seal(owner: string, place: Place, plain: string): Promise<Buffer> {
    // Never with a kept key: what is sealed under one that was destroyed meanwhile would be lost.
    const { id, key } = (await this.#fetch([owner])).get(owner) ?? (await this.#make(owner));
    return seal(key, bound(place, id), padded(plain));
  }

  /** Opens what `seal` made. @throws DoesNotOpen if it was changed, moved, or its key was destroyed. */
  async open(owner: string, place: Place, sealed: Uint8Array): Promise<string> {
    return (await this.opener([owner]))(owner, place, sealed);
  }

  /** For lists: fetches the keys of all owners in one read, and opens value after value without further ones. */
  async opener(owners: readonly string[]): Promise<(owner: string, place: Place, sealed: Uint8Array) => string> {
    const keys = await this.#find(owners);
    return (owner, place, sealed) => {
      const found = keys.get(owner);
      if (!found) throw new DoesNotOpen();
      return unpadded(open(found.key, bound(place, found.id), sealed));
    };
  }

  /** Destroys an owner's key: everything sealed under it is gone for good, in backups too once they age out. */
  async destroy(owner: string): Promise<void> {
    await this.unit.manager.delete(DataKey, { ownerFingerprint: this.#fingerprint(owner) });
    this.#kept.delete(owner);
    this.unit.afterCommit(() => void this.#kept.delete(owner));
  }

  async #find(owners: readonly string[]): Promise<Map<string, OwnKey>> {
    const found = new Map<string, OwnKey>();
    const missing: string[] = [];
    for (const owner of new Set(owners)) {
      const kept = this.#kept.get(owner);
      if (kept && kept.until > performance.now()) found.set(owner, kept);
      else missing.push(owner);
    }
    for (const [owner, own] of missing.length > 0 ? await this.#fetch(missing) : []) {
      found.set(owner, own);
      if (!this.unit.isOpen) this.#keep(owner, own);
    }
    return found;
  }

  async #fetch(owners: readonly string[]): Promise<Map<string, OwnKey>> {
    const byFingerprint = new Map(owners.map((owner) => [this.#fingerprint(owner), owner]));
    const rows = await this.read.all<{ id: string; owner_fingerprint: string; kek_id: string; wrapped: Buffer }>(
      sql`select id, owner_fingerprint, kek_id, wrapped from data_key where owner_fingerprint in ${list([...byFingerprint.keys()])}`,
    );
    return new Map(
      rows.map(({ id, owner_fingerprint, kek_id, wrapped }) => {
        const key = open(this.keyring.kek(kek_id), `data-key|${owner_fingerprint}|${kek_id}`, wrapped);
        return [byFingerprint.get(owner_fingerprint)!, { id, key }];
      }),
    );
  }

  async #make(owner: string): Promise<OwnKey> {
    const own = { id: this.random.id(`data-key ${owner}`), key: this.random.bytes(32, `data-key ${owner}`) };
    const kekId = this.keyring.current;
    const ownerFingerprint = this.#fingerprint(owner);
    const wrapped = seal(this.keyring.kek(kekId), `data-key|${ownerFingerprint}|${kekId}`, own.key);
    await this.unit.manager.insert(DataKey, { id: own.id, ownerFingerprint, kekId, wrapped });
    return own;
  }

  /** In clear, the owners would list every person's faces and conversations in one table. */
  #fingerprint(owner: string): string {
    return this.keyring.fingerprint('data-key-owner', owner);
  }

  #keep(owner: string, own: OwnKey): void {
    if (this.#kept.size >= keepAtMost) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(owner, { ...own, until: performance.now() + keepFor });
  }
}
