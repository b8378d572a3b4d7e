import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { Keyring } from '../../platform/crypto/keyring.js';
import { open, seal } from '../../platform/crypto/sealing.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import { FaceJoin } from './face-join.entity.js';

/** A face of a kind, within a scope: a nickname in a community, a meetup name in a series, a pen name on one text. */
export interface FaceOf {
  accountId: AccountId;
  kind: 'persona' | 'meetup' | 'pen';
  scope: string;
}

/** What one row of the join says. */
export interface Joined extends FaceOf {
  faceId: string;
}

/** The only code that reads or writes the join of faces. */
@Injectable()
export class FaceJoins {
  readonly #hash: Buffer;
  readonly #seal: Buffer;

  constructor(
    keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {
    this.#hash = keyring.deriveLink('face-join|fingerprint');
    this.#seal = keyring.deriveLink('face-join|seal');
  }

  /** Ties a new face to its person. Inside a unit of work. @throws AlreadyDone if the person has one there. */
  async tie(of: FaceOf, faceId: string): Promise<void> {
    const id = this.random.id(`face-join ${faceId}`);
    await this.unit.manager.insert(FaceJoin, {
      id,
      ownerFingerprint: this.#fingerprint(`owner|${of.accountId}|${of.kind}|${of.scope}`),
      faceFingerprint: this.#fingerprint(`face|${faceId}`),
      joined: seal(this.#seal, `face_join|${id}`, JSON.stringify({ ...of, faceId })),
    });
  }

  /** From the person to their own face. */
  async faceOf(of: FaceOf): Promise<string | undefined> {
    const owner = this.#fingerprint(`owner|${of.accountId}|${of.kind}|${of.scope}`);
    const row = await this.read.one<{ id: string; joined: Buffer }>(
      sql`select id, joined from face_join where owner_fingerprint = ${owner}`,
    );
    return row && this.#open(row).faceId;
  }

  /** From the person to those of their faces that are in one of these scopes. One read. */
  facesOf(accountId: AccountId, scopes: readonly Omit<FaceOf, 'accountId'>[]): Promise<Joined[]> {
    return this.faces(scopes.map((scope) => ({ accountId, ...scope })));
  }

  /** The same for several people at once. One read. */
  async faces(of: readonly FaceOf[]): Promise<Joined[]> {
    const owners = of.map(({ accountId, kind, scope }) => this.#fingerprint(`owner|${accountId}|${kind}|${scope}`));
    const rows = await this.read.all<{ id: string; joined: Buffer }>(
      sql`select id, joined from face_join where owner_fingerprint in ${list(owners)}`,
    );
    return rows.map((row) => this.#open(row));
  }

  /** From the faces to the people behind them, by face. One read. */
  async behind(faceIds: readonly string[]): Promise<Map<string, Joined>> {
    const faces = faceIds.map((faceId) => this.#fingerprint(`face|${faceId}`));
    const rows = await this.read.all<{ id: string; joined: Buffer }>(
      sql`select id, joined from face_join where face_fingerprint in ${list(faces)}`,
    );
    return new Map(rows.map((row) => this.#open(row)).map((joined) => [joined.faceId, joined]));
  }

  /** Cuts a face off from its person, for good. Inside a unit of work. */
  async cut(faceId: string): Promise<void> {
    await this.unit.manager.delete(FaceJoin, { faceFingerprint: this.#fingerprint(`face|${faceId}`) });
  }

  /**
   * From a face to the person. For sending to it, for the reasoned look-up, and for a decision that follows the person; for
   * nothing else.
   */
  async personBehind(faceId: string): Promise<AccountId | undefined> {
    const row = await this.read.one<{ id: string; joined: Buffer }>(
      sql`select id, joined from face_join where face_fingerprint = ${this.#fingerprint(`face|${faceId}`)}`,
    );
    return row && this.#open(row).accountId;
  }

  #fingerprint(value: string): string {
    return createHmac('sha256', this.#hash).update(value).digest('hex');
  }

  #open(row: { id: string; joined: Buffer }): Joined {
    return JSON.parse(open(this.#seal, `face_join|${row.id}`, row.joined).toString('utf8')) as Joined;
  }
}
