import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { OwnPages, type Said, type WholePageView } from '../own-pages/own-pages.service.js';
import { matters } from '../own-pages/shelves.js';
import { type Owner, OwnText } from '../own-text.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { OwnToolbox } from '../toolbox.entity.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { Kept, Saving } from '../versions/versions.service.js';

const spot = ({ accountId }: Owner) => ({ table: 'toolbox' as const, row: accountId, column: 'what_matters' });
const saying = (text: string | undefined): Said => ({ texts: { text } });

/**
 * What matters in life, in one's own words: a page with what it said before. It once stood in the row of the toolbox. Sealed as it is
 * no migration can move it, so that is done the first time its owner writes.
 */
@Injectable()
export class Values {
  constructor(
    private readonly own: OwnText,
    private readonly pages: OwnPages,
    private readonly lock: ToolboxLock,
    private readonly shares: Shares,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Undefined until something was written. */
  async of(actor: Owner): Promise<string | undefined> {
    const [page] = await this.pages.of(actor, 'values');
    return page?.texts.text ?? (await this.#before(actor));
  }

  /** The same with its versions. */
  async page(actor: Owner): Promise<WholePageView> {
    const page = await this.pages.page(actor, 'values', matters);
    const before = page.revision === 0 && (await this.#before(actor));
    return before ? { ...page, texts: { text: before }, revision: 1 } : page;
  }

  /**
   * Puts `text` in the place of what stood there, or beside it if that was written since `seen`; without that, in its place. An empty one
   * leaves nothing. @returns whether it stands beside now
   */
  async write(
    actor: Actor,
    text: string,
    { seen, sitting }: { seen?: number | undefined; sitting?: Saving['sitting'] } = {},
  ): Promise<boolean> {
    return this.unit.run(async () => {
      const standing = await this.#moved(actor);
      const beside = await this.pages.write(actor, 'values', matters, saying(text), seen ?? standing, sitting);
      if (!text && !beside) await this.shares.gone(actor, refOf('values', ''));
      return beside;
    });
  }

  /** The same while one still writes. */
  async keep(actor: Actor, text: string | undefined, saving: Saving): Promise<Kept> {
    return this.unit.run(async () => {
      await this.#moved(actor);
      return this.pages.keep(actor, 'values', matters, saying(text), saving);
    });
  }

  /** The text and all it ever was. */
  async remove(actor: Owner): Promise<void> {
    await this.unit.run(async () => {
      await this.#moved(actor);
      await this.pages.remove(actor, 'values', matters);
    });
  }

  /** Puts what stands in the row of the toolbox on its page. @returns the revision of that */
  async #moved(actor: Owner): Promise<number> {
    await this.lock.hold(actor);
    const before = await this.#before(actor);
    if (before) {
      await this.pages.write(actor, 'values', matters, saying(before), 0);
      await this.unit.manager.update(OwnToolbox, { accountId: actor.accountId }, { whatMatters: null });
    }
    return (await this.pages.page(actor, 'values', matters)).revision;
  }

  async #before(actor: Owner): Promise<string | undefined> {
    const row = await this.read.one<{ what_matters: Buffer | null }>(
      sql`select what_matters from toolbox where account_id = ${actor.accountId}`,
    );
    const sealed = row?.what_matters;
    return sealed ? (await this.own.opener(actor))<string>(spot(actor), sealed) : undefined;
  }
}
