import { Injectable } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import { databaseKind } from '../config/database-kind.js';
import { Read } from '../database/read.js';
import { list, sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Random } from '../time/random.js';
import { DataKey } from './data-key.entity.js';
import { BadKeys, Keyring } from './keyring.js';
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

const unpadded = (whole: Buffer): Buffer => whole.subarray(4, 4 + whole.readUInt32BE());

/**
 * Doubling would waste half of a large file. Padmé rounds up to a length with few significant bits: at most 12 % more, and of all
 * files up to 10 MB there are some hundred lengths (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files", 2019).
 */
export function paddedLength(length: number): number {
  const exponent = Math.floor(Math.log2(Math.max(length, 2)));
  const step = 2 ** (exponent - Math.floor(Math.log2(exponent)) - 1);
  return Math.max(1024, Math.ceil(length / step) * step);
}

function paddedFile(bytes: Uint8Array): Buffer {
  const whole = Buffer.alloc(paddedLength(bytes.length + 4));
  whole.writeUInt32BE(bytes.length);
  whole.set(bytes, 4);
  return whole;
}

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
    const { id, key } = await this.#own(owner);
    return seal(key, bound(place, id), padded(plain));
  }

  /** The same for a file. Inside a unit of work. */
  async sealFile(owner: string, place: Place, bytes: Uint8Array): Promise<Buffer> {
    const { id, key } = await this.#own(owner);
    return seal(key, bound(place, id), paddedFile(bytes));
  }

  /** Opens what `sealFile` made for this owner. What it gives back @throws DoesNotOpen */
  async fileOpener(owner: string): Promise<(place: Place, sealed: Uint8Array) => Buffer> {
    const found = (await this.#find([owner])).get(owner);
    return (place, sealed) => {
      if (!found) throw new DoesNotOpen();
      return unpadded(open(found.key, bound(place, found.id), sealed));
    };
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
      return unpadded(open(found.key, bound(place, found.id), sealed)).toString('utf8');
    };
  }

  /** Destroys an owner's key: everything sealed under it is gone for good, in backups too once they age out. */
  async destroy(owner: string): Promise<void> {
    await this.unit.manager.delete(DataKey, { ownerFingerprint: this.#fingerprint(owner) });
    this.#kept.delete(owner);
    this.unit.afterCommit(() => void this.#kept.delete(owner));
  }

  /** Never a kept key: what is sealed under one that was destroyed meanwhile would be lost. */
  async #own(owner: string): Promise<OwnKey> {
    return (await this.#fetch([owner])).get(owner) ?? (await this.#make(owner));
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
    const kekId = await this.#kekInUse();
    const ownerFingerprint = this.#fingerprint(owner);
    const wrapped = seal(this.keyring.kek(kekId), `data-key|${ownerFingerprint}|${kekId}`, own.key);
    const fresh = { id: own.id, ownerFingerprint, kekId, wrapped };
    const insert = this.unit.manager.createQueryBuilder().insert().into(DataKey).values(fresh);
    await insert.orIgnore().updateEntity(false).execute();
    // Another unit may have made one in this very moment: then that is the owner's.
    return (await this.#fetch([owner])).get(owner)!;
  }

  /**
   * The current key. A portal that has not heard of a change yet would go on with a key that is retired (`KeyRotation`): what is under
   * it would not open once it is gone. So its row is held until the unit ends, and its going is seen.
   */
  async #kekInUse(): Promise<string> {
    const inUse = (id: string) =>
      this.read.one(
        sql`select c.key_id from key_check c where c.key_id = ${id} ${databaseKind === 'postgres' ? sql`for share of c` : sql``}`,
      );
    if (await inUse(this.keyring.current)) return this.keyring.current;
    for (const end = performance.now() + 1_000; performance.now() < end; await setTimeout(50))
      if ((this.keyring.reload(), await inUse(this.keyring.current))) return this.keyring.current;
    throw new BadKeys(`The key "${this.keyring.current}" is retired, and the key ring names no newer one.`);
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
