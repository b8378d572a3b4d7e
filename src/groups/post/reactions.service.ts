import { Injectable } from '@nestjs/common';
import { butNot, NicknameGivenUp, PersonaLeft, type PersonaId, Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import { OwnPost } from '../groups.problems.js';
import { Moderation } from '../moderation/moderation.service.js';
import type { PostId } from '../thread/post.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { Reaction } from './reaction.entity.js';
import { type ReactionKind, reactionKinds, type ReactionsView } from './reactions.js';

interface Row {
  post_id: PostId;
  persona_id: PersonaId;
  kind: ReactionKind;
  nickname: string;
}

/**
 * "I hear you", without having to find words. The author sees from whom, by name; nobody else sees anything, and there is no
 * number anywhere: a post without signs must not look like a post that nobody liked.
 */
@Injectable()
export class Reactions {
  constructor(
    private readonly moderation: Moderation,
    private readonly personas: Personas,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** Gives a sign or takes it back. Saying it again changes nothing. @throws NotHere, NicknameFirst, OnBreak, OwnPost */
  async set(
    actor: Actor,
    postId: string,
    kind: ReactionKind,
    on: boolean,
  ): Promise<{ threadId: ThreadId; postId: PostId }> {
    const post = await this.moderation.readable(actor, postId);
    const personaId = await this.personas.require(actor);
    if (post.persona_id === personaId) throw OwnPost();
    await this.unit.run(async () => {
      const where = { postId: post.id, personaId, kind };
      if (!on) await this.unit.manager.delete(Reaction, where);
      else if (!(await this.unit.manager.existsBy(Reaction, where)))
        await this.unit.manager.insert(Reaction, { id: this.random.id(`reaction ${personaId}`), ...where });
    });
    return { threadId: post.thread_id, postId: post.id };
  }

  /** Of the posts of a page, what this reader is told. One read, however many posts there are. */
  async of(
    actor: Actor,
    own: PersonaId | undefined,
    posts: readonly { id: PostId; persona_id: PersonaId }[],
    hidden: readonly string[],
  ): Promise<(id: PostId) => ReactionsView> {
    const rows = own
      ? await this.read.all<Row>(sql`
          select r.post_id, r.persona_id, r.kind, p.nickname from reaction r
          join persona p on p.id = r.persona_id join post o on o.id = r.post_id
          where r.post_id in ${list(posts.map(({ id }) => id))} and (r.persona_id = ${own} or o.persona_id = ${own})
            and p.gone = ${false}${butNot(sql`r.persona_id`, hidden)}`)
      : [];
    return (id) => {
      const here = rows.filter((row) => row.post_id === id);
      const names = (kind: ReactionKind) =>
        here
          .filter((row) => row.kind === kind && row.persona_id !== own)
          .map(({ nickname }) => nickname)
          .sort((a, b) => a.localeCompare(b, actor.lang));
      return {
        mine: reactionKinds.filter((kind) => here.some((row) => row.kind === kind && row.persona_id === own)),
        given: reactionKinds.map((kind) => ({ kind, names: names(kind) })).filter((each) => each.names.length > 0),
      };
    };
  }

  /** A sign is from somebody; without them it says nothing. */
  @During(PersonaLeft)
  left({ personaId }: PersonaLeft): Promise<unknown> {
    return this.unit.manager.delete(Reaction, { personaId });
  }

  /** And it would go on naming who gave a nickname up to have a new start. */
  @During(NicknameGivenUp)
  givenUp({ personaId }: NicknameGivenUp): Promise<unknown> {
    return this.unit.manager.delete(Reaction, { personaId });
  }
}
