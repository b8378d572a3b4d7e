import { Inject, Injectable } from '@nestjs/common';
import { Staff, type StaffView } from '../identity/index.js';
import {
  AppointmentRecords,
  type ConversationId,
  type ConversationRecord,
  ConversationRecords,
} from '../messaging/index.js';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import type { System } from '../platform/http/systems.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { type OpenedRecord, SharedRecords, type SystemSharedRecord } from '../toolbox/index.js';
import { appointment } from './appointments.js';
import { type Bundle, type Entry, entry, once } from './bundle.js';
import { pageOfPlan } from './care-plans.js';
import { conversation, letter } from './communications.js';
import { consent } from './consents.js';
import { document } from './documents.js';
import { sharedGoal } from './goals.js';
import { servedNames } from './names.js';
import { organization, patient, practitioner } from './people.js';
import type { Names, Resource } from './resource.js';
import { pageAtMost, type ServedType, typeOf } from './served.js';

export interface Search {
  patient?: string | undefined;
  partOf?: string | undefined;
  count?: number | undefined;
  after?: string | undefined;
}

/** Some of a list that is in the order of its ids, and the key of the last one if there are more. */
interface Page<Each> {
  found: Each[];
  next?: string | undefined;
}

interface Match extends Entry {
  search: { mode: 'match' | 'include' };
}

