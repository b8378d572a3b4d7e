import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import { holding } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { exactDay } from '../../platform/ui/time-words.js';
import { Accounts } from '../account/accounts.service.js';
import { Absences } from '../leaving/absences.service.js';
import { FaceJoins } from './face-join.repository.js';
import type { PersonaId, PersonaView } from './faces.js';
import { KeptNicknames } from './kept-nicknames.js';
import { NicknameChosen, NicknameFirst, NicknameTaken } from '../identity.problems.js';
import { NicknameWaits } from './nickname-change.problems.js';
import { NicknameRests } from './nickname-rests.js';
import { checkNickname, nicknameKey } from './nickname.js';
import { Persona } from './persona.entity.js';

interface NewPersona {
  accountId: AccountId;
  communityId: CommunityId;
  nickname: string;
  picture: number;
  staff: boolean;
}

/** The nickname one has online, and the way from oneself to it. */
@Injectable()
export class Personas {
  constructor(
    private readonly absences: Absences,
    private readonly accounts: Accounts,
    private readonly joins: FaceJoins,
    private readonly kept: KeptNicknames,
    private readonly rests: NicknameRests,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The actor's own persona in their community; undefined until they choose one. */
  async idOf(actor: Pick<Actor, 'accountId' | 'communityId'>): Promise<PersonaId | undefined> {
    return (await this.joins.faceOf(join(actor))) as PersonaId | undefined;
  }

  async of(actor: Pick<Actor, 'accountId' | 'communityId'>): Promise<PersonaView | undefined> {
    const id = await this.idOf(actor);
    if (!id) return undefined;
    const row = await this.read.one<{ nickname: string; picture: number; staff: unknown }>(
      sql`select nickname, picture, staff from persona where id = ${id}`,
    );
    return { id, nickname: row!.nickname, picture: row!.picture, staff: Boolean(row!.staff) };
  }

  /**
   * The nicknames of several people, for somebody to whom each of them shows something of their own under that name. Who has none is
   * not in it. Two reads.
   */
  async ofEach(communityId: CommunityId, owners: readonly AccountId[]): Promise<Map<AccountId, PersonaView>> {
    const joined = await this.joins.faces(owners.map((accountId) => join({ accountId, communityId })));
    const rows = await this.read.all<{ id: PersonaId; nickname: string; picture: number }>(
      sql`select id, nickname, picture from persona where id in ${list(joined.map(({ faceId }) => faceId))}`,
    );
    const of = new Map(joined.map(({ faceId, accountId }) => [faceId, accountId]));
    return new Map(rows.map((row) => [of.get(row.id)!, { ...row, staff: false }]));
  }

  /** From when on somebody without a nickname may choose one. ISO instant; undefined: now. */
  async restsUntil(actor: Pick<Actor, 'accountId' | 'communityId'>): Promise<string | undefined> {
    return (await this.rests.end(actor))?.toString();
  }

  /** @throws NicknameFirst for whoever has none: reading needs no nickname, writing does; NicknameWaits, OnBreak. */
  async require(actor: Actor): Promise<PersonaId> {
    const id = await this.idOf(actor);
    if (!id) {
      const end = await this.rests.end(actor);
      throw end ? NicknameWaits({ day: exactDay(end, { ...actor, now: this.clock.now() }).text }) : NicknameFirst();
    }
    await this.absences.requireHere(actor);
    return id;
  }

  /** Nobody gives it up before the unit ends. Inside a unit of work, before anything else is held. @throws NotHere when it is gone */
  async hold(id: PersonaId): Promise<void> {
    const here = await this.read.one(
      sql`select p.id from persona p where p.id = ${id} and p.gone = ${false}${holding(sql`p`)}`,
    );
    if (!here) throw NotHere();
  }

  /** Chooses the nickname in the actor's community. @throws NicknameTaken, and what `checkNickname` throws */
  async choose(actor: Actor, nickname: string, picture: number): Promise<PersonaId> {
    checkNickname(nickname, await this.accounts.own(actor.accountId));
    if (await this.idOf(actor)) throw NicknameChosen();
    return this.create({ ...actor, nickname, picture, staff: false });
  }

  /** For good: no nickname, no picture, and nobody can take the nickname to pass for them. Inside a unit of work. */
  async retire(id: PersonaId): Promise<void> {
    const row = await this.unit.manager.findOneByOrFail(Persona, { id });
    const nicknameKey = this.#taken(row.communityId, row.nicknameKey);
    const owner = await this.joins.personBehind(id);
    if (owner) await this.kept.unname(owner, row.communityId);
    await this.unit.manager.update(Persona, { id }, { nickname: '', nicknameKey, picture: 0, gone: true });
    await this.joins.cut(id);
  }

  /** @throws NicknameTaken if somebody else in the community has, or had, a name too much like it. */
  async requireFree(
    communityId: CommunityId,
    nickname: string,
    own?: { id: PersonaId; accountId: AccountId },
  ): Promise<void> {
    const key = nicknameKey(nickname);
    const like = sql`select id from persona where community_id = ${communityId} and nickname_key in ${list([key, this.#taken(communityId, key)])}`;
    // In this order: a nickname on its way from the one place to the other is found in one of them.
    const found = await this.read.one<{ id: PersonaId }>(like);
    if (found && found.id !== own?.id) throw NicknameTaken();
    if (await this.kept.isKept(communityId, nickname, own?.accountId)) throw NicknameTaken();
  }

  /** The consultant writes under their own first name: they are known in their community. */
  async create(fresh: NewPersona): Promise<PersonaId> {
    const id = this.random.id<PersonaId>(`persona ${fresh.accountId}`);
    const key = nicknameKey(fresh.nickname);
    await this.unit.run(async () => {
      await this.requireFree(fresh.communityId, fresh.nickname);
      const { communityId, nickname, picture, staff } = fresh;
      await this.unit.manager.insert(Persona, {
        id,
        communityId,
        nickname,
        nicknameKey: key,
        picture,
        staff,
        gone: false,
      });
      await this.joins.tie(join(fresh), id);
    });
    return id;
  }

  /** A nickname that somebody had, so that it can be told that it is taken, and not what it was. */
  #taken(communityId: CommunityId, key: string): string {
    return this.keyring.fingerprint('nickname', `${communityId}|${key}`);
  }
}

const join = ({ accountId, communityId }: { accountId: AccountId; communityId: CommunityId }) => ({
  accountId,
  kind: 'persona' as const,
  scope: communityId,
});
