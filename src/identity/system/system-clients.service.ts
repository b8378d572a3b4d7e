import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, instantOrNull, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { type System, type SystemId, Systems } from '../../platform/http/systems.js';
import { isLang } from '../../platform/i18n/lang.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Staff } from '../account/staff.service.js';
import { SystemClient, SystemToken } from './system-client.entity.js';
import { WrongClient } from './system.problems.js';

/** Guesses at one client from one address; and tries from one address at all. What has the secret asks once in five minutes. */
const perClientAndAddress: Limit = { name: 'system-client', points: 20, seconds: 15 * 60 };
const perAddress: Limit = { name: 'system-address', points: 100, seconds: 15 * 60 };

/** How long a token holds. Nothing is lost with a short life: a new one costs one request. */
export const tokenSeconds = 300;

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export interface SystemClientView {
  id: SystemId;
  community: string;
  organisation: string;
  name: string;
  /** ISO instants. */
  madeAt: string;
  endedAt: string | null;
}

interface ClientRow {
  id: SystemId;
  community_id: CommunityId;
  organisation: string;
  name: string;
  secret_fingerprint: string;
  made_at: unknown;
  ended_at: unknown;
  community: string;
  languages: string;
  zone: string;
}

const clients = sql`
  select s.id, s.community_id, s.organisation, s.name, s.secret_fingerprint, s.made_at, s.ended_at,
    c.name as community, c.languages, c.zone
  from system_client s join community c on c.id = s.community_id`;

/** Systems of organisations: the operator lets them in, each into one organisation of one community. */
@Injectable()
export class SystemClients implements Systems {
  constructor(
    private readonly staff: Staff,
    private readonly keyring: Keyring,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * Lets a system in. @returns its id, and its secret, which is known here and now only; undefined if no provider of this community
   * is of this organisation
   */
  async add(wish: {
    community: string;
    organisation: string;
    name: string;
  }): Promise<{ id: SystemId; secret: string } | undefined> {
    const { community, organisation, name } = wish;
    const found = await this.read.one<{ id: CommunityId }>(sql`select id from community where name = ${community}`);
    if (!found || (await this.staff.ofOrganisation(found.id, organisation)).length === 0) return undefined;
    const id = this.random.id<SystemId>(`system ${organisation} ${name}`);
    const secret = this.random.token(`system secret ${organisation} ${name}`);
    await this.unit.run(() =>
      this.unit.manager.insert(SystemClient, {
        id,
        communityId: found.id,
        organisation,
        name,
        secretFingerprint: this.#secret(secret),
        madeAt: this.clock.now(),
        endedAt: null,
      }),
    );
    return { id, secret };
  }

  /** For the operator. */
  async list(): Promise<SystemClientView[]> {
    const rows = await this.read.all<ClientRow>(sql`${clients} order by c.name, s.organisation, s.name, s.id`);
    return rows.map(({ id, community, organisation, name, made_at, ended_at }) => ({
      id,
      community,
      organisation,
      name,
      madeAt: instantFrom(made_at).toString(),
      endedAt: instantOrNull(ended_at)?.toString() ?? null,
    }));
  }

  /** Ends it, and every token of it, at once and for good. @returns whether there was one */
  async end(id: string): Promise<boolean> {
    if (!idPattern.test(id)) return false;
    return this.unit.run(async () => {
      const clientId = id as SystemId;
      const now = this.clock.now();
      const { affected } = await this.unit.manager.update(
        SystemClient,
        { id: clientId, endedAt: IsNull() },
        { endedAt: now },
      );
      await this.unit.manager.delete(SystemToken, { clientId });
      return affected === 1;
    });
  }

  /** A token for whoever knows the secret. @throws WrongClient alike for an unknown client and a wrong secret; TooMany */
  async token(id: string, secret: string, address: string): Promise<string> {
    await this.limits.spend(perAddress, address);
    await this.limits.spend(perClientAndAddress, `${id}|${address}`);
    const row = idPattern.test(id)
      ? await this.read.one<ClientRow>(sql`${clients} where s.id = ${id} and s.ended_at is null`)
      : undefined;
    const fits = timingSafeEqual(Buffer.from(this.#secret(secret)), Buffer.from(row?.secret_fingerprint ?? nobodys));
    if (!row || !fits) throw WrongClient();
    const token = this.random.token(`system token ${row.id}`);
    const now = this.clock.now();
    await this.unit.run(async () => {
      await this.unit.manager.delete(SystemToken, { clientId: row.id, endsAt: LessThanOrEqual(now) });
      const endsAt = now.add({ seconds: tokenSeconds });
      await this.unit.manager.insert(SystemToken, { fingerprint: this.#token(token), clientId: row.id, endsAt });
    });
    await this.limits.forgive(perClientAndAddress, `${id}|${address}`);
    return token;
  }

  /** As it is now: what has ended is let in no more. */
  async byToken(token: string): Promise<System | undefined> {
    const row = await this.read.one<ClientRow>(sql`${clients}
      join system_token t on t.client_id = s.id
      where t.fingerprint = ${this.#token(token)} and t.ends_at > ${this.clock.now()} and s.ended_at is null`);
    if (!row) return undefined;
    const [lang] = (JSON.parse(row.languages) as string[]).filter(isLang);
    return {
      id: row.id,
      communityId: row.community_id,
      organisation: row.organisation,
      since: instantFrom(row.made_at),
      lang: lang ?? 'nb',
      zone: row.zone,
    };
  }

  /** The organisations of a community that have a system now: whoever writes or shares is told before they do. */
  async organisations(communityId: CommunityId): Promise<Set<string>> {
    const rows = await this.read.all<{ organisation: string }>(
      sql`select distinct organisation from system_client where community_id = ${communityId} and ended_at is null`,
    );
    return new Set(rows.map(({ organisation }) => organisation));
  }

  #secret(secret: string): string {
    return this.keyring.fingerprint('system-secret', secret);
  }

  #token(token: string): string {
    return this.keyring.fingerprint('system-token', token);
  }
}

/** As long as a fingerprint, and none: an unknown client takes as long as a wrong secret. */
const nobodys = '-'.repeat(64);
