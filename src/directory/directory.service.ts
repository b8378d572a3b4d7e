import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Personas } from '../identity/index.js';
import { type Place, Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { list, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { type Limit, Limits } from '../platform/http/limits.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { NothingToTake } from './directory.problems.js';
import type {
  ChecksView,
  DirectoryView,
  GroupFacts,
  GroupRowView,
  GroupState,
  GroupView,
  LocalGroupId,
  Search,
} from './directory.views.js';
import { groupsOfCalendar } from './group-calendar.js';
import { groupsOfTable } from './group-table.js';
import { GroupWords } from './group-words.service.js';
import { LocalGroup } from './local-group.entity.js';
import { distance } from './places.js';

/** Groups from one place: somebody who runs several has room, and nobody floods the list. */
const perPlace: Limit = { name: 'local-group', points: 5, seconds: 60 * 60 };
/** More than that nobody looks through; the search narrows it. */
const atMost = 500;
/** Without anybody to ask, a group is looked at again after so long. */
export const freshDays = 91;

interface Row extends Omit<GroupFacts, 'time'> {
  id: LocalGroupId;
  time: string | null;
  fresh_on: string;
  state: GroupState;
}

export const groupOwner = (id: LocalGroupId): string => `local-group:${id}`;
/** It belongs to no community. */
export const emailPlace = (row: string): Place => ({ community: '', table: 'local_group', row, column: 'email' });

const columns = sql`g.id, g.name, g.kind, g.place, g.day, g.time, g.about, g.contact, g.fresh_on, g.state`;

const factsOf = ({ name, kind, place, day, time, about, contact }: Row): GroupFacts => ({
  name,
  kind,
  place,
  day,
  ...(time ? { time } : {}),
  about,
  contact,
});

/** Local groups beyond ours, for anybody. Who looks for what is written nowhere. */
@Injectable()
export class Directory {
  constructor(
    private readonly words: GroupWords,
    private readonly personas: Personas,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Those that fit: the nearest first where a place is chosen, else by name. One read. */
  async list(actor: Actor | undefined, search: Search): Promise<DirectoryView> {
    const kind = search.kind ? sql` and g.kind = ${search.kind}` : sql``;
    const day = search.day ? sql` and g.day = ${search.day}` : sql``;
    const rows = await this.read.all<Row>(
      sql`select ${columns} from local_group g where g.state = 'shown'${kind}${day} order by g.name, g.id limit ${atMost}`,
    );
    const groups = rows.map((row) => rowOf(row, search.from));
    const near = groups.filter(({ km }) => km === undefined || !search.within || km <= Number(search.within));
    if (search.from) near.sort((a, b) => a.km! - b.km!);
    return { search, groups: near, mayCheck: actor?.role === 'Consultant' };
  }

  /** @throws NotHere for what is not shown */
  async show(actor: Actor | undefined, id: string): Promise<GroupView> {
    const row = await this.#shown(id);
    const persona = actor?.role === 'ServiceUser' ? await this.personas.of(actor) : undefined;
    return {
      ...rowOf(row, undefined),
      words: await this.words.of(actor, row.id),
      ...(persona ? { writesAs: persona.nickname } : {}),
      sent: actor && persona ? await this.words.hasSent(actor, row.id) : false,
    };
  }

  /** A group tells of itself. It shows once a consultant has looked. @throws TooMany */
  async register(facts: GroupFacts & { email: string }, from: string): Promise<void> {
    await this.limits.spend(perPlace, from);
    await this.#add([facts], facts.email);
  }

  /** What somebody writes of a group they have been to; again says it anew. @throws NotHere, NicknameFirst and its like */
  async tell(actor: Actor, id: string, words: string): Promise<void> {
    const { id: groupId } = await this.#shown(id);
    await this.words.write(actor, groupId, words);
  }

  /** What waits for a consultant, of any community: a group belongs to none. */
  async checks(actor: Actor): Promise<ChecksView> {
    if (actor.role !== 'Consultant') throw NotHere();
    const old = this.#today().subtract({ days: freshDays }).toString();
    const rows = await this.read.all<Row>(sql`
      select ${columns} from local_group g where g.state = 'waiting'
        or (g.state = 'shown' and g.email is null and g.fresh_on < ${old}) or g.state = 'asleep' order by g.name, g.id limit ${atMost}`);
    const facts = (row: Row) => ({ id: row.id, ...factsOf(row) });
    return {
      groups: rows.filter(({ state }) => state === 'waiting').map(facts),
      old: rows.filter(({ state }) => state !== 'waiting').map((row) => ({ ...facts(row), freshOn: row.fresh_on })),
      words: await this.words.waiting(actor),
    };
  }

  /** How much that is, for the desk. */
  async count(actor: Actor): Promise<number> {
    if (actor.role !== 'Consultant') return 0;
    const { groups, old, words } = await this.checks(actor);
    return groups.length + old.length + words.length;
  }

  /** Shown as right from today on, or taken away for good. @throws NotHere */
  async check(actor: Actor, id: string, answer: 'show' | 'remove'): Promise<void> {
    const { groups, old } = await this.checks(actor);
    const found = [...groups, ...old].find((group) => group.id === id);
    if (!found) throw NotHere();
    if (answer === 'remove') return this.remove(found.id);
    await this.unit.run(() =>
      this.unit.manager.update(
        LocalGroup,
        { id: found.id },
        { state: 'shown', freshOn: this.#today().toString(), askedOn: null, tokenFingerprint: null },
      ),
    );
  }

  /** With what was written of it, and with where to ask. */
  async remove(id: LocalGroupId): Promise<void> {
    await this.unit.run(async () => {
      await this.words.forgetGroup(id);
      await this.unit.manager.delete(LocalGroup, { id });
      await this.vault.destroy(groupOwner(id));
    });
  }

  /** Takes the groups of a calendar or a table. Each waits to be checked; what is here already is left as it is. @throws NothingToTake */
  async take(actor: Actor, file: Buffer): Promise<void> {
    if (actor.role !== 'Consultant') throw NotHere();
    const text = file.toString('utf8');
    const found = text.replace(/^\uFEFF/, '').startsWith('BEGIN:VCALENDAR')
      ? groupsOfCalendar(text)
      : groupsOfTable(text);
    if (found.length === 0) throw NothingToTake();
    const here = await this.read.all<{ name: string; place: string }>(sql`
      select name, place from local_group where name in ${list(found.slice(0, atMost).map(({ name }) => name))}`);
    const known = new Set(here.map(keyOf));
    await this.#add(found.slice(0, atMost).filter((group) => !known.has(keyOf(group)) && known.add(keyOf(group))));
  }

  async #add(all: readonly GroupFacts[], email?: string): Promise<void> {
    await this.unit.run(async () => {
      for (const { name, kind, place, day, time, about, contact } of all) {
        const id = this.random.id<LocalGroupId>(`local-group ${place} ${name}`);
        await this.unit.manager.insert(LocalGroup, {
          id,
          name,
          kind,
          place,
          day,
          time: time ?? null,
          about,
          contact,
          state: 'waiting',
          freshOn: this.#today().toString(),
          email: email ? await this.vault.seal(groupOwner(id), emailPlace(id), email) : null,
          tokenFingerprint: null,
          askedOn: null,
        });
      }
    });
  }

  async #shown(id: string): Promise<Row> {
    const row = await this.read.one<Row>(
      sql`select ${columns} from local_group g where g.id = ${id} and g.state = 'shown'`,
    );
    if (!row) throw NotHere();
    return row;
  }

  #today(): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO('UTC').toPlainDate();
  }
}

/** By that a group is known again. */
const keyOf = ({ name, place }: { name: string; place: string }) => `${place} ${name}`;

function rowOf(row: Row, from: Search['from']): GroupRowView {
  return {
    id: row.id,
    ...factsOf(row),
    freshOn: row.fresh_on,
    ...(from ? { km: distance(from, row.place) } : {}),
  };
}
