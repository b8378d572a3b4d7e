import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Keyring } from '../../platform/crypto/keyring.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import type { Way } from '../choices.js';
import { PeerCheck, PeerSession, type PeerSessionId, type PeerTalkId } from '../talk/peer-talk.entity.js';
import type { Side } from '../talk/talk.js';
import { checkOwner, type OpenTalk, type OwnTalk, talkOwner } from '../talk/talks.repository.js';
import type { Answers } from './session.js';

export interface SessionBody {
  by: Side;
  /** Both want it. */
  set?: true | undefined;
  /** ISO instant. */
  startsAt: string;
  way: Way;
  where?: string | undefined;
}

export interface OpenSession extends SessionBody {
  id: PeerSessionId;
}

type Talk = Pick<OpenTalk, 'id' | 'communityId'>;
const place = (community: CommunityId, table: 'peer_session' | 'peer_check', row: string): Place => ({
  community,
  table,
  row,
  column: 'body',
});

/** Opens and seals when two meet, and what each of them wrote down for themselves. */
@Injectable()
export class SessionsRepository {
  constructor(
    private readonly vault: Vault,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** By when they are. Two reads. */
  of(talk: Talk): Promise<OpenSession[]> {
    return this.#all(talk, sql`s.talk_id = ${talk.id}`);
  }

  /** In which talk one is. */
  async talkOf(id: string): Promise<PeerTalkId | undefined> {
    return (await this.read.one<{ talk_id: PeerTalkId }>(sql`select talk_id from peer_session where id = ${id}`))
      ?.talk_id;
  }

  /** Inside a unit of work. */
  async add(talk: Talk, body: SessionBody): Promise<PeerSessionId> {
    const id = this.random.id<PeerSessionId>(`peer-session ${talk.id} ${body.startsAt}`);
    await this.unit.manager.insert(PeerSession, {
      id,
      talkId: talk.id,
      body: await this.#close(talk, id, body),
      remindAt: null,
    });
    return id;
  }

  /** Inside a unit of work. */
  async set(talk: Talk, { id, ...body }: OpenSession, remindAt: Temporal.Instant | null): Promise<void> {
    const sealed = await this.#close(talk, id, { ...body, set: true });
    await this.unit.manager.update(PeerSession, { id }, { body: sealed, remindAt });
  }

  /** Inside a unit of work. */
  async remove(id: PeerSessionId): Promise<void> {
    await this.unit.manager.delete(PeerSession, { id });
  }

  /** What is to be reminded of by now, with its talk. */
  due(now: Temporal.Instant): Promise<{ id: PeerSessionId; talk_id: PeerTalkId }[]> {
    return this.read.all(sql`select id, talk_id from peer_session where remind_at <= ${now}`);
  }

  /** Inside a unit of work. @returns whether it was not done before */
  async reminded(id: PeerSessionId): Promise<boolean> {
    const held = await lockOne(this.unit.manager, PeerSession, { id });
    if (!held?.remindAt) return false;
    await this.unit.manager.update(PeerSession, { id }, { remindAt: null });
    return true;
  }

  /** One's own answers of a talk, by the time they are about. Two reads. */
  async checks({ id: talk, communityId, side }: OwnTalk): Promise<Map<string, Answers>> {
    const rows = await this.read.all<{ id: string; session_id: string; body: Buffer }>(sql`
      select id, session_id, body from peer_check where talk_id = ${talk} and own_key = ${this.#key(talk, side)}`);
    if (rows.length === 0) return new Map();
    const open = await this.vault.opener([checkOwner(talk, side)]);
    return new Map(
      rows.map(({ id, session_id, body }) => [
        session_id,
        JSON.parse(open(checkOwner(talk, side), place(communityId, 'peer_check', id), body)) as Answers,
      ]),
    );
  }

  /** Inside a unit of work that holds the talk. */
  async answer(talk: OwnTalk, sessionId: PeerSessionId, answers: Answers): Promise<void> {
    const { id: talkId, side, communityId } = talk;
    const ownKey = this.#key(talkId, side);
    const before = await lockOne(this.unit.manager, PeerCheck, { sessionId, ownKey });
    const id = before?.id ?? this.random.id(`peer-check ${sessionId} ${side}`);
    const text = JSON.stringify(answers);
    const body = await this.vault.seal(checkOwner(talkId, side), place(communityId, 'peer_check', id), text);
    if (before) await this.unit.manager.update(PeerCheck, { id }, { body });
    else await this.unit.manager.insert(PeerCheck, { id, talkId, sessionId, ownKey, body });
  }

  /** When two meet next, by talk: for the list. Two reads. */
  async next(talks: readonly Talk[], now: Temporal.Instant): Promise<Map<PeerTalkId, OpenSession>> {
    const found = new Map<PeerTalkId, OpenSession>();
    const ids = talks.map(({ id }) => id);
    const rows = ids.length > 0 ? await this.#rows(sql`s.talk_id in ${list(ids)}`) : [];
    const open = await this.vault.opener(ids.map(talkOwner));
    for (const { id, talk_id: talk, body } of rows) {
      const { communityId } = talks.find((each) => each.id === talk)!;
      const session = {
        id,
        ...(JSON.parse(open(talkOwner(talk), place(communityId, 'peer_session', id), body)) as SessionBody),
      };
      const ahead = Temporal.Instant.compare(Temporal.Instant.from(session.startsAt), now) > 0;
      const earlier = found.get(talk);
      if (session.set && ahead && (!earlier || session.startsAt < earlier.startsAt)) found.set(talk, session);
    }
    return found;
  }

  async #all({ id: talk, communityId }: Talk, where: Sql): Promise<OpenSession[]> {
    const rows = await this.#rows(where);
    const open = await this.vault.opener([talkOwner(talk)]);
    return rows
      .map(({ id, body }) => ({
        id,
        ...(JSON.parse(open(talkOwner(talk), place(communityId, 'peer_session', id), body)) as SessionBody),
      }))
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
  }

  #rows(where: Sql): Promise<{ id: PeerSessionId; talk_id: PeerTalkId; body: Buffer }[]> {
    return this.read.all(
      sql`select s.id, s.talk_id, s.body from peer_session s where ${where} order by s.id limit 500`,
    );
  }

  #key(talk: string, side: Side): string {
    return this.keyring.fingerprint('peer-check', `${talk}|${side}`);
  }

  #close({ id: talk, communityId }: Talk, id: PeerSessionId, body: SessionBody): Promise<Buffer> {
    return this.vault.seal(talkOwner(talk), place(communityId, 'peer_session', id), JSON.stringify(body));
  }
}
