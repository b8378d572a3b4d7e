import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { type Open, type Owner, OwnText } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { Thing, type ThingId } from './thing.entity.js';
import { type ListName, type Lists, listTakes } from './things.js';
import { FullList } from './things.problems.js';

export type Listed<Name extends ListName> = Lists[Name] & { id: ThingId; place: number; revision: number };

/** What the sealed part holds. */
interface Body {
  list: ListName;
  /** Its place in its list: from 1, and never given twice while the list lives, so that a form can name a line by it. */
  place: number;
  /** The last place that was given, if what stood there is gone. */
  given?: number | undefined;
  said: Lists[ListName];
}
type Row = { id: ThingId; revision: number; body: Buffer };
type Opened = Omit<Row, 'body'> & { body: Body };

const spot = (row: ThingId) => ({ table: 'own_thing' as const, row, column: 'body' });

/** The lists of a toolbox. Each is short, so all are read at once and told apart once they are open. */
@Injectable()
export class Things {
  constructor(
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** One list, in its order. Two reads, however long it is. */
  async of<Name extends ListName>(actor: Owner, list: Name): Promise<Listed<Name>[]> {
    return listed(await this.#all(actor), list);
  }

  /** @throws NotHere */
  async one<Name extends ListName>(actor: Owner, list: Name, id: ThingId): Promise<Listed<Name>> {
    const found = (await this.of(actor, list)).find((each) => each.id === id);
    if (!found) throw NotHere();
    return found;
  }

  /** @throws FullList */
  add<Name extends ListName>(actor: Owner, list: Name, said: Lists[Name]): Promise<ThingId> {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      return this.#put(actor, await this.#all(actor), list, said);
    });
  }

  /**
   * Puts `said` in the place of what is there. If it was changed elsewhere since `seen`, both stay: this one as a line of its own,
   * so that no word is lost. @throws NotHere, FullList
   */
  async change<Name extends ListName>(
    actor: Owner,
    list: Name,
    id: ThingId,
    said: Lists[Name],
    seen: number,
  ): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const all = await this.#all(actor);
      const row = all.find((each) => each.id === id && each.body.list === list);
      if (!row) throw NotHere();
      if (row.revision !== seen) {
        await this.#put(actor, all, list, said);
        return;
      }
      const body: Body = { ...row.body, said };
      const sealed = await this.own.seal(actor, spot(id), body);
      await this.unit.manager.update(Thing, { id }, { revision: row.revision + 1, body: sealed });
    });
  }

  /** @throws NotHere */
  async remove(actor: Owner, list: ListName, id: ThingId): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const all = (await this.#all(actor)).filter(({ body }) => body.list === list);
      const row = all.find((each) => each.id === id);
      if (!row) throw NotHere();
      await this.unit.manager.delete(Thing, { id });
      const rest = all.filter((each) => each !== row);
      const last = rest.at(-1);
      if (last && lastGiven(rest) < lastGiven(all)) {
        const sealed = await this.own.seal(actor, spot(last.id), { ...last.body, given: lastGiven(all) });
        await this.unit.manager.update(Thing, { id: last.id }, { body: sealed });
      }
    });
  }

  async #put(actor: Owner, all: readonly Opened[], list: ListName, said: Lists[ListName]): Promise<ThingId> {
    const own = all.filter(({ body }) => body.list === list);
    if (own.length >= listTakes[list]) throw FullList();
    const id = this.random.id<ThingId>(`own-thing ${actor.accountId}`);
    const body: Body = { list, place: lastGiven(own) + 1, said };
    const sealed = await this.own.seal(actor, spot(id), body);
    await this.unit.manager.insert(Thing, { id, accountId: actor.accountId, revision: 1, body: sealed });
    return id;
  }

  async #all(actor: Owner): Promise<Opened[]> {
    const rows = await this.read.all<Row>(
      sql`select id, revision, body from own_thing where account_id = ${actor.accountId}`,
    );
    if (rows.length === 0) return [];
    const open: Open = await this.own.opener(actor);
    return rows.map(({ id, revision, body }) => ({ id, revision, body: open<Body>(spot(id), body) }));
  }
}

const lastGiven = (all: readonly Opened[]) =>
  Math.max(0, ...all.map(({ body }) => Math.max(body.place, body.given ?? 0)));

function listed<Name extends ListName>(all: readonly Opened[], list: Name): Listed<Name>[] {
  return all
    .filter(({ body }) => body.list === list)
    .sort((a, b) => a.body.place - b.body.place)
    .map(({ id, revision, body }) => ({ ...(body.said as Lists[Name]), id, revision, place: body.place }));
}
