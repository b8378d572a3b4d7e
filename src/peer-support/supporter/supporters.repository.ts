import { Injectable } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Supporter, type SupporterId } from './supporter.entity.js';
import { isAhead, type SupporterBody } from './supporter.js';

/** A supporter, opened. */
export interface OpenSupporter {
  id: SupporterId;
  communityId: CommunityId;
  body: SupporterBody;
}

interface Row {
  id: SupporterId;
  community_id: CommunityId;
  body: Buffer;
}

const owner = (id: string) => `supporter:${id}`;
const place = (community: CommunityId, row: string): Place => ({ community, table: 'supporter', row, column: 'body' });

/** Opens and seals supporters. Who may see one is asked by the services. */
@Injectable()
export class SupportersRepository {
  constructor(
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Those of a community, as many as there are: a few. A question whose day is over is not there any more. Two reads. */
  in(communityId: CommunityId): Promise<OpenSupporter[]> {
    return this.#all(sql`x.community_id = ${communityId}`);
  }

  async of(persona: PersonaId | undefined): Promise<OpenSupporter | undefined> {
    return persona && (await this.#all(sql`x.own_key = ${this.#key(persona)}`))[0];
  }

  /** Inside a unit of work. @throws AlreadyDone if this nickname has one */
  async add(communityId: CommunityId, body: SupporterBody): Promise<SupporterId> {
    const ownKey = this.#key(body.persona);
    const id = this.random.id<SupporterId>(`supporter ${ownKey}`);
    await this.unit.manager.insert(Supporter, {
      id,
      communityId,
      ownKey,
      body: await this.#close(communityId, id, body),
    });
    return id;
  }

  /** Changes one that is held until the unit ends. Inside a unit of work. @throws NotHere for what is gone */
  async change(id: SupporterId, change: (body: SupporterBody) => SupporterBody): Promise<void> {
    const { communityId, body } = await this.hold(id);
    await this.unit.manager.update(Supporter, { id }, { body: await this.#close(communityId, id, change(body)) });
  }

  /** Inside a unit of work. @throws NotHere for what is gone */
  async hold(id: SupporterId): Promise<OpenSupporter> {
    const held = await lockOne(this.unit.manager, Supporter, { id });
    if (!held) throw NotHere();
    const { communityId } = held;
    const text = await this.vault.open(owner(id), place(communityId, id), held.body);
    return { id, communityId, body: JSON.parse(text) as SupporterBody };
  }

  /** Inside a unit of work. */
  async remove(id: SupporterId): Promise<void> {
    await this.unit.manager.delete(Supporter, { id });
    await this.vault.destroy(owner(id));
  }

  /** For the nickname that is gone. Inside a unit of work. */
  async forget(persona: PersonaId): Promise<void> {
    for (const { id } of await this.unit.manager.findBy(Supporter, { ownKey: this.#key(persona) }))
      await this.remove(id);
  }

  /** What the consultant asked and nobody answered in time. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const over = (await this.#opened(sql`1 = 1`)).filter(({ body }) => isOver(body, now));
    if (over.length > 0)
      await this.unit.run(async () => {
        for (const { id } of over) await this.remove(id);
      });
  }

  async #all(where: Sql): Promise<OpenSupporter[]> {
    const now = this.clock.now();
    return (await this.#opened(where)).filter(({ body }) => !isOver(body, now));
  }

  async #opened(where: Sql): Promise<OpenSupporter[]> {
    const rows = await this.read.all<Row>(
      sql`select x.id, x.community_id, x.body from supporter x where ${where} order by x.id`,
    );
    if (rows.length === 0) return [];
    const open = await this.vault.opener(rows.map(({ id }) => owner(id)));
    return rows.map(({ id, community_id: communityId, body }) => ({
      id,
      communityId,
      body: JSON.parse(open(owner(id), place(communityId, id), body)) as SupporterBody,
    }));
  }

  #key(persona: PersonaId): string {
    return this.keyring.fingerprint('supporter', persona);
  }

  #close(communityId: CommunityId, id: SupporterId, body: SupporterBody): Promise<Buffer> {
    return this.vault.seal(owner(id), place(communityId, id), JSON.stringify(body));
  }
}

const isOver = ({ state, until }: SupporterBody, now: Parameters<typeof isAhead>[1]): boolean =>
  state === 'asked' && !isAhead(until, now);
