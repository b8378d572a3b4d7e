import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { OwnText, type Owner } from '../own-text.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { OwnPage, type OwnPageId, OwnPageVersion, type SittingId, type VersionId } from './own-page.entity.js';
import { type PageName, type ShelfName, shelves, type Texts } from './shelves.js';

/** What a page says. */
export interface Said {
  /** Of a page that one has named oneself. */
  heading?: string | undefined;
  texts: Texts;
}

export interface OwnPageView extends Said {
  page: PageName;
  /** To be sent back when it is saved. 0 for a page nobody has written. */
  revision: number;
}

export interface VersionView extends Said {
  id: VersionId;
}

export interface WholePageView extends OwnPageView {
  /** Written on another device while this one was open, or here while the other was: not lost, and not yet looked at. */
  beside: VersionView[];
  /** What it said before, the newest first. */
  earlier: VersionView[];
}

interface Body extends Said {
  page: PageName;
  /** In which it was saved while somebody still writes. Gone once they say that they are done. */
  sitting?: SittingId | undefined;
}
interface Row {
  id: OwnPageId;
  revision: number;
  body: Buffer;
}
/** How something is saved: what stood there when it was opened, and while one writes the sitting. */
export interface Saving {
  seen: number;
  sitting?: SittingId | undefined;
}
/** What became of what was saved while somebody writes: nothing if somebody else sees the page. */
export interface Kept {
  kept: boolean;
  /** It stands beside what is there. */
  beside: boolean;
}
type OpenRow = Row & Pick<Body, 'sitting'> & { said: Said & { page: PageName } };
interface VersionRow {
  id: VersionId;
  revision: number;
  beside: unknown;
  body: Buffer;
}

/** How many earlier versions of a page are kept. */
const kept = 20;
/** How many are kept beside it: of one more, the oldest is put among the earlier ones, as if it had been left. */
const keptBeside = 5;

const pageSpot = (row: OwnPageId) => ({ table: 'own_page' as const, row, column: 'body' });
const versionSpot = (row: VersionId) => ({ table: 'own_page_version' as const, row, column: 'body' });

const isEmpty = ({ texts }: Said) => Object.values(texts).every((text) => !text);
const same = (one: Said, other: Said) => JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
const tidy = ({ heading, texts }: Said) => [
  heading ?? '',
  texts.text ?? '',
  texts.how ?? '',
  texts.helps ?? '',
  texts.hinders ?? '',
];

