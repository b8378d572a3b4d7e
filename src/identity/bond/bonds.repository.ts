import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { Keyring } from '../../platform/crypto/keyring.js';
import { open, seal } from '../../platform/crypto/sealing.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Random } from '../../platform/time/random.js';
import { Bond } from './bond.entity.js';

/** Kinds of bonds. The kind is part of the fingerprints and of what is sealed, never a column. */
export type BondKind = 'reveal' | 'group' | 'block' | 'apart' | 'break' | 'rest' | 'former' | 'name' | 'standing';

/** A bond with its body open. */
export interface OpenBond<Body> {
  id: string;
  body: Body;
}

interface Row {
  id: string;
  body: Buffer;
}

/** Bodies are filled up to one of a few lengths: a long one would tell a lively bond from a quiet one. */
const roomy = 512;

/** The only code that reads or writes bonds. An end is any text: an account, a pair's other half, a value's plain form. */
@Injectable()
export class Bonds {
  readonly #hash: Buffer;
  readonly #seal: Buffer;

  constructor(
    keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {
    this.#hash = keyring.deriveLink('bond|fingerprint');
    this.#seal = keyring.deriveLink('bond|seal');
  }

  /** Inside a unit of work. @throws AlreadyDone if there is one of this kind between the two ends. */
  async tie(kind: BondKind, one: string, other: string, body: object): Promise<string> {
    const id = this.random.id(`bond ${kind} ${one}`);
    const row = { id, one: this.#end(kind, 'one', one), other: this.#end(kind, 'other', other) };
    await this.unit.manager.insert(Bond, { ...row, body: this.#close(id, kind, body) });
    return id;
  }

  /** The bond between two ends, held until the unit ends so that what is decided on it stays true. Inside a unit of work. */
  async hold<Body>(kind: BondKind, one: string, other: string): Promise<OpenBond<Body> | undefined> {
    const ends = { one: this.#end(kind, 'one', one), other: this.#end(kind, 'other', other) };
    const row = await lockOne(this.unit.manager, Bond, ends);
    return row ? this.#open<Body>(row).bond : undefined;
  }

  async between<Body>(kind: BondKind, one: string, other: string): Promise<OpenBond<Body> | undefined> {
    const ends = sql`one = ${this.#end(kind, 'one', one)} and other = ${this.#end(kind, 'other', other)}`;
    return (await this.#all<Body>(ends))[0];
  }

  /** All that begin at one of these. */
  from<Body>(kind: BondKind, ...ones: readonly string[]): Promise<OpenBond<Body>[]> {
    return this.#all(sql`one in ${list(ones.map((one) => this.#end(kind, 'one', one)))}`);
  }

  /** All of several kinds that begin at one end, each with its kind. One read. */
  async ofKinds(kinds: readonly BondKind[], one: string): Promise<{ kind: BondKind; bond: OpenBond<unknown> }[]> {
    const ones = list(kinds.map((kind) => this.#end(kind, 'one', one)));
    const rows = await this.read.all<Row>(sql`select id, body from bond where one in ${ones} order by id`);
    return rows.map((row) => this.#open<unknown>(row));
  }

  /** All that begin or end here. One read. */
  around<Body>(kind: BondKind, end: string): Promise<OpenBond<Body>[]> {
    return this.#all(sql`one = ${this.#end(kind, 'one', end)} or other = ${this.#end(kind, 'other', end)}`);
  }

  /** All that end at one of these. */
  to<Body>(kind: BondKind, ...others: readonly string[]): Promise<OpenBond<Body>[]> {
    return this.#all(sql`other in ${list(others.map((other) => this.#end(kind, 'other', other)))}`);
  }

  /** Every bond of a kind: for clocks that sweep. Opens all rows, because no column tells the kind. */
  async every<Body>(kind: BondKind): Promise<OpenBond<Body>[]> {
    const rows = await this.read.all<Row>(sql`select id, body from bond`);
    return rows
      .map((row) => this.#open<Body>(row))
      .filter((opened) => opened.kind === kind)
      .map(({ bond }) => bond);
  }

  /** Inside a unit of work. */
  async change(kind: BondKind, { id, body }: OpenBond<object>): Promise<void> {
    await this.unit.manager.update(Bond, { id }, { body: this.#close(id, kind, body) });
  }

  /** Inside a unit of work. */
  async untie(...ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.unit.manager.delete(Bond, { id });
  }

  async #all<Body>(where: Sql): Promise<OpenBond<Body>[]> {
    const rows = await this.read.all<Row>(sql`select id, body from bond where ${where} order by id`);
    return rows.map((row) => this.#open<Body>(row).bond);
  }

  #end(kind: BondKind, side: 'one' | 'other', end: string): string {
    return createHmac('sha256', this.#hash).update(`${kind}|${side}|${end}`).digest('hex');
  }

  #close(id: string, kind: BondKind, body: object): Buffer {
    const text = JSON.stringify({ kind, body });
    const room = Math.ceil((Buffer.byteLength(text) + 1) / roomy) * roomy;
    return seal(this.#seal, `bond|${id}`, Buffer.from(text + ' '.repeat(room - Buffer.byteLength(text))));
  }

  #open<Body>(row: Row): { kind: BondKind; bond: OpenBond<Body> } {
    const { kind, body } = JSON.parse(open(this.#seal, `bond|${row.id}`, row.body).toString('utf8')) as {
      kind: BondKind;
      body: Body;
    };
    return { kind, bond: { id: row.id, body } };
  }
}
