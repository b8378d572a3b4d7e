import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { In } from 'typeorm';
import { Keyring } from '../../platform/crypto/keyring.js';
import { open, seal } from '../../platform/crypto/sealing.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Random } from '../../platform/time/random.js';
import { OwnMark } from './own-mark.entity.js';

const kinds = ['seen', 'follow', 'mute', 'night'] as const;
export type MarkKind = (typeof kinds)[number];

/**
 * Kinds that are also asked from the other side: who follows this thread? The others carry their owner in the second fingerprint
 * too, so that a thief cannot see which readers have something in common.
 */
const askedBack: readonly MarkKind[] = ['follow', 'night'];

export interface Mark<Body = unknown> {
  owner: string;
  about: string;
  body: Body;
}

/** Bodies are filled up to one length: a longer one would tell a muted word from a muted person. */
const room = 512;

/** The only code that reads or writes marks. Owners and abouts are plain text here, and in no column. */
@Injectable()
export class OwnMarks {
  readonly #hash: Buffer;
  readonly #seal: Buffer;

  constructor(
    keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {
    this.#hash = keyring.derive('own-mark|fingerprint');
    this.#seal = keyring.derive('own-mark|seal');
  }

  /** Makes the mark, or gives it another body. Inside a unit of work; two at once are one. */
  async put(kind: MarkKind, { owner, about, body }: Mark<object>): Promise<void> {
    const ends = { owner: this.#owner(kind, owner), about: this.#about(kind, owner, about) };
    const id = this.random.id(`own-mark ${kind} ${owner} ${about}`);
    const sealed = this.#close(ends, { kind, owner, about, body });
    const { manager } = this.unit;
    await manager
      .createQueryBuilder()
      .insert()
      .into(OwnMark)
      .values({ id, ...ends, body: sealed })
      .orIgnore()
      .execute();
    await manager.update(OwnMark, ends, { body: sealed });
  }

  /** One read, however many owners and abouts. */
  find<Body>(kind: MarkKind, owners: readonly string[], abouts: readonly string[]): Promise<Mark<Body>[]> {
    const fingerprints = owners.flatMap((owner) => abouts.map((about) => this.#about(kind, owner, about)));
    return this.#all(
      sql`about in ${list([...new Set(fingerprints)])} and owner in ${list(this.#owners(kind, owners))}`,
    );
  }

  /** Which of several kinds there are about one thing, by kind. One read. */
  async kindsAbout(
    asked: readonly MarkKind[],
    owners: readonly string[],
    about: string,
  ): Promise<Map<MarkKind, Mark[]>> {
    const abouts = asked.flatMap((kind) => owners.map((owner) => this.#about(kind, owner, about)));
    const all = asked.flatMap((kind) => this.#owners(kind, owners));
    const found = new Map<MarkKind, Mark[]>();
    for (const mark of await this.#all(sql`about in ${list([...new Set(abouts)])} and owner in ${list(all)}`))
      found.set(mark.kind, [...(found.get(mark.kind) ?? []), mark]);
    return found;
  }

  /** All that are somebody's. One read. */
  of<Body>(kind: MarkKind, owners: readonly string[]): Promise<Mark<Body>[]> {
    return this.#all(sql`owner in ${list(this.#owners(kind, owners))}`);
  }

  /** Whoever has such a mark about this. One read. */
  about<Body>(kind: 'follow' | 'night', about: string): Promise<Mark<Body>[]> {
    return this.#all(sql`about = ${this.#about(kind, '', about)}`);
  }

  /** Inside a unit of work. */
  async remove(kind: MarkKind, owners: readonly string[], about: string): Promise<void> {
    for (const owner of owners)
      await this.unit.manager.delete(OwnMark, {
        owner: this.#owner(kind, owner),
        about: this.#about(kind, owner, about),
      });
  }

  /** All marks of an owner. Inside a unit of work. */
  async forget(owner: string): Promise<void> {
    await this.unit.manager.delete(OwnMark, { owner: In(kinds.map((kind) => this.#owner(kind, owner))) });
  }

  async #all<Body>(where: Sql): Promise<(Mark<Body> & { kind: MarkKind })[]> {
    const rows = await this.read.all<{ owner: string; about: string; body: Buffer }>(
      sql`select owner, about, body from own_mark where ${where} order by id`,
    );
    return rows.map(({ owner, about, body }) => {
      const text = open(this.#seal, `${owner}|${about}`, body).toString('utf8');
      return JSON.parse(text) as Mark<Body> & { kind: MarkKind };
    });
  }

  #owners(kind: MarkKind, owners: readonly string[]): string[] {
    return owners.map((owner) => this.#owner(kind, owner));
  }

  #owner(kind: MarkKind, owner: string): string {
    return this.#fingerprint(`owner|${kind}|${owner}`);
  }

  #about(kind: MarkKind, owner: string, about: string): string {
    return this.#fingerprint(`about|${kind}|${askedBack.includes(kind) ? '' : owner}|${about}`);
  }

  #fingerprint(value: string): string {
    return createHmac('sha256', this.#hash).update(value).digest('hex');
  }

  #close(ends: { owner: string; about: string }, mark: Mark & { kind: MarkKind }): Buffer {
    const text = JSON.stringify(mark);
    const length = Math.ceil((Buffer.byteLength(text) + 1) / room) * room;
    return seal(
      this.#seal,
      `${ends.owner}|${ends.about}`,
      Buffer.from(text + ' '.repeat(length - Buffer.byteLength(text))),
    );
  }
}
