import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import { Accounts } from '../account/accounts.service.js';
import { FaceJoins } from './face-join.repository.js';
import type { PersonaId, PersonaView } from './faces.js';
import { NicknameChosen, NicknameFirst, NicknameTaken } from '../identity.problems.js';
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
    private readonly accounts: Accounts,
    private readonly joins: FaceJoins,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
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

  /** @throws NicknameFirst for whoever has none: reading needs no nickname, writing does. */
  async require(actor: Actor): Promise<PersonaId> {
    const id = await this.idOf(actor);
    if (!id) throw NicknameFirst();
    return id;
  }

  /** Chooses the nickname in the actor's community. @throws NicknameTaken, and what `checkNickname` throws */
  async choose(actor: Actor, nickname: string, picture: number): Promise<PersonaId> {
    checkNickname(nickname, await this.accounts.own(actor.accountId));
    if (await this.idOf(actor)) throw NicknameChosen();
    return this.create({ ...actor, nickname, picture, staff: false });
  }

  /** @throws NicknameTaken if somebody in the community has a name too much like it. */
  async requireFree(communityId: CommunityId, nickname: string): Promise<void> {
    const like = sql`select id from persona where community_id = ${communityId} and nickname_key = ${nicknameKey(nickname)}`;
    if (await this.read.one(like)) throw NicknameTaken();
  }

  /** The consultant writes under their own first name: they are known in their community. */
  async create(fresh: NewPersona): Promise<PersonaId> {
    const id = this.random.id<PersonaId>('persona');
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
}

const join = ({ accountId, communityId }: { accountId: AccountId; communityId: CommunityId }) => ({
  accountId,
  kind: 'persona' as const,
  scope: communityId,
});
