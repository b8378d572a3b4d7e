import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { type Open, type Owner, OwnText } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { SittingId } from '../versions/version.entity.js';
import { Versions } from '../versions/versions.service.js';
import { Thing, type ThingId } from './thing.entity.js';
import { type ListName, type Lists, listTakes } from './things.js';
import { FullList } from './things.problems.js';

export type Listed<Name extends ListName> = Lists[Name] & { id: ThingId; place: number; revision: number };

/** What the sealed part holds. */
interface Body<Name extends ListName = ListName> {
  list: Name;
  /** Its place in its list: from 1, and never given twice while the list lives, so that a form can name a line by it. */
  place: number;
  /** The last place that was given, if what stood there is gone. */
  given?: number | undefined;
  said: Lists[Name];
  /** In which it was saved while somebody still writes. Gone once they say that they are done. */
  sitting?: SittingId | undefined;
}
type Row = { id: ThingId; revision: number; body: Buffer };
/** A line as it stands in its row. */
export type Opened<Name extends ListName = ListName> = Omit<Row, 'body'> & { body: Body<Name> };

const spot = (row: ThingId) => ({ table: 'own_thing' as const, row, column: 'body' });

/** The lists of a toolbox. Each is short, so all are read at once and told apart once they are open. */
@Injectable()
export class Things {
  constructor(
    private readonly own: OwnText,
    private readonly versions: Versions,
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

  /** Its row. Inside a unit of work that holds the toolbox. */
  async row<Name extends ListName>(actor: Owner, list: Name, id: ThingId): Promise<Opened<Name> | undefined> {
    return (await this.#all(actor)).find((each) => each.id === id && each.body.list === list) as
      Opened<Name> | undefined;
  }

  /** @throws FullList */
  add<Name extends ListName>(actor: Owner, list: Name, said: Lists[Name]): Promise<ThingId> {
    return this.lock.held(actor, async () => {
      const id = this.random.id<ThingId>(`own-thing ${actor.accountId}`);
      await this.begin(actor, list, id, said);
      return id;
    });
  }

  /** Puts a line after those that are there. Inside a unit of work that holds the toolbox. @throws FullList, NotHere */
  async begin<Name extends ListName>(
    actor: Owner,
    list: Name,
    id: ThingId,
    said: Lists[Name],
    sitting?: SittingId,
  ): Promise<void> {
    if (await this.unit.manager.existsBy(Thing, { id })) throw NotHere();
    const own = (await this.#all(actor)).filter(({ body }) => body.list === list);
    if (own.length >= listTakes[list]) throw FullList();
    const body: Body = { list, place: lastGiven(own) + 1, said, sitting };
    const sealed = await this.own.seal(actor, spot(id), body);
    await this.unit.manager.insert(Thing, { id, accountId: actor.accountId, revision: 1, body: sealed });
  }

  /** Puts something else in the row. Inside a unit of work that holds the toolbox. */
  async put(actor: Owner, { id, revision, body }: Opened): Promise<void> {
    await this.unit.manager.update(Thing, { id }, { revision, body: await this.own.seal(actor, spot(id), body) });
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
    await this.lock.held(actor, async () => {
      const row = await this.row(actor, list, id);
      if (!row) throw NotHere();
      if (row.revision !== seen) await this.add(actor, list, said);
      else await this.put(actor, { id, revision: row.revision + 1, body: { ...row.body, said } });
    });
  }

  /** Of one whose words stay what they are. @throws NotHere */
  async turn<Name extends ListName>(
    actor: Owner,
    list: Name,
    id: ThingId,
    change: (said: Lists[Name]) => Lists[Name],
  ): Promise<void> {
    await this.lock.held(actor, async () => {
      const row = await this.row(actor, list, id);
      if (!row) throw NotHere();
      await this.put(actor, { ...row, body: { ...row.body, said: change(row.body.said) } });
    });
  }

  /** With all that it said before. @throws NotHere */
  async remove(actor: Owner, list: ListName, id: ThingId): Promise<void> {
    await this.lock.held(actor, async () => {
      const all = (await this.#all(actor)).filter(({ body }) => body.list === list);
      const row = all.find((each) => each.id === id);
      if (!row) throw NotHere();
      await this.versions.gone(id);
      await this.unit.manager.delete(Thing, { id });
      const rest = all.filter((each) => each !== row);
      const last = rest.at(-1);
      if (last && lastGiven(rest) < lastGiven(all))
        await this.put(actor, { ...last, body: { ...last.body, given: lastGiven(all) } });
    });
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
