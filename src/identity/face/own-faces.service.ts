import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { AccountId, CommunityId } from '../../platform/http/actor.js';
import { FaceJoins } from './face-join.repository.js';
import type { MeetupFaceId, PersonaId, PersonaView } from './faces.js';
import { SeriesBook } from './series-book.js';

export interface OwnFaces {
  persona?: { id: PersonaId; view: PersonaView } | undefined;
  /** By series, in the order of their titles. */
  meetup: { id: MeetupFaceId; name: string; seriesId: string; series: string }[];
}

/**
 * All faces of one person in a community. For that person's own pages, for what they revealed, for the reasoned look-up and
 * for leaving; for nothing else.
 */
@Injectable()
export class OwnFacesBook {
  constructor(
    private readonly joins: FaceJoins,
    private readonly series: SeriesBook,
    private readonly read: Read,
  ) {}

  async of({ accountId, communityId }: { accountId: AccountId; communityId: CommunityId }): Promise<OwnFaces> {
    const series = await this.series.of(communityId);
    const found = await this.joins.facesOf(accountId, [
      { kind: 'persona', scope: communityId },
      ...series.map(({ id }) => ({ kind: 'meetup' as const, scope: id })),
    ]);
    const personaId = found.find(({ kind }) => kind === 'persona')?.faceId as PersonaId | undefined;
    const persona =
      personaId &&
      (await this.read.one<{ nickname: string; picture: number; staff: unknown }>(
        sql`select nickname, picture, staff from persona where id = ${personaId}`,
      ));
    const ids = found.filter(({ kind }) => kind === 'meetup').map(({ faceId }) => faceId as MeetupFaceId);
    const rows =
      ids.length > 0
        ? await this.read.all<{ id: MeetupFaceId; name: string }>(
            sql`select id, name from meetup_face where id in ${list(ids)}`,
          )
        : [];
    const name = new Map(rows.map((row) => [row.id, row.name]));
    const at = new Map(found.map(({ scope, faceId }) => [scope, faceId as MeetupFaceId]));
    return {
      persona:
        personaId && persona
          ? {
              id: personaId,
              view: {
                id: personaId,
                nickname: persona.nickname,
                picture: persona.picture,
                staff: Boolean(persona.staff),
              },
            }
          : undefined,
      meetup: series.flatMap(({ id: seriesId, title }) => {
        const id = at.get(seriesId);
        const called = id && name.get(id);
        return id && called !== undefined ? [{ id, name: called, seriesId, series: title }] : [];
      }),
    };
  }
}
