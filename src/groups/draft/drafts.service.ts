import { Injectable } from '@nestjs/common';
import { type PersonaId, Personas } from '../../identity/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Draft, type DraftId } from './draft.entity.js';
import { type DraftMark, type DraftView, type DraftWords, holds, isBlank, type Place } from './draft.js';

interface Kept {
  place: Place;
  words: DraftWords;
  /** Milliseconds: the newest is shown first. */
  at: number;
}

interface Row {
  id: DraftId;
  version: number;
  body: Buffer;
}

/** A script keeps every few seconds while somebody writes. */
const keeping: Limit = { name: 'drafts', points: 1_500, seconds: 60 * 60 };

/**
 * What somebody is writing, kept as they go. Words are only ever thrown away by a press, by being posted, or because the same
 * words are kept elsewhere: a device that does not know of another's words makes a draft of its own.
 */
@Injectable()
export class Drafts {
  constructor(
    private readonly personas: Personas,
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Begun at one place, the newest first. One read, and one for the key. */
  async at(persona: PersonaId | undefined, place: Place): Promise<DraftView[]> {
    if (!persona) return [];
    const where = sql`owner = ${this.#owner(persona)} and place = ${this.#place(persona, place)}`;
    return (await this.#open(persona, where)).map(({ id, version, kept }) => ({ id, version, ...kept.words }));
  }

  /** All that the actor has begun, the newest first, each with its place. */
  async all(actor: Actor): Promise<{ place: Place; draft: DraftView }[]> {
    const persona = await this.personas.idOf(actor);
    if (!persona) return [];
    const rows = await this.#open(persona, sql`owner = ${this.#owner(persona)}`);
    return rows.map(({ id, version, kept }) => ({ place: kept.place, draft: { id, version, ...kept.words } }));
  }

  /**
   * Keeps what is written. The place is the caller's to have found. @returns what to go on with; undefined if there is nothing to
   * keep. @throws NicknameFirst, OnBreak, TooMany
   */
  async keep(
    actor: Actor,
    place: Place,
    words: DraftWords,
    { draft, version }: DraftMark,
  ): Promise<{ id: DraftId; version: number } | undefined> {
    const persona = await this.personas.require(actor);
    await this.limits.spend(keeping, actor.accountId);
    return this.unit.run(async () => {
      const own = { owner: this.#owner(persona), place: this.#place(persona, place) };
      const held = draft ? await lockOne(this.unit.manager, Draft, { id: draft as DraftId, ...own }) : null;
      const there = await this.at(persona, place);
      const known = held && there.find(({ id }) => id === held.id);
      // A line that lost the answer, and not only the device that kept last, may go on.
      if (known && (known.version === version || holds(words, known))) {
        if (isBlank(words)) return this.#throwAway(known.id);
        const next = { version: known.version + 1, body: await this.#seal(persona, known.id, place, words) };
        await this.unit.manager.update(Draft, { id: known.id }, next);
        return { id: known.id, version: next.version };
      }
      if (isBlank(words) || (await this.#isPosted(persona, place, words))) return undefined;
      const same = there.find((it) => holds(it, words) && holds(words, it));
      if (same) return { id: same.id, version: same.version };
      const id = this.random.id<DraftId>(`draft ${persona}`);
      const body = await this.#seal(persona, id, place, words);
      await this.unit.manager.insert(Draft, { id, ...own, version: 1, body });
      return { id, version: 1 };
    });
  }

  /** @returns where it would have been posted. @throws NotHere */
  async throwAway(actor: Actor, id: string): Promise<Place> {
    const found = (await this.all(actor)).find(({ draft }) => draft.id === id);
    if (!found) throw NotHere();
    await this.unit.run(() => this.#throwAway(found.draft.id));
    return found.place;
  }

  /** It has been posted, unless another device has written on meanwhile: then those words stay. Inside a unit of work. */
  async posted(persona: PersonaId, place: Place, words: DraftWords, { draft, version }: DraftMark): Promise<void> {
    if (!draft) return;
    const known = (await this.at(persona, place)).find(({ id }) => id === draft);
    if (known && (known.version === version || holds(words, known))) await this.#throwAway(known.id);
  }

  /** For leaving. Inside a unit of work. */
  async forget(persona: PersonaId): Promise<void> {
    await this.unit.manager.delete(Draft, { owner: this.#owner(persona) });
    await this.vault.destroy(vaultOwner(persona));
  }

  async #throwAway(id: DraftId): Promise<undefined> {
    await this.unit.manager.delete(Draft, { id });
  }

  /** What a slow line brings after it was posted is not begun anew. */
  async #isPosted(persona: PersonaId, place: Place, { body }: DraftWords): Promise<boolean> {
    if (!body) return false;
    const where =
      place.kind === 'thread'
        ? sql`o.thread_id = ${place.id}`
        : sql`o.thread_id in (select t.id from thread t where t.room_id = ${place.id} and t.persona_id = ${persona})`;
    const row = await this.read.one(
      sql`select o.id from post o where o.persona_id = ${persona} and o.body = ${body.trim()} and ${where} limit 1`,
    );
    return row !== undefined;
  }

  async #open(persona: PersonaId, where: Sql): Promise<{ id: DraftId; version: number; kept: Kept }[]> {
    const rows = await this.read.all<Row>(sql`select id, version, body from draft where ${where} order by id`);
    if (rows.length === 0) return [];
    const owner = vaultOwner(persona);
    const open = await this.vault.opener([owner]);
    return rows
      .map(({ id, version, body }) => ({ id, version, kept: JSON.parse(open(owner, placeOf(id), body)) as Kept }))
      .sort((a, b) => b.kept.at - a.kept.at);
  }

  #seal(persona: PersonaId, id: DraftId, place: Place, words: DraftWords): Promise<Buffer> {
    const kept: Kept = { place, words, at: this.clock.now().epochMilliseconds };
    return this.vault.seal(vaultOwner(persona), placeOf(id), JSON.stringify(kept));
  }

  #owner(persona: PersonaId): string {
    return this.keyring.fingerprint('draft-owner', persona);
  }

  #place(persona: PersonaId, { kind, id }: Place): string {
    return this.keyring.fingerprint('draft-place', `${persona}|${kind}|${id}`);
  }
}

const vaultOwner = (persona: PersonaId) => `drafts:${persona}`;
const placeOf = (id: DraftId) => ({ community: '-', table: 'draft', row: id, column: 'body' });
