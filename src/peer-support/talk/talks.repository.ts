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
import { Random } from '../../platform/time/random.js';
import { PeerTalk, type PeerTalkId } from './peer-talk.entity.js';
import { otherSide, type Side, sides, type TalkBody, type TalkState } from './talk.js';

/** What is between two, opened. */
export interface OpenTalk {
  id: PeerTalkId;
  communityId: CommunityId;
  state: TalkState;
  lastSeq: number;
  body: TalkBody;
}

/** The same as one of the two has it. */
export interface OwnTalk extends OpenTalk {
  side: Side;
  /** Absent once they have left. */
  other: PersonaId | undefined;
}

interface Row {
  id: PeerTalkId;
  community_id: CommunityId;
  state: TalkState;
  last_seq: number;
  body: Buffer;
}

/** The key of all that two have said and agreed. */
export const talkOwner = (id: string): string => `peer-talk:${id}`;
/** The key of what one of them wrote down for themselves. */
export const checkOwner = (id: string, side: Side): string => `peer-check:${id}:${side}`;

export const talkPlace = (community: CommunityId, row: string): Place => ({
  community,
  table: 'peer_talk',
  row,
  column: 'body',
});

/** Opens and seals what is between two. Who may is asked by the services. */
@Injectable()
export class TalksRepository {
  constructor(
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** Under which a nickname finds its own, and nobody else. */
  keyOf(persona: PersonaId): string {
    return this.keyring.fingerprint('peer-talk', persona);
  }

  /** Those that fit. Two reads. */
  async all(where: Sql): Promise<OpenTalk[]> {
    const rows = await this.read.all<Row>(sql`
      select x.id, x.community_id, x.state, x.last_seq, x.body from peer_talk x where ${where} order by x.id`);
    if (rows.length === 0) return [];
    const open = await this.vault.opener(rows.map(({ id }) => talkOwner(id)));
    return rows.map(({ id, community_id: communityId, state, last_seq: lastSeq, body }) => ({
      id,
      communityId,
      state,
      lastSeq,
      body: JSON.parse(open(talkOwner(id), talkPlace(communityId, id), body)) as TalkBody,
    }));
  }

  /** All of one nickname, from either side. Two reads. */
  async of(persona: PersonaId | undefined): Promise<OwnTalk[]> {
    if (!persona) return [];
    const key = this.keyOf(persona);
    const found = await this.all(sql`(x.seeker_key = ${key} or x.supporter_key = ${key})`);
    return found.flatMap((talk) => ownOf(talk, persona) ?? []);
  }

  /** @throws NotHere for what is not this nickname's */
  async one(persona: PersonaId | undefined, id: string): Promise<OwnTalk> {
    const [talk] = persona ? await this.all(sql`x.id = ${id}`) : [];
    const own = talk && ownOf(talk, persona!);
    if (!own) throw NotHere();
    return own;
  }

  /** How many each nickname's key supports here, as `keyOf` gives it. One read. */
  async loads(communityId: CommunityId): Promise<(persona: PersonaId) => number> {
    const rows = await this.read.all<{ supporter_key: string; n: number }>(sql`
      select supporter_key, cast(count(*) as integer) as n from peer_talk
      where community_id = ${communityId} and state = 'open' group by supporter_key`);
    const of = new Map(rows.map(({ supporter_key: key, n }) => [key, n]));
    return (persona) => of.get(this.keyOf(persona)) ?? 0;
  }

  /** Inside a unit of work. */
  async add(communityId: CommunityId, body: TalkBody & Record<Side, PersonaId>): Promise<PeerTalkId> {
    const [seekerKey, supporterKey] = [this.keyOf(body.seeker), this.keyOf(body.supporter)];
    const id = this.random.id<PeerTalkId>(`peer-talk ${seekerKey} ${supporterKey}`);
    await this.unit.manager.insert(PeerTalk, {
      id,
      communityId,
      state: 'asked',
      seekerKey,
      supporterKey,
      lastSeq: 0,
      body: await this.#close(communityId, id, body),
    });
    return id;
  }

  /**
   * Changes one that is held until the unit ends: whoever comes second decides on what the first has left. Inside a unit of work.
   * @throws NotHere for what is gone
   */
  async change(
    id: PeerTalkId,
    change: (before: OpenTalk) => { state?: TalkState; lastSeq?: number; body?: TalkBody },
  ): Promise<void> {
    const held = await this.hold(id);
    if (!held) throw NotHere();
    const { body, ...rest } = change(held);
    const changes = { ...rest, ...(body ? { body: await this.#close(held.communityId, id, body) } : {}) };
    if (Object.keys(changes).length > 0) await this.unit.manager.update(PeerTalk, { id }, changes);
  }

  /** Held until the unit ends; undefined for what is gone. Inside a unit of work. */
  async hold(id: PeerTalkId): Promise<OpenTalk | undefined> {
    const held = await lockOne(this.unit.manager, PeerTalk, { id });
    if (!held) return undefined;
    const { communityId, state, lastSeq } = held;
    const text = await this.vault.open(talkOwner(id), talkPlace(communityId, id), held.body);
    return { id, communityId, state, lastSeq, body: JSON.parse(text) as TalkBody };
  }

  /** With all that was said in it. Inside a unit of work. */
  async remove(id: PeerTalkId): Promise<void> {
    await this.unit.manager.delete(PeerTalk, { id });
    for (const owner of [talkOwner(id), ...sides.map((side) => checkOwner(id, side))]) await this.vault.destroy(owner);
  }

  /** One of the two has left: to the other is left that there was a talk and that it is over. Inside a unit of work. */
  async forget(persona: PersonaId, now: string): Promise<void> {
    for (const { id, communityId, side, other, state, body } of await this.of(persona)) {
      await this.remove(id);
      if (!other || (state !== 'open' && state !== 'ended')) continue;
      const stays = otherSide(side);
      const over: TalkBody = { [stays]: other, words: '', way: 'text', times: 0, endedAt: body.endedAt ?? now };
      await this.unit.manager.insert(PeerTalk, {
        id,
        communityId,
        state: 'ended',
        seekerKey: stays === 'seeker' ? this.keyOf(other) : '',
        supporterKey: stays === 'supporter' ? this.keyOf(other) : '',
        lastSeq: 0,
        body: await this.#close(communityId, id, over),
      });
    }
  }

  #close(communityId: CommunityId, id: PeerTalkId, body: TalkBody): Promise<Buffer> {
    return this.vault.seal(talkOwner(id), talkPlace(communityId, id), JSON.stringify(body));
  }
}

function ownOf(talk: OpenTalk, persona: PersonaId): OwnTalk | undefined {
  const side = sides.find((each) => talk.body[each] === persona);
  return side && { ...talk, side, other: talk.body[otherSide(side)] };
}
