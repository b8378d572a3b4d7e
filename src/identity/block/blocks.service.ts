import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Hub } from '../../platform/realtime/hub.js';
import { Account } from '../account/account.entity.js';
import { Bonds } from '../bond/bonds.repository.js';
import { FaceJoins, type Joined } from '../face/face-join.repository.js';
import { SeriesBook } from '../face/series-book.js';
import { RevealBook } from '../reveal/reveal-book.js';
import {
  type BlockBody,
  hiddenBy,
  pinned,
  placesShown,
  unnamed,
  type Way,
  waysWithout,
  wayThrough,
  withWay,
} from './block-rule.js';
import { StaffNotBlocked } from './block.problems.js';

/** A face somebody has blocked, as they know it. Two faces of one person are two of these, with nothing between them. */
export interface BlockedFace {
  faceId: string;
  kind: 'persona' | 'meetup';
  called: string;
  /** Of a nickname. */
  picture?: number;
}

/**
 * Blocks. A block stands between two people and is known to the blocker alone, who then sees less: no words, no name, of
 * the faces they know. The blocked one sees no change. Ask it by face; only `among` speaks of people, for the consultant:
 * a block that acted on faces the blocker does not know would tell them whose those are.
 */
@Injectable()
export class Blocks {
  constructor(
    private readonly bonds: Bonds,
    private readonly joins: FaceJoins,
    private readonly series: SeriesBook,
    private readonly reveals: RevealBook,
    private readonly hub: Hub,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /**
   * Blocks whoever is behind a face. Again is the same as once. Whether the actor may know a meetup name at all is asked
   * by the caller. @throws NotHere (unknown, one's own, gone, of another community), StaffNotBlocked
   */
  async block(actor: Actor, faceId: string): Promise<void> {
    const { face, staff, series } = await this.#face(actor, faceId);
    if (staff) throw StaffNotBlocked();
    const way = await this.#way(actor, face, series);
    await this.#changes(actor, async () => {
      const bond = await this.bonds.hold<BlockBody>('block', actor.accountId, face.accountId);
      const body: BlockBody = { by: actor.accountId, who: face.accountId, ways: withWay(bond?.body.ways ?? [], way) };
      if (bond) await this.bonds.change('block', { id: bond.id, body });
      else await this.bonds.tie('block', actor.accountId, face.accountId, body);
    });
  }

  /**
   * Lets a face show again, and what the same press of "block" hid with it. Nothing happens if it was not blocked.
   * @throws NotHere, also for whoever is gone: who comes to light then would tell which new nickname is theirs
   */
  async unblock(actor: Actor, faceId: string): Promise<void> {
    const { face } = await this.#face(actor, faceId);
    await this.#changes(actor, async () => {
      const bond = await this.bonds.hold<BlockBody>('block', actor.accountId, face.accountId);
      if (!bond) return;
      const ways = waysWithout(bond.body.ways, face);
      if (ways.length === 0) await this.bonds.untie(bond.id);
      else await this.bonds.change('block', { id: bond.id, body: { ...bond.body, ways } });
    });
  }

  /** The faces whose words and names this viewer does not get. One read; a second one if there are any. */
  async hidden(actor: Pick<Actor, 'accountId' | 'role'>): Promise<string[]> {
    if (actor.role !== 'ServiceUser') return [];
    const bonds = await this.bonds.from<BlockBody>('block', actor.accountId);
    const { faces, follows } = hiddenBy(bonds.map(({ body }) => body));
    const present = follows.length > 0 ? await this.joins.faces(follows) : [];
    return [...new Set([...faces, ...present.map(({ faceId }) => faceId)])];
  }

  /** Whether this viewer gets nothing of one face. */
  async hides(actor: Pick<Actor, 'accountId' | 'role'>, faceId: string): Promise<boolean> {
    return (await this.hidden(actor)).includes(faceId);
  }

  /**
   * Of these faces, whose people get nothing of one of `writers`: for whoever is about to tell several at once. It speaks of faces
   * the caller has, and of no others. A constant number of reads.
   */
  async leaveOut(faceIds: readonly string[], writers: readonly string[]): Promise<Set<string>> {
    const joined = await this.joins.behind([...faceIds, ...writers]);
    const accountOf = (faceId: string) => joined.get(faceId)?.accountId;
    const bonds = await this.bonds.from<BlockBody>('block', ...faceIds.flatMap((it) => accountOf(it) ?? []));
    return new Set(
      faceIds.filter((faceId) => {
        const own = bonds.filter(({ body }) => body.by === accountOf(faceId)).map(({ body }) => body);
        const { faces, follows } = hiddenBy(own);
        return writers.some((writer) => {
          const at = joined.get(writer);
          const follow = (it: (typeof follows)[number]) =>
            it.accountId === at?.accountId && it.kind === at.kind && it.scope === at.scope;
          return faces.includes(writer) || follows.some(follow);
        });
      }),
    );
  }

  /** What one has blocked and can let show again, by name. Whoever is gone is not on it. A constant number of reads. */
  async list(actor: Actor): Promise<BlockedFace[]> {
    const bonds = await this.bonds.from<BlockBody>('block', actor.accountId);
    const via = bonds.flatMap(({ body }) => body.ways.map((way) => way.via));
    const series = new Set((await this.series.of(actor.communityId)).map(({ id }) => id));
    const joined = await this.joins.behind(via);
    const of = (kind: Joined['kind']) => via.filter((id) => joined.get(id)?.kind === kind);
    const personas = await this.read.all<{ id: string; nickname: string; picture: number }>(sql`
      select id, nickname, picture from persona
      where id in ${list(of('persona'))} and community_id = ${actor.communityId} and gone = ${false}`);
    const meetups = await this.read.all<{ id: string; name: string }>(
      sql`select id, name from meetup_face where id in ${list(of('meetup'))}`,
    );
    return [
      ...personas.map(({ id, nickname, picture }) => ({
        faceId: id,
        kind: 'persona' as const,
        called: nickname,
        picture,
      })),
      ...meetups
        .filter(({ id }) => series.has(joined.get(id)!.scope))
        .map(({ id, name }) => ({ faceId: id, kind: 'meetup' as const, called: name })),
    ].sort((a, b) => a.called.localeCompare(b.called, actor.lang) || a.kind.localeCompare(b.kind));
  }

  /** Who of these people has blocked whom of them. For what the consultant acts on; never for what the blocker sees. */
  async among(accountIds: readonly AccountId[]): Promise<[AccountId, AccountId][]> {
    const bonds = await this.bonds.from<BlockBody>('block', ...accountIds);
    const asked = new Set(accountIds);
    return bonds.flatMap(({ body: { by, who } }) =>
      who && asked.has(who) ? [[by, who] as [AccountId, AccountId]] : [],
    );
  }

  /** Tells when the blocks of somebody change, in whichever process. @returns how to stop. */
  watch(actor: Pick<Actor, 'accountId'>, changed: () => void): () => void {
    return this.hub.subscribe(this.#topic(actor.accountId), changed);
  }

  /** Somebody has a new face: whoever has blocked them reads anew whom they leave out. Inside a unit of work. */
  async newFace(accountId: AccountId): Promise<void> {
    const about = await this.bonds.to<BlockBody>('block', accountId);
    const topics = about.map(({ body }) => this.#topic(body.by));
    this.unit.afterCommit(async () => {
      for (const topic of topics) await this.hub.publish(topic);
    });
  }

  /** For leaving, before the faces are cut off. Inside a unit of work. */
  async forget(accountId: AccountId): Promise<void> {
    const own = await this.bonds.from('block', accountId);
    await this.bonds.untie(...own.map(({ id }) => id));
    const about = await this.bonds.to<BlockBody>('block', accountId);
    const { follows } = hiddenBy(about.map(({ body }) => body));
    const last = follows.length > 0 ? await this.joins.faces(follows) : [];
    for (const { id, body } of about) await this.bonds.change('block', { id, body: unnamed(body, last) });
  }

  /**
   * The same for leaving one community of several: whom they have blocked, and who has blocked them, should they come back, stays as it
   * is. Inside a unit of work.
   */
  async pin(accountId: AccountId, communityId: CommunityId): Promise<void> {
    const series = (await this.series.of(communityId)).map(({ id }) => id);
    const last = await this.joins.facesOf(accountId, [
      { kind: 'persona', scope: communityId },
      ...series.map((scope) => ({ kind: 'meetup' as const, scope })),
    ]);
    for (const { id, body } of await this.bonds.to<BlockBody>('block', accountId))
      await this.bonds.change('block', { id, body: pinned(body, last) });
  }

  /** One person's presses stand in line, so that none is lost to another. */
  async #changes(actor: Actor, work: () => Promise<void>): Promise<void> {
    await this.unit.run(async () => {
      await lockOne(this.unit.manager, Account, { id: actor.accountId });
      await work();
      this.unit.afterCommit(() => this.hub.publish(this.#topic(actor.accountId)));
    });
  }

  async #way(actor: Actor, face: Joined, series: readonly string[]): Promise<Way> {
    const between = (await this.reveals.of(actor.accountId)).filter(({ them }) => them === face.accountId);
    const places = placesShown(face, { community: actor.communityId, series }, between);
    return wayThrough(face, places, await this.joins.facesOf(face.accountId, places));
  }

  async #face(actor: Actor, faceId: string): Promise<{ face: Joined; staff: boolean; series: string[] }> {
    const face = (await this.joins.behind([faceId])).get(faceId);
    if (!face || face.accountId === actor.accountId) throw NotHere();
    const series = (await this.series.of(actor.communityId)).map(({ id }) => id);
    if (face.kind === 'meetup') {
      if (!series.includes(face.scope)) throw NotHere();
      return { face, staff: false, series };
    }
    const persona = await this.read.one<{ staff: unknown }>(
      sql`select staff from persona where id = ${faceId} and community_id = ${actor.communityId} and gone = ${false}`,
    );
    if (!persona) throw NotHere();
    return { face, staff: Boolean(persona.staff), series };
  }

  /** Of the account a fingerprint: on its way between processes a topic can be read. */
  #topic(accountId: AccountId): string {
    return `blocks ${this.keyring.fingerprint('blocks', accountId)}`;
  }
}
