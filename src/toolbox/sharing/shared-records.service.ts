import { Injectable } from '@nestjs/common';
import { SystemLooks } from '../../identity/index.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import type { System } from '../../platform/http/systems.js';
import { GoalsReader } from '../goal/goals.reader.js';
import type { GoalId } from '../toolbox.views.js';
import { type GrantRecord, Grants } from './grants.repository.js';
import { partsOf } from './item.js';
import { SharedKinds } from './shared-kinds.js';
import { SharedReader } from './shared-reader.service.js';
import type { OpenedRecord, SharedRecord, SystemSharedRecord } from './shared-record.js';
import { Shares } from './shares.service.js';

/** What is shared with providers, as it goes out of the portal: into a person's own file, and to the system of their organisation. */
@Injectable()
export class SharedRecords {
  constructor(
    private readonly grants: Grants,
    private readonly shares: Shares,
    private readonly reader: SharedReader,
    private readonly kinds: SharedKinds,
    private readonly goals: GoalsReader,
    private readonly looks: SystemLooks,
  ) {}

  /**
   * What a system of these providers may fetch now, in no order of time: shared with one of them, and with its owner's word for the
   * system. A few reads for each provider with whom anything is shared.
   */
  async forSystem(system: System, providers: readonly SharedRecord['provider'][]): Promise<SystemSharedRecord[]> {
    return (await this.#held(system, providers)).map(({ record }) => record);
  }

  /** Some of them with their words. It is noted for their owners before they are given out. */
  async opened(
    system: System,
    providers: readonly SharedRecord['provider'][],
    ids: readonly string[],
  ): Promise<OpenedRecord[]> {
    const found: { accountId: AccountId; opened: OpenedRecord }[] = [];
    for (const { grant, record } of await this.#held(system, providers)) {
      if (!ids.includes(grant.id)) continue;
      const { accountId, body } = grant;
      const text = await this.kinds.shared({ accountId }, body.ref, system.lang);
      const { kind, key } = partsOf(body.ref);
      const state = kind === 'goal' ? (await this.goals.one({ accountId }, key as GoalId))?.state : undefined;
      if (text) found.push({ accountId, opened: { ...record, lang: body.lang, text, state } });
    }
    await this.looks.note(
      system,
      found.map(({ accountId, opened: { id } }) => ({ accountId, what: 'shared', id })),
    );
    return found.map(({ opened }) => opened);
  }

  async #held(
    { communityId, zone, lang }: System,
    providers: readonly SharedRecord['provider'][],
  ): Promise<{ grant: GrantRecord; record: SystemSharedRecord }[]> {
    const found: { grant: GrantRecord; record: SystemSharedRecord }[] = [];
    for (const { id: membershipId, name } of providers)
      for (const { grant, person } of await this.reader.shared({ membershipId, communityId, role: 'Provider', zone })) {
        const { id, untilDay: until, body } = grant;
        const { ref, since } = body;
        if (!body.system) continue;
        const { id: personId, called } = person;
        const kind = this.kinds.called(ref, lang);
        const provider = { id: membershipId, name };
        found.push({ grant, record: { id, ref, kind, provider, since, until, person: { id: personId, called } } });
      }
    return found.sort((a, b) => (a.grant.id < b.grant.id ? -1 : 1));
  }

  /** What one shares now, and with providers only: what a consultant is shown belongs to the side of the peers. */
  async own(actor: Actor): Promise<(SharedRecord & { title: string | null })[]> {
    const care = new Set(
      (await this.grants.ofOwner(actor)).filter(({ audience }) => audience === 'provider').map(({ id }) => id),
    );
    return (await this.shares.list(actor)).shares
      .filter(({ id, over }) => !over && care.has(id))
      .map(({ id, ref, kind, title, with: withId, name, since, until }) => ({
        id,
        ref,
        kind,
        title,
        provider: { id: withId, name },
        since,
        until,
      }));
  }
}
