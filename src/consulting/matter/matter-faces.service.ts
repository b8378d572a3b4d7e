import { Injectable } from '@nestjs/common';
import { MeetupNames, Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import type { FaceRef } from './matter.js';

/** By which of somebody's faces a matter is theirs, and what the desk calls that face. */
@Injectable()
export class MatterFaces {
  constructor(
    private readonly personas: Personas,
    private readonly names: MeetupNames,
    private readonly read: Read,
  ) {}

  /**
   * The face of the side somebody comes from: at a meetup the name they have there, else the nickname; whoever has neither is somebody
   * without a name. @throws NotHere for a meetup of elsewhere
   */
  async from(actor: Actor, meetupId: string | undefined): Promise<FaceRef> {
    if (meetupId) {
      const meetup = await this.read.one<{ series_id: string }>(sql`
        select m.series_id from meetup m join meetup_series s on s.id = m.series_id
        where m.id = ${meetupId} and s.community_id = ${actor.communityId}`);
      if (!meetup) throw NotHere();
      const face = await this.names.of(actor, meetup.series_id);
      if (face) return { kind: 'meetup', id: face.id };
    }
    const persona = meetupId ? undefined : await this.personas.idOf(actor);
    return persona ? { kind: 'persona', id: persona } : { kind: 'account', id: actor.accountId };
  }

  /** All faces of the actor that a matter can hang on, for that person alone. */
  async own(actor: Actor): Promise<FaceRef[]> {
    const persona = await this.personas.idOf(actor);
    const meetup = await this.names.every(actor);
    return [
      { kind: 'account', id: actor.accountId },
      ...(persona ? [{ kind: 'persona' as const, id: persona }] : []),
      ...meetup.map(({ id }) => ({ kind: 'meetup' as const, id })),
    ];
  }

  /** What the desk calls them. Empty for whoever has no name there, or none any more. Two reads. */
  async called(faces: readonly FaceRef[]): Promise<Map<string, string>> {
    const ids = faces.filter(({ kind }) => kind !== 'account').map(({ id }) => id);
    if (ids.length === 0) return new Map();
    const rows = await this.read.all<{ id: string; name: string }>(sql`
      select id, nickname as name from persona where id in ${list(ids)}
      union all select id, name from meetup_face where id in ${list(ids)}`);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
