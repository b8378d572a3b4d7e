import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { Problem } from '../../platform/problems/problem.js';
import { Accounts } from '../account/accounts.service.js';
import { FaceJoins } from './face-join.repository.js';
import { checkNickname } from './nickname.js';
import { Personas } from './personas.service.js';

/**
 * The name somebody chose for one text. It hangs on the person and not on the nickname: giving a nickname up, a break or a
 * block of the nickname must not move a text that others read under another name. A text is named to the join by a word that
 * is no id, so that no address (`/people/<id of a text>/block`) leads to whoever wrote it.
 */
@Injectable()
export class PenNames {
  constructor(
    private readonly accounts: Accounts,
    private readonly joins: FaceJoins,
    private readonly personas: Personas,
    private readonly read: Read,
  ) {}

  /**
   * @throws at the field `penName`: what tells the person's own name or address, and what is like a nickname here, one's own
   * too: then it would be none
   */
  async check(actor: Actor, penName: string): Promise<void> {
    try {
      checkNickname(penName, await this.accounts.own(actor.accountId));
      await this.personas.requireFree(actor.communityId, penName);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { kind, code, sentence, args, faults } = error;
      throw new Problem(
        kind,
        code,
        sentence,
        args,
        faults.map((fault) => ({ ...fault, field: 'penName' })),
      );
    }
  }

  /** Ties a text to whoever wrote it. Inside a unit of work. */
  tie({ accountId }: Pick<Actor, 'accountId'>, text: string): Promise<void> {
    return this.joins.tie({ accountId, kind: 'pen', scope: text }, faceOf(text));
  }

  /** Which of these texts somebody wrote. One read. */
  async ownOf({ accountId }: { accountId: AccountId }, texts: readonly string[]): Promise<Set<string>> {
    const scopes = texts.map((scope) => ({ kind: 'pen' as const, scope }));
    return new Set((await this.joins.facesOf(accountId, scopes)).map(({ scope }) => scope));
  }

  /**
   * For the consultant, who answers for what is published: the nicknames behind texts, by text. Whoever has none is not in it. A
   * constant number of reads.
   */
  async nicknames(communityId: CommunityId, texts: readonly string[]): Promise<Map<string, string>> {
    const behind = [...(await this.joins.behind(texts.map(faceOf))).values()];
    const scope = { kind: 'persona' as const, scope: communityId };
    const faces = await this.joins.faces(behind.map(({ accountId }) => ({ accountId, ...scope })));
    const rows = await this.read.all<{ id: string; nickname: string }>(
      sql`select id, nickname from persona where id in ${list(faces.map(({ faceId }) => faceId))}`,
    );
    const nickname = new Map(rows.map((row) => [row.id, row.nickname]));
    const of = new Map(faces.map(({ accountId, faceId }) => [accountId, nickname.get(faceId)]));
    return new Map(
      behind.flatMap(({ accountId, scope: text }) => {
        const name = of.get(accountId);
        return name ? [[text, name] as const] : [];
      }),
    );
  }

  /** Nobody is behind it any more. Inside a unit of work. */
  cut(text: string): Promise<void> {
    return this.joins.cut(faceOf(text));
  }
}

const faceOf = (text: string): string => `pen ${text}`;
