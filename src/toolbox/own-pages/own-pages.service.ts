import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { OwnText, type Owner } from '../own-text.js';
import { Shares } from '../sharing/shares.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { SittingId } from '../versions/version.entity.js';
import { type Kept, type Saving, type Standing, type Versioned, Versions } from '../versions/versions.service.js';
import { OwnPage, type OwnPageId } from './own-page.entity.js';
import { type PageName, refOfPage, type ShelfName, shelves, type Texts } from './shelves.js';

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

export type WholePageView = OwnPageView & Versioned<Said>;

type Body = Said & { page: PageName };
interface Row {
  id: OwnPageId;
  revision: number;
  body: Buffer;
}
type OpenRow = Row & { said: Body; sitting?: SittingId | undefined };

const pageSpot = (row: OwnPageId) => ({ table: 'own_page' as const, row, column: 'body' });

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
    private readonly versions: Versions,
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
    const row = await this.#row(actor, shelf, page);
    if (!row) return { page, texts: {}, revision: 0, beside: [], earlier: [] };
    const { beside, earlier } = await this.versions.of<Body>(actor, { table: 'own_page_version', id: row.id });
    const shown = ({ page: _page, ...version }: (typeof beside)[number]) => version;
    return { ...row.said, revision: row.revision, beside: beside.map(shown), earlier: earlier.map(shown) };
  }

  /**
   * Writes a page, as `Versions` has it. @returns whether it stands beside now. @throws NotHere for a page that the shelf does not have
   */
  write(actor: Owner, shelf: ShelfName, page: PageName, said: Said, seen: number, sitting?: SittingId) {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      return this.#write(actor, shelf, { page, ...said }, { seen, sitting }, true);
    });
  }

  /**
   * The same while somebody still writes. Not of a page that somebody else sees: half a sentence is nobody's business, so that waits
   * until one says that it is done. @throws NotHere
   */
  async keep(actor: Actor, shelf: ShelfName, page: PageName, said: Said, saving: Saving): Promise<Kept> {
    return this.unit.run(async () => {
      // Sharing holds the same lock: nobody can come to see the page between this and the write.
      await this.lock.hold(actor);
      if ((await this.shares.of(actor, refOfPage(shelf, page))).length > 0) return { kept: false, beside: false };
      return { kept: true, beside: await this.#write(actor, shelf, { page, ...said }, saving, false) };
    });
  }

  /** Inside a unit of work that holds the lock. */
  async #write(actor: Owner, shelf: ShelfName, said: Body, saving: Saving, done: boolean): Promise<boolean> {
    if (!shelves[shelf].pages.includes(said.page)) throw NotHere();
    const row = await this.#row(actor, shelf, said.page);
    if (row) return this.versions.write(actor, this.#standing(actor, row), said, saving, done);
    if (!isEmpty(said)) await this.#begin(actor, shelf, said, done ? undefined : saving.sitting);
    return false;
  }

  /** Puts an earlier version, or one that stands beside, in the place of what is there, which becomes an earlier one. @throws NotHere */
  async bringBack(actor: Owner, shelf: ShelfName, page: PageName, version: string): Promise<void> {
    await this.#settle(actor, shelf, page, (standing) => this.versions.bringBack(actor, standing, version));
  }

  /** Leaves what stands beside; it stays among the earlier ones. @throws NotHere */
  async leave(actor: Owner, shelf: ShelfName, page: PageName, version: string): Promise<void> {
    await this.#settle(actor, shelf, page, (standing) => this.versions.leave(actor, standing, version));
  }

  /** The page and all it ever said. Nothing happens to one that is not written. */
  async remove(actor: Owner, shelf: ShelfName, page: PageName): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const row = await this.#row(actor, shelf, page);
      if (!row) return;
      await this.unit.manager.delete(OwnPage, { id: row.id });
      await this.shares.gone(actor, refOfPage(shelf, page));
    });
  }

  async #settle(
    actor: Owner,
    shelf: ShelfName,
    page: PageName,
    then: (standing: Standing<Body>) => Promise<void>,
  ): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const row = await this.#row(actor, shelf, page);
      if (!row) throw NotHere();
      await then(this.#standing(actor, row));
    });
  }

  async #begin(actor: Owner, shelf: ShelfName, said: Body, sitting?: SittingId): Promise<void> {
    const id = this.random.id<OwnPageId>(`own-page ${actor.accountId}`);
    const body = await this.own.seal(actor, pageSpot(id), { ...said, sitting });
    const { keptOn } = shelves[shelf];
    await this.unit.manager.insert(OwnPage, { id, accountId: actor.accountId, shelf: keptOn, revision: 1, body });
  }

  #standing(actor: Owner, { id, revision, said, sitting }: OpenRow): Standing<Body> {
    const put = async (next: Said, open?: SittingId) => {
      const body = await this.own.seal(actor, pageSpot(id), { ...next, page: said.page, sitting: open });
      await this.unit.manager.update(OwnPage, { id }, { revision: revision + 1, body });
    };
    return { table: 'own_page_version', id, revision, said, sitting, isEmpty, same, put };
  }

  async #row(actor: Owner, shelf: ShelfName, page: PageName): Promise<OpenRow | undefined> {
    return (await this.#rows(actor, shelf)).find(({ said }) => said.page === page);
  }

  async #rows({ accountId, ...rest }: Owner, shelf: ShelfName): Promise<OpenRow[]> {
    const { keptOn, pages } = shelves[shelf];
    const rows = await this.read.all<Row>(
      sql`select id, revision, body from own_page where account_id = ${accountId} and shelf = ${keptOn}`,
    );
    if (rows.length === 0) return [];
    const open = await this.own.opener({ accountId, ...rest });
    return rows
      .map((row) => {
        const { sitting, ...said } = open<Body & { sitting?: SittingId }>(pageSpot(row.id), row.body);
        return { ...row, said, sitting };
      })
      .filter(({ said }) => pages.includes(said.page));
  }
}
