import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { OwnText, type Owner } from '../own-text.js';
import { OwnPageVersion } from '../own-pages/own-page.entity.js';
import { OwnVersion, type SittingId, type VersionId } from './version.entity.js';

/** How something is saved: what stood there when it was opened, and while one writes the sitting. */
export interface Saving {
  seen: number;
  sitting?: SittingId | undefined;
}
/** What became of what was saved while somebody writes: nothing if somebody else sees it. */
export interface Kept {
  kept: boolean;
  /** It stands beside what is there. */
  beside: boolean;
}

/** Something in one's own words that keeps what it said before. */
export interface Standing<Said extends object> {
  /** Pages have versions of their own; goals, notes, activities and lines of lists share a table. */
  table: 'own_page_version' | 'own_version';
  id: string;
  revision: number;
  said: Said;
  /** In which it was saved while somebody still writes. Gone once they say that they are done. */
  sitting?: SittingId | undefined;
  isEmpty: (said: Said) => boolean;
  same: (one: Said, other: Said) => boolean;
  /** Puts other words in its row, which gets the next revision. */
  put: (said: Said, sitting?: SittingId) => Promise<void>;
}
type Place = Pick<Standing<object>, 'table' | 'id'>;

export type Version<Said> = Said & { id: VersionId };
/** Written on another device while this one was open, or here while the other was: not lost, and not yet looked at. And what it said before. */
export interface Versioned<Said> {
  beside: Version<Said>[];
  /** The newest first. */
  earlier: Version<Said>[];
}

interface Row {
  id: VersionId;
  revision: number;
  beside: unknown;
  body: Buffer;
}

/** How many earlier versions of a thing are kept. */
const kept = 20;
/** How many are kept beside it: of one more, the oldest is put among the earlier ones, as if it had been left. */
const keptBeside = 5;

/** What things said before, and both of two that were written at once. What changes something is inside a unit of work that holds the toolbox. */
@Injectable()
export class Versions {
  constructor(
    private readonly own: OwnText,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** One read. */
  async of<Said extends object>(actor: Owner, place: Place): Promise<Versioned<Said>> {
    const rows = await this.#rows(place);
    if (rows.length === 0) return { beside: [], earlier: [] };
    const open = await this.own.opener(actor);
    const shown = (beside: boolean) =>
      rows
        .filter((row) => Boolean(row.beside) === beside)
        .map(({ id, body }): Version<Said> => {
          const { sitting: _sitting, ...said } = open<Said & { sitting?: SittingId }>(spot(place, id), body);
          return { ...(said as unknown as Said), id };
        });
    return { beside: shown(true), earlier: shown(false) };
  }

  /**
   * Writes something that stands already. If it was written elsewhere since `seen`, what stands there stays and this is kept beside
   * it: whoever writes decides, and no word is lost. What one sitting saves takes the place of what it saved before, there or beside,
   * so the version before it is how it was when it was opened. @returns whether it stands beside now
   */
  async write<Said extends object>(
    actor: Owner,
    standing: Standing<Said>,
    said: Said,
    { seen, sitting }: Saving,
    done: boolean,
  ): Promise<boolean> {
    const next = done ? undefined : sitting;
    if (sitting && standing.sitting === sitting) {
      await standing.put(said, next);
      return false;
    }
    if (standing.same(standing.said, said)) {
      // Whoever says that they are done is, in whichever sitting it was begun.
      if (done && standing.sitting) await standing.put(standing.said);
      return false;
    }
    if (standing.revision !== seen) {
      await this.#keepBeside(actor, standing, said, sitting, next);
      return true;
    }
    await this.#replace(actor, standing, said, next);
    return false;
  }

  /** Puts an earlier version, or one that stands beside, in the place of what is there, which becomes an earlier one. @throws NotHere */
  async bringBack<Said extends object>(actor: Owner, standing: Standing<Said>, version: string): Promise<void> {
    await this.#replace(actor, standing, await this.#taken(actor, standing, version));
  }

  /** Leaves what stands beside; it stays among the earlier ones. @throws NotHere */
  async leave<Said extends object>(actor: Owner, standing: Standing<Said>, version: string): Promise<void> {
    await this.#keep(actor, standing, await this.#taken(actor, standing, version), false);
  }

  /** Of a goal, a note, an activity or a line that goes. */
  async gone(id: string): Promise<void> {
    await this.unit.manager.delete(OwnVersion, { ofId: id });
  }

  async #taken<Said extends object>(actor: Owner, standing: Standing<Said>, version: string): Promise<Said> {
    const found = (await this.#rows(standing)).find(({ id }) => id === version);
    if (!found) throw NotHere();
    const open = await this.own.opener(actor);
    const { sitting: _sitting, ...said } = open<Said & { sitting?: SittingId }>(spot(standing, found.id), found.body);
    await this.unit.manager.delete(entityOf(standing), { id: found.id });
    return said as unknown as Said;
  }

  async #replace<Said extends object>(
    actor: Owner,
    standing: Standing<Said>,
    said: Said,
    sitting?: SittingId,
  ): Promise<void> {
    if (!standing.isEmpty(standing.said)) await this.#keep(actor, standing, standing.said, false);
    await standing.put(said, sitting);
  }