/** What the system of an organisation is given: what its providers read, and what was shared with them for it. Nothing is written. */
@Injectable()
export class SystemReader {
  readonly #base: string;
  readonly #names: Names;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly staff: Staff,
    private readonly conversations: ConversationRecords,
    private readonly appointments: AppointmentRecords,
    private readonly shared: SharedRecords,
  ) {
    this.#base = `${config.publicUrl.origin}/fhir`;
    this.#names = servedNames(this.#base);
  }

  /** One page of what there is of a type. */
  async search(system: System, type: ServedType, search: Search): Promise<Bundle> {
    const providers = await this.staff.ofOrganisation(system.communityId, system.organisation);
    const { found, next } = await this.#found(system, providers, type, search);
    const query = (after?: string) =>
      new URLSearchParams(
        Object.entries({
          patient: search.patient,
          'part-of': search.partOf,
          _count: search.count?.toString(),
          _after: after,
        }).filter((each): each is [string, string] => each[1] !== undefined),
      ).toString();
    const link = (relation: string, after?: string) => ({
      relation,
      url: [`${this.#base}/${type}`, query(after)].filter(Boolean).join('?'),
    });
    return {
      resourceType: 'Bundle',
      type: 'searchset',
      link: [link('self', search.after), ...(next ? [link('next', next)] : [])],
      ...(found.length > 0 ? { entry: once(found) } : {}),
    };
  }

  /** One of them. @throws NotHere for what is gone, foreign or not shared any more */
  async read(system: System, type: ServedType, id: string): Promise<Resource> {
    const providers = await this.staff.ofOrganisation(system.communityId, system.organisation);
    const found = await this.#one(system, providers, type, id);
    if (!found) throw NotHere();
    return found;
  }

  async #found(
    system: System,
    providers: readonly StaffView[],
    type: ServedType,
    search: Search,
  ): Promise<Page<Match>> {
    if (type === 'Communication') return this.#communications(system, providers, search);
    if (type === 'Appointment') return this.#appointments(system, providers, search);
    if (type === 'Organization') return pageOf([this.#organisation(system)].map(match(this.#names)), search);
    if (type === 'Practitioner') return pageOf(this.#practitioners(providers).map(match(this.#names)), search);
    if (type === 'Patient') return this.#patients(system, providers, search);
    const records = (await this.shared.forSystem(system, providers)).filter(
      (each) => (type === 'Consent' || typeOf(each) === type) && (!search.patient || each.person.id === search.patient),
    );
    const { found, next } = pageOf(records, search);
    const resources =
      type === 'Consent' ? found.map((each) => this.#consent(each)) : await this.#things(system, providers, found);
    return { found: resources.map(match(this.#names)), next };
  }

  async #one(
    system: System,
    providers: readonly StaffView[],
    type: ServedType,
    id: string,
  ): Promise<Resource | undefined> {
    if (type === 'Communication') return this.#communication(system, providers, id);
    if (type === 'Appointment') return this.#appointment(system, providers, id);
    if (type === 'Organization') return [this.#organisation(system)].find((each) => each.id === id);
    if (type === 'Practitioner') return this.#practitioners(providers).find((each) => each.id === id);
    if (type === 'Patient') {
      const also = (await this.shared.forSystem(system, providers)).map(({ person }) => person.id);
      const [person] = await this.conversations.people(system, ids(providers), also, { relation: id, limit: 1 });
      return person && this.#patient(system, person);
    }
    const record = (await this.shared.forSystem(system, providers)).find((each) => each.id === id);
    if (record && type === 'Consent') return this.#consent(record);
    return record && typeOf(record) === type ? (await this.#things(system, providers, [record]))[0] : undefined;
  }

  /** A conversation is what matches, and its letters come along; of one conversation its letters are what matches. */
  async #communications(system: System, providers: readonly StaffView[], search: Search): Promise<Page<Match>> {
    const limit = search.count ?? pageAtMost;
    const records = await this.conversations.forSystem(system, ids(providers), {
      relation: search.patient,
      id: search.partOf as ConversationId | undefined,
      after: search.partOf ? undefined : search.after,
      limit: search.partOf ? 1 : limit,
    });
    const letters = (record: ConversationRecord) =>
      record.letters.map((each) => letter(this.#names, record, each, system.lang));
    if (search.partOf) return pageOf(inOrder(records.flatMap(letters)).map(match(this.#names)), search);
    const found = records.flatMap((record) => [
      match(this.#names)(conversation(this.#names, record, system.lang)),
      ...letters(record).map((each) => match(this.#names, 'include')(each)),
    ]);
    return { found, next: records.length === limit ? records.at(-1)!.id : undefined };
  }

  async #communication(system: System, providers: readonly StaffView[], id: string): Promise<Resource | undefined> {
    const of = await this.conversations.ofLetter(system, ids(providers), id);
    const which = { id: of ?? (id as ConversationId), limit: 1 };
    const [record] = await this.conversations.forSystem(system, ids(providers), which);
    if (!record) return undefined;
    if (!of) return conversation(this.#names, record, system.lang);
    const found = record.letters.find((each) => each.id === id);
    return found && letter(this.#names, record, found, system.lang);
  }

  async #appointments(system: System, providers: readonly StaffView[], search: Search): Promise<Page<Match>> {
    const which = { relation: search.patient, after: search.after, limit: search.count ?? pageAtMost };
    const { found, next } = await this.appointments.forSystem(system, ids(providers), which);
    return { found: found.map((each) => match(this.#names)(appointment(this.#names, each))), next };
  }

  async #appointment(system: System, providers: readonly StaffView[], id: string): Promise<Resource | undefined> {
    const { found } = await this.appointments.forSystem(system, ids(providers), { id, limit: 1 });
    return found[0] && appointment(this.#names, found[0]);
  }

  async #patients(system: System, providers: readonly StaffView[], search: Search): Promise<Page<Match>> {
    const limit = search.count ?? pageAtMost;
    const also = (await this.shared.forSystem(system, providers)).map(({ person }) => person.id);
    const which = { relation: search.patient, after: search.after, limit };
    const people = await this.conversations.people(system, ids(providers), also, which);
    return {
      found: people.map((each) => match(this.#names)(this.#patient(system, each))),
      next: people.length === limit ? people.at(-1)!.id : undefined,
    };
  }

  async #things(
    system: System,
    providers: readonly StaffView[],
    records: readonly SystemSharedRecord[],
  ): Promise<Resource[]> {
    const opened = await this.shared.opened(
      system,
      providers,
      records.map(({ id }) => id),
    );
    return opened.map((each) => this.#thing(each));
  }

  #thing(each: OpenedRecord): Resource {
    const whose = { id: each.id, patient: each.person.id, lang: each.lang };
    const type = typeOf(each);
    if (type === 'Goal') return sharedGoal(this.#names, whose, each.state ?? 'active', each.text);
    return type === 'CarePlan' ? pageOfPlan(this.#names, whose, each.text) : document(this.#names, each);
  }

  #consent(record: SystemSharedRecord): Resource {
    const { id, person, provider, since, until } = record;
    const thing = this.#names.reference(typeOf(record), id);
    return consent(this.#names, { id, patient: person.id, provider: provider.id, since, until, thing });
  }

  #patient(system: System, person: { id: string; called: string; provider: string }): Resource {
    return {
      ...patient(this.#names, person, system.id),
      generalPractitioner: [this.#names.reference('Practitioner', person.provider)],
    };
  }

  /** It has no id of its own in the portal, so it goes by that of its system. */
  #organisation({ id, organisation: name }: System): Resource {
    return organization(this.#names, { id, name });
  }

  #practitioners(providers: readonly StaffView[]): Resource[] {
    return inOrder(providers.map((each) => practitioner(this.#names, each)));
  }
}

const ids = (providers: readonly StaffView[]) => providers.map(({ id }) => id);

const inOrder = <Each extends { id: string }>(all: readonly Each[]): Each[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

const match =
  (names: Names, mode: Match['search']['mode'] = 'match') =>
  (resource: Resource): Match => ({ ...entry(names, resource.id, resource), search: { mode } });

/** @param all in the order of their ids */
function pageOf<Each extends { id: string } | Match>(all: readonly Each[], { count, after }: Search): Page<Each> {
  const idOf = (each: Each) => ('resource' in each ? each.resource.id : each.id);
  const limit = count ?? pageAtMost;
  const rest = all.filter((each) => !after || idOf(each) > after);
  const found = rest.slice(0, limit);
  return { found, next: rest.length > limit ? idOf(found.at(-1)!) : undefined };
}
