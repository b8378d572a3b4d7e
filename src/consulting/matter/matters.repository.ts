import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { Matter, type MatterId } from './matter.entity.js';
import type { FaceRef, MatterBody, MatterKind, MatterState, StoredKind } from './matter.js';

/** A matter, opened. */
export interface Opened {
  id: MatterId;
  communityId: CommunityId;
  kind: MatterKind;
  state: MatterState;
  decidedById: MembershipId | null;
  body: MatterBody;
}

interface Row {
  id: MatterId;
  community_id: CommunityId;
  kind: StoredKind;
  state: MatterState;
  decided_by_id: MembershipId | null;
  body: Buffer;
}

export const matterOwner = (id: string): string => `matter:${id}`;
const place = (community: CommunityId, row: string): Place => ({ community, table: 'matter', row, column: 'body' });

/** Opens and seals matters. Who may is asked by the services. */
@Injectable()
export class MattersRepository {
  constructor(
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** Under which a face finds its own, and nobody else. */
  keyOf({ kind, id }: FaceRef): string {
    return this.keyring.fingerprint('matter', `${kind}|${id}`);
  }

  /** Those that fit, the oldest first. Two reads. */
  async all(where: Sql): Promise<Opened[]> {
    const rows = await this.read.all<Row>(sql`
      select x.id, x.community_id, x.kind, x.state, x.decided_by_id, x.body from matter x
      where ${where} order by x.id limit 500`);
    if (rows.length === 0) return [];
    const open = await this.vault.opener(rows.map(({ id }) => matterOwner(id)));
    return rows
      .map(({ id, community_id: communityId, kind, state, decided_by_id: decidedById, body: sealed }) => {
        const body = JSON.parse(open(matterOwner(id), place(communityId, id), sealed)) as MatterBody;
        return { id, communityId, kind: body.incident ? ('incident' as const) : kind, state, decidedById, body };
      })
      .sort((a, b) => a.body.raisedAt.localeCompare(b.body.raisedAt));
  }

  /** Those of these faces. */
  own(faces: readonly FaceRef[]): Promise<Opened[]> {
    return this.all(sql`x.by_key in ${list(faces.map((face) => this.keyOf(face)))}`);
  }

  /** Inside a unit of work. */
  async add(communityId: CommunityId, kind: StoredKind, body: MatterBody): Promise<MatterId> {
    const byKey = this.keyOf(body.by);
    const id = this.random.id<MatterId>(`matter ${byKey}`);
    await this.unit.manager.insert(Matter, {
      id,
      communityId,
      kind,
      state: 'open',
      byKey,
      aboutKey: body.about ? this.keyOf(body.about) : null,
      body: await this.#close(communityId, id, body),
      decidedById: null,
      calledMore: false,
      letGo: false,
    });
    return id;
  }

  /**
   * Changes one that is held until the unit ends: whoever comes second changes what the first has left. Inside a unit of work.
   * @throws NotHere for what is gone
   */
  async change(
    id: MatterId,
    change: (before: { state: MatterState; body: MatterBody }) => Partial<Pick<Matter, 'state' | 'decidedById'>> & {
      body?: MatterBody;
    },
  ): Promise<void> {
    const held = await lockOne(this.unit.manager, Matter, { id });
    if (!held) throw NotHere();
    const at = place(held.communityId, id);
    const before = JSON.parse(await this.vault.open(matterOwner(id), at, held.body)) as MatterBody;
    const { body, ...rest } = change({ state: held.state, body: before });
    const sealed = body ? { body: await this.#close(held.communityId, id, body) } : {};
    await this.unit.manager.update(Matter, { id }, { ...rest, ...sealed });
    if (held.letGo && (rest.state === 'closed' || rest.state === 'final')) await this.remove([id]);
  }

  /** Inside a unit of work. */
  async remove(ids: readonly MatterId[]): Promise<void> {
    for (const id of ids) {
      await this.unit.manager.delete(Matter, { id });
      await this.vault.destroy(matterOwner(id));
    }
  }

  #close(communityId: CommunityId, id: MatterId, body: MatterBody): Promise<Buffer> {
    return this.vault.seal(matterOwner(id), place(communityId, id), JSON.stringify(body));
  }
}