  /** In the place of what the same sitting has kept there before, unless somebody has settled that already. */
  async #keepBeside<Said extends object>(
    actor: Owner,
    standing: Standing<Said>,
    said: Said,
    sitting: SittingId | undefined,
    next: SittingId | undefined,
  ): Promise<void> {
    const open = await this.own.opener(actor);
    const before = (await this.#rows(standing)).find(
      ({ id, beside, body }) =>
        beside && sitting && open<{ sitting?: SittingId }>(spot(standing, id), body).sitting === sitting,
    );
    if (!before) return this.#keep(actor, standing, said, true, next);
    const body = await this.own.seal(actor, spot(standing, before.id), { ...said, sitting: next });
    await this.unit.manager.update(entityOf(standing), { id: before.id }, { body });
  }

  async #keep<Said extends object>(
    actor: Owner,
    standing: Standing<Said>,
    said: Said,
    beside: boolean,
    sitting?: SittingId,
  ): Promise<void> {
    const { manager } = this.unit;
    const { table, id: of } = standing;
    const id = this.random.id<VersionId>(`${table} ${of}`);
    const before = await this.#rows(standing);
    // Several may come of one revision: the highest number is the newest, so that it is never this one that has to go.
    let revision = Math.max(standing.revision, ...before.map((each) => each.revision + 1));
    const tooMany = beside ? before.filter((each) => Boolean(each.beside)).slice(keptBeside - 1) : [];
    for (const each of tooMany.reverse())
      await manager.update(entityOf(standing), { id: each.id }, { beside: false, revision: revision++ });
    const body = await this.own.seal(actor, spot(standing, id), { ...said, sitting });
    if (table === 'own_page_version')
      await manager.insert(OwnPageVersion, { id, pageId: of as never, revision, beside, body });
    else await manager.insert(OwnVersion, { id, accountId: actor.accountId, ofId: of, revision, beside, body });
    const old = (await this.#rows(standing)).filter((each) => !each.beside).slice(kept);
    for (const { id: oldest } of old) await manager.delete(entityOf(standing), { id: oldest });
  }

  #rows({ table, id }: Place): Promise<Row[]> {
    const from = table === 'own_page_version' ? sql`own_page_version where page_id` : sql`own_version where of_id`;
    return this.read.all<Row>(sql`select id, revision, beside, body from ${from} = ${id} order by revision desc, id`);
  }
}

const entityOf = ({ table }: Place) => (table === 'own_page_version' ? OwnPageVersion : OwnVersion);
const spot = ({ table }: Place, row: VersionId) => ({ table, row, column: 'body' });
