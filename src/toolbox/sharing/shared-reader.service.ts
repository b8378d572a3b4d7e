import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { type AtWork, Audiences, audienceOf, type SharingPerson } from './audiences.js';
import { Grant, type GrantBody, type GrantId, Look, type LookId } from './grant.entity.js';
import { type GrantRecord, Grants } from './grants.repository.js';
import { SharedKinds } from './shared-kinds.js';
import type { OneShared, SeenItem, SharedPerson, SharedRow } from './sharing.views.js';

export interface Shared {
  grant: GrantRecord;
  person: SharingPerson;
}

/** What others share with somebody who works here, as long as they do. Everything else is not here. */
@Injectable()
export class SharedReader {
  constructor(
    private readonly grants: Grants,
    private readonly audiences: Audiences,
    private readonly kinds: SharedKinds,
    private readonly unit: UnitOfWork,
    private readonly random: Random,
  ) {}

  /** Everybody who shares something with the reader, by the name they know. A constant number of reads. */
  async people(reader: Actor): Promise<SharedPerson[]> {
    const found = await this.shared(reader);
    const looked = await this.grants.looks(found.map(({ grant }) => grant.id));
    const people = new Map<string, SharedPerson>();
    for (const { grant, person } of found) {
      const { id, called } = person;
      const one = people.get(id) ?? { id, called, shared: [] };
      people.set(id, one);
      one.shared.push(this.#row(reader, grant, looked.get(grant.id)!));
    }
    for (const { shared } of people.values())
      shared.sort((a, b) => b.since.localeCompare(a.since) || a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id));
    return [...people.values()].sort((a, b) => a.called.localeCompare(b.called) || a.id.localeCompare(b.id));
  }

  /** @throws NotHere for whoever shares nothing */
  async person(reader: Actor, id: string): Promise<SharedPerson> {
    const found = (await this.people(reader)).find((each) => each.id === id);
    if (!found) throw NotHere();
    return found;
  }

  /** How many things each person shares, by the id of the person; for pages that lead here. */
  async counts(reader: Actor): Promise<Map<string, number>> {
    return new Map((await this.people(reader)).map(({ id, shared }) => [id, shared.length]));
  }

  /** One thing; its words only if it was opened today. @throws NotHere */
  async show(reader: Actor, id: GrantId): Promise<OneShared> {
    const { grant, person } = await this.#one(reader, id);
    const looked = (await this.grants.looks([id])).get(id)!;
    const row = this.#row(reader, grant, looked);
    const seen = await this.seen(grant.accountId, person.called, grant.body, reader.lang);
    if (!seen) throw NotHere();
    return { ...row, person: { id: person.id, called: person.called }, seen: row.openedToday ? seen : null };
  }

  /** Opens it, and lets its owner see that it was opened on this day. Twice is once. @throws NotHere */
  async open(reader: Actor, id: GrantId): Promise<void> {
    await this.unit.run(async () => {
      await lockOne(this.unit.manager, Grant, { id });
      const { grant, person } = await this.#one(reader, id);
      if (!(await this.seen(grant.accountId, person.called, grant.body, reader.lang))) throw NotHere();
      const look = { grantId: id, day: this.grants.today(reader) };
      if (!(await this.unit.manager.existsBy(Look, look)))
        await this.unit.manager.insert(Look, { id: this.random.id<LookId>(`look ${id} ${look.day}`), ...look });
    });
  }

  /** A thing as it stands now, for whoever knows its owner by this name: on the page it is read on, and in its preview. */
  async seen(
    accountId: AccountId,
    called: string,
    { ref, lang }: Pick<GrantBody, 'ref' | 'lang'>,
    readersLang: Lang,
  ): Promise<SeenItem | undefined> {
    const text = await this.kinds.shared({ accountId }, ref, readersLang);
    return text && { called, kind: this.kinds.called(ref, readersLang), lang, text };
  }

  async #one(reader: Actor, id: GrantId): Promise<Shared> {
    const [found] = await this.shared(reader, id);
    if (!found) throw NotHere();
    return found;
  }

  /** The rule of who may see: not over, within its days, and under the very name under which it was shared. */
  async shared(reader: AtWork, id?: GrantId): Promise<Shared[]> {
    const grants = await this.grants.forReader(reader, id);
    if (grants.length === 0) return [];
    const audience = this.audiences.get(audienceOf(reader.role)!);
    const people = await audience.people(reader, [...new Set(grants.map(({ accountId }) => accountId))]);
    return grants.flatMap((grant) => {
      const person = people.get(grant.accountId);
      return person && this.grants.tieOf(person.tie) === grant.body.tie ? [{ grant, person }] : [];
    });
  }

  #row(
    reader: Actor,
    { id, untilDay: until, body: { ref, since } }: GrantRecord,
    looked: readonly string[],
  ): SharedRow {
    const openedToday = looked.includes(this.grants.today(reader));
    return { id, kind: this.kinds.called(ref, reader.lang), since, until, openedToday };
  }
}
