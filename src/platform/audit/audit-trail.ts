import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { databaseKind } from '../config/database-kind.js';
import { Keyring } from '../crypto/keyring.js';
import { Vault } from '../crypto/vault.js';
import { Read } from '../database/read.js';
import { instantFrom, sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Clock } from '../time/clock.js';
import { AuditLine } from './audit-line.entity.js';

/** Something that must stay known: what it was, who did it, about whom, and the words of it for that person alone. */
export interface Act {
  kind: string;
  byId: string;
  aboutId: string;
  /** Sealed under `account:<aboutId>`. */
  words: string;
}

/** The end of the chain. Kept outside (on paper, in another system), it shows later whether lines were cut off. */
export interface Head {
  seq: number;
  hash: string;
}

export type Verdict = { whole: true; head: Head } | { whole: false; faults: string[] };

interface Row {
  seq: number;
  kind: string;
  at: unknown;
  by_id: string;
  about_id: string;
  sealed: Buffer;
  hash: string;
}

const beginning: Head = { seq: 0, hash: '' };
/** One number for the whole cluster: who writes a line waits for whoever is writing one. */
const oneAtATime = 7_010_001;
const atOnce = 500;

/**
 * What staff did that nobody may deny later. Each line carries a keyed hash over itself and the line before, so a thief who can
 * write to the database cannot make a chain that fits; whoever holds the keys too can, and is found out by a head that is
 * kept elsewhere. The lines hold ids and ciphertext: erasing a person leaves the chain whole.
 */
@Injectable()
export class AuditTrail {
  readonly #log = new Logger('AuditTrail');
  readonly #key: Buffer;
  #told = '';

  constructor(
    keyring: Keyring,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {
    this.#key = keyring.derive('audit');
  }

  /** Writes a line. Inside a unit of work: the act and its line are kept together or not at all. */
  async append({ kind, byId, aboutId, words }: Act): Promise<void> {
    if (databaseKind === 'postgres') await this.unit.runner.query(`select pg_advisory_xact_lock(${oneAtATime})`);
    const before = await this.head();
    const seq = before.seq + 1;
    const place = { community: '-', table: 'audit_line', row: String(seq), column: 'sealed' };
    const sealed = await this.vault.seal(`account:${aboutId}`, place, words);
    const at = this.clock.now();
    const hash = this.#hash(before.hash, { seq, kind, at, byId, aboutId, sealed });
    await this.unit.manager.insert(AuditLine, { seq, kind, at, byId, aboutId, sealed, hash });
  }

  async head(): Promise<Head> {
    const row = await this.read.one<Head>(sql`select seq, hash from audit_line order by seq desc limit 1`);
    return row ?? beginning;
  }

  /** Goes over the whole chain. @param kept a head written down earlier: the chain has to run through it. */
  async verify(kept?: Head): Promise<Verdict> {
    const faults: string[] = [];
    const before = await this.read.one<{ seq: number }>(sql`select seq from audit_line where seq < 1 limit 1`);
    if (before) faults.push(`Line ${before.seq} stands before the first one.`);
    let last = beginning;
    for (;;) {
      const rows = await this.read.all<Row>(
        sql`select seq, kind, at, by_id, about_id, sealed, hash from audit_line where seq > ${last.seq} order by seq limit ${atOnce}`,
      );
      for (const row of rows) {
        if (row.seq !== last.seq + 1) faults.push(`Between lines ${last.seq} and ${row.seq} something is missing.`);
        const { seq, kind, by_id: byId, about_id: aboutId, sealed, hash } = row;
        if (!same(hash, this.#hash(last.hash, { seq, kind, at: instantFrom(row.at), byId, aboutId, sealed })))
          faults.push(`Line ${row.seq} is not what was written, or does not follow the one before it.`);
        if (kept && kept.seq === row.seq && !same(kept.hash, row.hash))
          faults.push(`Line ${row.seq} is not the one that was written down.`);
        last = { seq: row.seq, hash: row.hash };
      }
      if (rows.length < atOnce) break;
    }
    if (kept && kept.seq > last.seq)
      faults.push(`The chain ends at line ${last.seq}; line ${kept.seq}, which was written down, is gone.`);
    return faults.length > 0 ? { whole: false, faults } : { whole: true, head: last };
  }

  /** Puts the head into the log once a day: whoever collects logs elsewhere has it from then on. */
  @Interval(60 * 60_000)
  async tell(): Promise<void> {
    const today = this.clock.now().toString().slice(0, 10);
    if (this.#told === today) return;
    this.#told = today;
    this.#log.log(`The audit trail ends at ${headText(await this.head())}`);
  }

  #hash(
    before: string,
    line: {
      seq: number;
      kind: string;
      at: Temporal.Instant;
      byId: string;
      aboutId: string;
      sealed: Uint8Array;
    },
  ): string {
    const { seq, kind, at, byId, aboutId, sealed } = line;
    const digest = createHash('sha256').update(sealed).digest('hex');
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([before, seq, kind, at.epochMilliseconds, byId, aboutId, digest]))
      .digest('hex');
  }
}

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** `12:ab34…`, for paper and command lines. */
export const headText = ({ seq, hash }: Head): string => `${seq}:${hash}`;

/** Undoes `headText`; undefined for anything else. */
export function headFrom(text: string): Head | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64}|)$/.exec(text.trim()) ?? [];
  return seq === undefined ? undefined : { seq: Number(seq), hash: hash! };
}
