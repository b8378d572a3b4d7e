import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import type { Owner } from '../own-text.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { SittingId } from '../versions/version.entity.js';
import { type Kept, type Saving, type Standing, type Versioned, Versions } from '../versions/versions.service.js';
import type { ThingId } from './thing.entity.js';
import type { Lists } from './things.js';
import { type Listed, Things } from './things.service.js';
import { isNameless, lineOf, sameWords, type Worded, type WordedName, wordsOf } from './worded.js';

/** How what is written is kept on the way. */
export interface Keeping {
  /** To be sent along with whatever is saved from this page as it is open now. */
  sitting: SittingId;
  /** Before the button is pressed. Not as long as somebody else sees the list. */
  kept: boolean;
}
export type WordedThing<Name extends WordedName> = Listed<Name> & Versioned<Worded[Name]> & Keeping;

/** What is written in a sitting is found again by it, though no answer ever came back. */
const thingOf = (sitting: SittingId) => sitting as string as ThingId;

/** What the lines of lists say, kept while it is written, with what they said before. */
@Injectable()
export class ThingWords {
  constructor(
    private readonly things: Things,
    private readonly versions: Versions,
    private readonly shares: Shares,
    private readonly lock: ToolboxLock,
    private readonly random: Random,
  ) {}

  /** One with its versions. @throws NotHere */
  async page<Name extends WordedName>(actor: Actor, list: Name, id: ThingId): Promise<WordedThing<Name>> {
    // First: whose line it is. The versions of another person's do not open.
    const thing = await this.things.one(actor, list, id);
    const versions = await this.versions.of<Worded[Name]>(actor, { table: 'own_version', id });
    return { ...thing, ...versions, ...(await this.keeping(actor, list)) };
  }

  /** For a page that is being opened. */
  async keeping(actor: Actor, list: WordedName): Promise<Keeping> {
    return { sitting: this.#sitting(actor), kept: !(await this.#seenByOthers(actor, list)) };
  }

  /**
   * A line that was perhaps kept while it was written: then that is done. The sitting it is written in is its id.
   * @returns whether it stands beside what is there. @throws FullList
   */
  async write<Name extends WordedName>(
    actor: Actor,
    list: Name,
    words: Worded[Name],
    sitting: SittingId = this.#sitting(actor),
  ): Promise<{ id: ThingId; beside: boolean }> {
    return this.lock.held(actor, async () => ({
      id: thingOf(sitting),
      beside: await this.#write(actor, list, words, sitting, true),
    }));
  }

  /** The same while one still writes; what is taken back before it is done was never there. @throws FullList */
  async keep<Name extends WordedName>(
    actor: Actor,
    list: Name,
    words: Worded[Name],
    sitting: SittingId = this.#sitting(actor),
  ): Promise<Kept> {
    return this.lock.held(actor, async () => {
      // Sharing holds the same lock.
      if (await this.#seenByOthers(actor, list)) return { kept: false, beside: false };
      if (!isNameless(list, words))
        return { kept: true, beside: await this.#write(actor, list, words, sitting, false) };
      const row = await this.things.row(actor, list, thingOf(sitting));
      if (row?.body.sitting === sitting) await this.things.remove(actor, list, row.id);
      return { kept: true, beside: false };
    });
  }

  /** Says it in other words, as `Versions` has it. @returns whether they stand beside what is there. @throws NotHere */
  async change<Name extends WordedName>(
    actor: Owner,
    list: Name,
    id: ThingId,
    words: Worded[Name],
    saving: Saving,
  ): Promise<boolean> {
    return this.lock.held(actor, async () =>
      this.versions.write(actor, await this.#standing(actor, list, id), wordsOf(list, words), saving, true),
    );
  }

  /** The same while one still writes. Not of a list that somebody else sees: half a sentence is nobody's business. @throws NotHere */
  async keepChange<Name extends WordedName>(
    actor: Actor,
    list: Name,
    id: ThingId,
    words: Worded[Name],
    saving: Saving,
  ): Promise<Kept> {
    return this.lock.held(actor, async () => {
      const standing = await this.#standing(actor, list, id);
      if (await this.#seenByOthers(actor, list)) return { kept: false, beside: false };
      return {
        kept: true,
        beside: await this.versions.write(actor, standing, wordsOf(list, words), saving, false),
      };
    });
  }

  /** Puts other words in the place of those that stand, or leaves what stands beside them. @throws NotHere */
  async settle(actor: Owner, list: WordedName, id: ThingId, version: string, leave: boolean): Promise<void> {
    await this.lock.held(actor, async () => {
      const standing = await this.#standing(actor, list, id);
      if (leave) await this.versions.leave(actor, standing, version);
      else await this.versions.bringBack(actor, standing, version);
    });
  }

  /** Inside a unit of work that holds the toolbox. */
  async #write<Name extends WordedName>(
    actor: Owner,
    list: Name,
    words: Worded[Name],
    sitting: SittingId,
    done: boolean,
  ): Promise<boolean> {
    const id = thingOf(sitting);
    const said = wordsOf(list, words);
    if (await this.things.row(actor, list, id)) {
      const standing = await this.#standing(actor, list, id);
      return this.versions.write(actor, standing, said, { seen: 0, sitting }, done);
    }
    await this.things.begin(actor, list, id, lineOf(list, said), done ? undefined : sitting);
    return false;
  }

  async #standing<Name extends WordedName>(actor: Owner, list: Name, id: ThingId): Promise<Standing<Worded[Name]>> {
    const row = await this.things.row(actor, list, id);
    if (!row) throw NotHere();
    const { revision, body } = row;
    const put = (words: Worded[Name], sitting?: SittingId) => {
      const said: Lists[Name] = { ...body.said, ...wordsOf(list, words) };
      return this.things.put(actor, { id, revision: revision + 1, body: { ...body, said, sitting } });
    };
    return {
      table: 'own_version',
      id,
      revision,
      said: wordsOf(list, body.said),
      sitting: body.sitting,
      isEmpty: (words) => isNameless(list, words),
      same: (one, other) => sameWords(list, one, other),
      put,
    };
  }

  /** Of these lists only the people around one are shared as they stand. */
  async #seenByOthers(actor: Actor, list: WordedName): Promise<boolean> {
    return list === 'person' && (await this.shares.of(actor, refOf('network', ''))).length > 0;
  }

  #sitting({ accountId }: Owner): SittingId {
    return this.random.id<SittingId>(`sitting ${accountId}`);
  }
}