/** Pages of a toolbox: each with what it said before, and with both of two versions that were written at once. */
@Injectable()
export class OwnPages {
  constructor(
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly shares: Shares,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** What is written on a shelf, in the order of its pages. Two reads, however much it is. */
  async of(actor: Owner, shelf: ShelfName): Promise<OwnPageView[]> {
    const rows = await this.#rows(actor, shelf);
    const written = rows.filter((row) => !isEmpty(row.said)).map(({ said, revision }) => ({ ...said, revision }));
    const place = ({ page }: OwnPageView) => shelves[shelf].pages.indexOf(page);
    return written.sort((a, b) => place(a) - place(b));
  }

  /** One page with its versions. Three reads. @throws NotHere for a page that the shelf does not have */
  async page(actor: Owner, shelf: ShelfName, page: PageName): Promise<WholePageView> {
    if (!shelves[shelf].pages.includes(page)) throw NotHere();
    const row = (await this.#rows(actor, shelf)).find(({ said }) => said.page === page);
    if (!row) return { page, texts: {}, revision: 0, beside: [], earlier: [] };
    const open = await this.own.opener(actor);
    const versions = (await this.#versions(row.id)).map(({ id, beside, body }) => {
      const { heading, texts } = open<Body>(versionSpot(id), body);
      return { id, heading, texts, beside: Boolean(beside) };
    });
    const shown = ({ beside: _beside, ...version }: (typeof versions)[number]): VersionView => version;
    return {
      ...row.said,
      revision: row.revision,
      beside: versions.filter(({ beside }) => beside).map(shown),
      earlier: versions.filter(({ beside }) => !beside).map(shown),
    };
  }

  /**
   * Writes a page. If it was written elsewhere since `seen`, what stands there stays and this is kept beside it: whoever writes
   * decides, and no word is lost. @returns whether it stands beside now. @throws NotHere for a page that the shelf does not have
   */
  write(actor: Owner, shelf: ShelfName, page: PageName, said: Said, seen: number, sitting?: SittingId) {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      return this.#write(actor, shelf, { page, ...said }, { seen, sitting }, true);
    });
  }

  /**
   * The same while somebody still writes. What one sitting saves takes the place of what it saved before, there or beside, so the
   * version before it is how the page was when it was opened. Not of a page that somebody else sees: half a sentence is nobody's
   * business, so that waits until one says that it is done. @throws NotHere
   */
  async keep(actor: Actor, shelf: ShelfName, page: PageName, said: Said, saving: Saving): Promise<Kept> {
    return this.unit.run(async () => {
      // Sharing holds the same lock: nobody can come to see the page between this and the write.
      await this.lock.hold(actor);
      if ((await this.shares.of(actor, refOf(shelf, page))).length > 0) return { kept: false, beside: false };
      return { kept: true, beside: await this.#write(actor, shelf, { page, ...said }, saving, false) };
    });
  }

  /** Inside a unit of work that holds the lock. */
  async #write(
    actor: Owner,
    shelf: ShelfName,
    said: OpenRow['said'],
    { seen, sitting }: Saving,
    done: boolean,
  ): Promise<boolean> {
    if (!shelves[shelf].pages.includes(said.page)) throw NotHere();
    const next = done ? undefined : sitting;
    const row = (await this.#rows(actor, shelf)).find((each) => each.said.page === said.page);
    if (!row) {
      if (!isEmpty(said)) await this.#begin(actor, shelf, { ...said, sitting: next });
      return false;
    }
    if (sitting && row.sitting === sitting) {
      await this.#put(actor, row, said, next);
      return false;
    }
    if (same(row.said, said)) return false;
    if (row.revision !== seen) {
      await this.#keepBeside(actor, row, said, sitting, next);
      return true;
    }
    await this.#replace(actor, row, said, next);
    return false;
  }

  /** Puts an earlier version, or one that stands beside, in the place of what is there, which becomes an earlier one. @throws NotHere */
  async bringBack(actor: Owner, shelf: ShelfName, page: PageName, version: string): Promise<void> {
    await this.#settle(actor, shelf, page, version, (row, said) => this.#replace(actor, row, said));
  }

  /** Leaves what stands beside; it stays among the earlier ones. @throws NotHere */
  async leave(actor: Owner, shelf: ShelfName, page: PageName, version: string): Promise<void> {
    await this.#settle(actor, shelf, page, version, (row, said) => this.#keep(actor, row, said, false));
  }

  /** The page and all it ever said. Nothing happens to one that is not written. */
  async remove(actor: Owner, shelf: ShelfName, page: PageName): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const row = (await this.#rows(actor, shelf)).find(({ said }) => said.page === page);
      if (!row) return;
      await this.unit.manager.delete(OwnPage, { id: row.id });
      await this.shares.gone(actor, refOf(shelf, page));
    });
  }

  async #settle(
    actor: Owner,
    shelf: ShelfName,
    page: PageName,
    version: string,
    then: (row: OpenRow, said: Said) => Promise<void>,
  ): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const row = (await this.#rows(actor, shelf)).find(({ said }) => said.page === page);
      const found = row && (await this.#versions(row.id)).find(({ id }) => id === version);
      if (!found) throw NotHere();
      const { heading, texts } = (await this.own.opener(actor))<Body>(versionSpot(found.id), found.body);
      await this.unit.manager.delete(OwnPageVersion, { id: found.id });
      await then(row, { heading, texts });
    });
  }

  async #begin(actor: Owner, shelf: ShelfName, body: Body): Promise<void> {
    const id = this.random.id<OwnPageId>(`own-page ${actor.accountId}`);
    const sealed = await this.own.seal(actor, pageSpot(id), body);
    await this.unit.manager.insert(OwnPage, { id, accountId: actor.accountId, shelf, revision: 1, body: sealed });
  }

  async #replace(actor: Owner, row: OpenRow, said: Said, sitting?: SittingId): Promise<void> {
    if (!isEmpty(row.said)) await this.#keep(actor, row, row.said, false);
    await this.#put(actor, row, said, sitting);
  }

  async #put(actor: Owner, row: OpenRow, said: Said, sitting?: SittingId): Promise<void> {
    const sealed = await this.own.seal(actor, pageSpot(row.id), { page: row.said.page, ...said, sitting });
    await this.unit.manager.update(OwnPage, { id: row.id }, { revision: row.revision + 1, body: sealed });
  }

  /** In the place of what the same sitting has kept there before, unless somebody has settled that already. */
  async #keepBeside(
    actor: Owner,
    row: OpenRow,
    said: Said,
    sitting: SittingId | undefined,
    next: SittingId | undefined,
  ): Promise<void> {
    const open = await this.own.opener(actor);
    const before = (await this.#versions(row.id)).find(
      ({ id, beside, body }) => beside && sitting && open<Body>(versionSpot(id), body).sitting === sitting,
    );
    if (!before) return this.#keep(actor, row, said, true, next);
    const body = await this.own.seal(actor, versionSpot(before.id), { page: row.said.page, ...said, sitting: next });
    await this.unit.manager.update(OwnPageVersion, { id: before.id }, { body });
  }

  async #keep(actor: Owner, row: OpenRow, said: Said, beside: boolean, sitting?: SittingId): Promise<void> {
    const { manager } = this.unit;
    const id = this.random.id<VersionId>(`own-page-version ${row.id}`);
    const before = await this.#versions(row.id);
    // Several may come of one revision: the highest number is the newest, so that it is never this one that has to go.
    let revision = Math.max(row.revision, ...before.map((each) => each.revision + 1));
    const tooMany = beside ? before.filter((each) => Boolean(each.beside)).slice(keptBeside - 1) : [];
    for (const each of tooMany.reverse())
      await manager.update(OwnPageVersion, { id: each.id }, { beside: false, revision: revision++ });
    const sealed = await this.own.seal(actor, versionSpot(id), { page: row.said.page, ...said, sitting });
    await manager.insert(OwnPageVersion, { id, pageId: row.id, revision, beside, body: sealed });
    const old = (await this.#versions(row.id)).filter((each) => !each.beside).slice(kept);
    for (const { id: oldest } of old) await manager.delete(OwnPageVersion, { id: oldest });
  }

  async #rows({ accountId, ...rest }: Owner, shelf: ShelfName): Promise<OpenRow[]> {
    const rows = await this.read.all<Row>(
      sql`select id, revision, body from own_page where account_id = ${accountId} and shelf = ${shelf}`,
    );
    if (rows.length === 0) return [];
    const open = await this.own.opener({ accountId, ...rest });
    return rows.map((row) => {
      const { sitting, ...said } = open<Body>(pageSpot(row.id), row.body);
      return { ...row, said, sitting };
    });
  }

  #versions(page: OwnPageId): Promise<VersionRow[]> {
    return this.read.all<VersionRow>(sql`
      select id, revision, beside, body from own_page_version where page_id = ${page} order by revision desc, id`);
  }
}
