import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { Random } from '../../platform/time/random.js';
import type { ConversationId } from '../conversation.js';
import { opened } from '../damaged.js';
import type { MessageId } from '../message.entity.js';
import { bodyAt } from '../sealed-words.js';
import { LetterDraft, type LetterDraftId } from './letter-draft.entity.js';
import { KeptElsewhere } from './letter-draft.problems.js';
import { holds, isBlank, type LetterDraftView, type LetterPlace, type LetterWords } from './letter-draft.js';

interface Kept {
  place: LetterPlace;
  words: LetterWords;
}

/** Which draft a form was filled from, and how often that had been kept by then. */
export interface LetterMark {
  draft?: string | undefined;
  version?: number | undefined;
}

/** A script keeps every few seconds while somebody writes. */
const keeping: Limit = { name: 'letter-drafts', points: 1_500, seconds: 60 * 60 };

/**
 * A letter that somebody is writing, kept as they go. It is thrown away by a press, by being emptied or sent, or with the conversation:
 * never because another device, which does not know these words, keeps others.
 */
@Injectable()
export class LetterDrafts {
  constructor(
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** What the actor has begun there. One read, and one for the key. */
  async at(actor: Actor, place: LetterPlace): Promise<LetterDraftView | null> {
    const [found] = await this.#open(actor, sql`and place = ${this.#place(place)}`);
    return found ? found.draft : null;
  }

  /** Whether the actor has begun a letter there, for lists: one read for all of them. */
  async begun(actor: Actor): Promise<(place: LetterPlace) => boolean> {
    const rows = await this.read.all<{ place: string }>(
      sql`select place from letter_draft where owner = ${this.#owner(actor)}`,
    );
    const places = new Set(rows.map(({ place }) => place));
    return (place) => places.has(this.#place(place));
  }

  /** All that the actor has begun, each with where it would go. */
  async all(actor: Actor): Promise<Kept[]> {
    return (await this.#open(actor, sql``)).map(({ kept }) => kept);
  }

  /**
   * Keeps what is written. The place is the caller's to have found. @returns what to go on with; undefined if there is nothing to
   * keep. @throws KeptElsewhere, TooMany
   */
  async keep(
    actor: Actor,
    place: LetterPlace,
    words: LetterWords,
    mark: LetterMark,
  ): Promise<{ id: LetterDraftId; version: number } | undefined> {
    await this.limits.spend(keeping, actor.accountId);
    return this.unit.run(() => this.#keep(actor, place, words, mark));
  }

  /** Twice is once. */
  async throwAway(actor: Actor, place: LetterPlace): Promise<void> {
    await this.unit.run(async () => {
      await this.unit.manager.delete(LetterDraft, { owner: this.#owner(actor), place: this.#place(place) });
    });
  }

  /** It was sent, unless another device has written on meanwhile: then those words stay. Inside a unit of work. */
  async sent(actor: Actor, place: LetterPlace, words: LetterWords, { draft, version }: LetterMark): Promise<void> {
    const known = await this.at(actor, place);
    if (known && ((known.id === draft && known.version === version) || holds(words, known)))
      await this.unit.manager.delete(LetterDraft, { id: known.id });
  }

  /** Nothing is written there any more, by nobody or by one of them. Inside a unit of work. */
  async drop(places: readonly LetterPlace[], by?: Pick<Actor, 'accountId'>): Promise<void> {
    if (places.length === 0) return;
    const where = { place: In(places.map((each) => this.#place(each))) };
    await this.unit.manager.delete(LetterDraft, by ? { ...where, owner: this.#owner(by) } : where);
  }

  /** For leaving. Inside a unit of work. */
  async forget(accountId: AccountId): Promise<void> {
    await this.unit.manager.delete(LetterDraft, { owner: this.#owner({ accountId }) });
    await this.vault.destroy(vaultOwner({ accountId }));
  }

  /** Inside a unit of work. */
  async #keep(
    actor: Actor,
    place: LetterPlace,
    words: LetterWords,
    { draft, version }: LetterMark,
  ): Promise<{ id: LetterDraftId; version: number } | undefined> {
    const { manager } = this.unit;
    const own = { owner: this.#owner(actor), place: this.#place(place) };
    const held = await lockOne(manager, LetterDraft, own);
    const known = held && (await this.at(actor, place));
    if (known) {
      // A line that lost the answer, and not only the device that kept last, may go on.
      const goesOn = known.id === draft && known.version === version;
      if (!goesOn && !holds(words, known)) {
        if (holds(known, words)) return { id: known.id, version: known.version };
        throw KeptElsewhere();
      }
      if (isBlank(words)) {
        await manager.delete(LetterDraft, { id: known.id });
        return undefined;
      }
      const next = { version: known.version + 1, body: await this.#seal(actor, known.id, place, words) };
      await manager.update(LetterDraft, { id: known.id }, next);
      return { id: known.id, version: next.version };
    }
    if (isBlank(words) || (await this.#isSent(actor, place, words))) return undefined;
    const id = this.random.id<LetterDraftId>(`letter-draft ${actor.accountId}`);
    const begun = { id, ...own, version: 1, body: await this.#seal(actor, id, place, words) };
    const insert = manager.createQueryBuilder().insert().into(LetterDraft).values(begun);
    await insert.orIgnore().updateEntity(false).execute();
    if (await manager.existsBy(LetterDraft, { id })) return { id, version: 1 };
    // Another device has begun it in this very moment, and this one did not know.
    return this.#keep(actor, place, words, { draft, version });
  }

  /** What a slow line brings after it was sent is not begun anew. */
  async #isSent(actor: Actor, place: LetterPlace, { body }: LetterWords): Promise<boolean> {
    if (!body) return false;
    const author = actor.role === 'Provider' ? 'provider' : 'person';
    const where =
      'in' in place
        ? sql`m.conversation_id = ${place.in}`
        : sql`r.account_id = ${actor.accountId} and r.provider_id = ${place.to}`;
    const row = await this.read.one<{ id: MessageId; conversation_id: ConversationId; body: Buffer }>(sql`
      select m.id, m.conversation_id, m.body from message m
      join conversation c on c.id = m.conversation_id
      join care_relation r on r.id = c.care_relation_id
      where m.author = ${author} and ${where} order by m.sent_at desc, m.seq desc limit 1`);
    if (!row) return false;
    const { owner, place: at } = bodyAt(actor.communityId, row.conversation_id, row.id);
    const open = await this.vault.opener([owner]);
    return opened('A letter', () => open(owner, at, row.body), '') === body.trim();
  }

  async #open(actor: Actor, where: Sql): Promise<{ draft: LetterDraftView; kept: Kept }[]> {
    const rows = await this.read.all<Pick<LetterDraft, 'id' | 'version' | 'body'>>(
      sql`select id, version, body from letter_draft where owner = ${this.#owner(actor)} ${where} order by id`,
    );
    if (rows.length === 0) return [];
    const owner = vaultOwner(actor);
    const open = await this.vault.opener([owner]);
    return rows.map(({ id, version, body }) => {
      const kept = JSON.parse(open(owner, placeOf(id), body)) as Kept;
      return { draft: { id, version, ...kept.words }, kept };
    });
  }

  #seal(actor: Actor, id: LetterDraftId, place: LetterPlace, words: LetterWords): Promise<Buffer> {
    return this.vault.seal(vaultOwner(actor), placeOf(id), JSON.stringify({ place, words } satisfies Kept));
  }

  #owner({ accountId }: Pick<Actor, 'accountId'>): string {
    return this.keyring.fingerprint('letter-draft-owner', accountId);
  }

  #place(place: LetterPlace): string {
    return this.keyring.fingerprint('letter-draft-place', 'in' in place ? `in|${place.in}` : `to|${place.to}`);
  }
}

const vaultOwner = ({ accountId }: Pick<Actor, 'accountId'>) => `letters-begun:${accountId}`;
const placeOf = (id: LetterDraftId) => ({ community: '-', table: 'letter_draft', row: id, column: 'body' });
