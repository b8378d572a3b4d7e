import { Injectable } from '@nestjs/common';
import { Staff } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { OneLanguage, SomebodyElse, WordsFirst } from '../library.problems.js';
import { type EntryWords, recheckDays, wordsText } from './entry-words.js';
import { type EntryId, type EntryKind, ShelfEntry } from './shelf-entry.entity.js';
import { ShelfHidden } from './shelf-hidden.entity.js';
import { mayReview, mayWrite } from './shelf-rule.js';

/** What staff do with the shelf: an article is read by somebody else before anybody reads it; numbers and books are checked by who enters them. */
@Injectable()
export class Shelf {
  constructor(
    private readonly staff: Staff,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere, OneLanguage */
  async create(actor: Actor, kind: EntryKind, words: EntryWords): Promise<EntryId> {
    if (!mayWrite(actor, kind)) throw NotHere();
    requireWords(words);
    const id = this.random.id<EntryId>(`shelf-entry ${actor.membershipId} ${kind}`);
    const article = kind === 'article';
    await this.unit.run(async () => {
      const writtenBy = await this.#name(actor);
      await this.unit.manager.insert(ShelfEntry, {
        id,
        communityId: actor.communityId,
        kind,
        words: article ? null : wordsText(words),
        draft: article ? wordsText(words) : null,
        shown: !article,
        asked: false,
        shared: false,
        writtenById: actor.membershipId,
        writtenBy,
        draftedById: article ? actor.membershipId : null,
        note: null,
        ...(article ? { checkedBy: null, checkedOn: null, recheckOn: null } : this.#checked(actor, kind, writtenBy)),
      });
    });
    return id;
  }

  /** Readers keep an article as it is until somebody else has read the new words. @throws NotHere, OneLanguage */
  async change(actor: Actor, id: string, kind: EntryKind, words: EntryWords): Promise<void> {
    requireWords(words);
    await this.#held(actor, id, kind, async (entry) => {
      if (!mayWrite(actor, kind)) throw NotHere();
      const text = wordsText(words);
      const change =
        kind === 'article'
          ? { draft: text, draftedById: actor.membershipId, asked: false, note: null }
          : { words: text, draft: null, shown: true, ...this.#checked(actor, kind, await this.#name(actor)) };
      await this.unit.manager.update(ShelfEntry, { id: entry.id }, change);
    });
  }

  /** Asks somebody else to read the draft. @throws NotHere without one */
  async ask(actor: Actor, id: string): Promise<void> {
    await this.#held(actor, id, 'article', async (entry) => {
      if (!mayWrite(actor, 'article') || entry.draft === null) throw NotHere();
      await this.unit.manager.update(ShelfEntry, { id: entry.id }, { asked: true, note: null });
    });
  }

  /** @throws NotHere unless it waits for a review, SomebodyElse, WordsFirst */
  async review(
    actor: Actor,
    id: string,
    { publish, note }: { publish: boolean; note?: string | undefined },
  ): Promise<void> {
    await this.#held(actor, id, 'article', async (entry) => {
      if (!entry.asked || entry.draft === null) throw NotHere();
      if (!mayReview(actor, entry.writtenById, entry.draftedById)) throw SomebodyElse();
      if (!publish && !note) throw WordsFirst();
      const change = publish
        ? { words: entry.draft, draft: null, draftedById: null, shown: true, asked: false, note: null }
        : { asked: false, note: note! };
      const seen = publish ? this.#checked(actor, 'article', await this.#name(actor)) : {};
      await this.unit.manager.update(ShelfEntry, { id: entry.id }, { ...change, ...seen });
    });
  }

  /** It was looked at again, and is still right. @throws NotHere; SomebodyElse for an article of one's own */
  async check(actor: Actor, id: string): Promise<void> {
    await this.#held(actor, id, undefined, async (entry) => {
      if (!entry.shown) throw NotHere();
      if (entry.kind !== 'article' && !mayWrite(actor, entry.kind)) throw NotHere();
      if (entry.kind === 'article' && !mayReview(actor, entry.writtenById, null)) throw SomebodyElse();
      const seen = this.#checked(actor, entry.kind, await this.#name(actor));
      await this.unit.manager.update(ShelfEntry, { id: entry.id }, seen);
    });
  }

  /** Off the shelf, at the next request. The words stay with staff, as a draft. @throws NotHere */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.#held(actor, id, undefined, async (entry) => {
      if (!mayWrite(actor, entry.kind)) throw NotHere();
      const draft = entry.draft ?? entry.words;
      const change = { shown: false, asked: false, draft, recheckOn: null };
      await this.unit.manager.update(ShelfEntry, { id: entry.id }, change);
    });
  }

  /** Other communities get it on their shelf, or lose it. @throws NotHere */
  async share(actor: Actor, id: string, on: boolean): Promise<void> {
    await this.#held(actor, id, undefined, async (entry) => {
      if (!mayWrite(actor, entry.kind)) throw NotHere();
      await this.unit.manager.update(ShelfEntry, { id: entry.id }, { shared: on });
    });
  }

  /** Another community's entry goes from one's own shelf, or comes back. @throws NotHere */
  async hide(actor: Actor, id: string, on: boolean): Promise<void> {
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const entry = await lockOne(manager, ShelfEntry, { id: id as EntryId });
      if (!entry?.shared || !entry.shown || entry.communityId === actor.communityId) throw NotHere();
      const row = { entryId: entry.id, communityId: actor.communityId };
      const known = await manager.existsBy(ShelfHidden, row);
      if (!on) await manager.delete(ShelfHidden, row);
      else if (!known) await manager.insert(ShelfHidden, { id: this.random.id(`shelf-hidden ${entry.id}`), ...row });
    });
  }

  async #held(actor: Actor, id: string, kind: EntryKind | undefined, work: (entry: ShelfEntry) => Promise<void>) {
    await this.unit.run(async () => {
      const where = { id: id as EntryId, communityId: actor.communityId, ...(kind ? { kind } : {}) };
      const entry = await lockOne(this.unit.manager, ShelfEntry, where);
      if (!entry) throw NotHere();
      await work(entry);
    });
  }

  #checked({ zone }: Actor, kind: EntryKind, checkedBy: string) {
    const today = this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
    return {
      checkedBy,
      checkedOn: today.toString(),
      recheckOn: today.add({ days: recheckDays[kind] }).toString(),
    };
  }

  async #name({ membershipId }: Actor): Promise<string> {
    const known = await this.staff.one(membershipId);
    if (!known) throw NotHere();
    return [known.name, known.title.toLocaleLowerCase('nb')].filter(Boolean).join(', ');
  }
}

function requireWords(words: EntryWords): void {
  const whole = [words.nb, words.en].filter((said) => said?.title && said.body);
  const begun = [words.nb, words.en].filter((said) => said?.title || said?.body);
  if (whole.length === 0 || whole.length < begun.length) throw OneLanguage();
}
