import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { AccountId, CommunityId } from '../../platform/http/actor.js';
import { Accounts } from '../account/accounts.service.js';
import { Photos } from '../account/photos.service.js';
import { FaceJoins } from '../face/face-join.repository.js';
import type { PersonaView } from '../face/faces.js';
import { SeriesBook } from '../face/series-book.js';
import type { Rung, ShownName } from './ladder.js';

/** What one person sees of another beyond the face they know. Only what is shown stands in it. */
export interface Sight {
  firstName?: string;
  /** In the order of the alphabet, and without the series: only what one is called. Empty: nothing yet. */
  meetupNames?: string[];
  nickname?: PersonaView | 'none';
  face?: 'photo' | 'none';
  contact?: string;
}

/** Whose values are wanted, and which of them. */
export interface Shown {
  accountId: AccountId;
  rungs: readonly Rung[];
  /** The meetup names that were agreed on. Without them those one has now: for one's own eyes. */
  names?: readonly ShownName[] | undefined;
}

const called = (names: readonly ShownName[]): string[] =>
  [...new Set(names.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'nb'));

/** Fetches the values behind the rungs. Whoever calls it has asked the ladder which rungs those are. */
@Injectable()
export class Sights {
  constructor(
    private readonly accounts: Accounts,
    private readonly photos: Photos,
    private readonly joins: FaceJoins,
    private readonly series: SeriesBook,
    private readonly read: Read,
  ) {}

  /** One for each that is asked for, in their order. A constant number of reads. */
  async of(communityId: CommunityId, wanted: readonly Shown[]): Promise<Sight[]> {
    const whoShow = (...those: Rung[]) =>
      wanted.filter(({ rungs }) => rungs.some((rung) => those.includes(rung))).map(({ accountId }) => accountId);
    const own = await this.accounts.several(whoShow('first-name', 'contact'));
    const photos = await this.photos.among(whoShow('face'));
    const faces = await this.#faces(communityId, whoShow('meetup-name', 'nickname'));
    return wanted.map(({ accountId, rungs, names }): Sight => {
      const shows = new Set(rungs);
      const known = own.get(accountId);
      const named = faces.get(accountId);
      return {
        ...(shows.has('first-name') && known ? { firstName: known.firstName } : {}),
        ...(shows.has('meetup-name') ? { meetupNames: called(names ?? named?.names ?? []) } : {}),
        ...(shows.has('nickname') ? { nickname: named?.nickname ?? ('none' as const) } : {}),
        ...(shows.has('face') ? { face: photos.has(accountId) ? ('photo' as const) : ('none' as const) } : {}),
        ...(shows.has('contact') && known?.contact ? { contact: known.contact } : {}),
      };
    });
  }

  /** What somebody is called at meetups now, by series. */
  async names({ accountId, communityId }: { accountId: AccountId; communityId: CommunityId }): Promise<ShownName[]> {
    return (await this.#faces(communityId, [accountId])).get(accountId)?.names ?? [];
  }

  async #faces(
    communityId: CommunityId,
    accountIds: readonly AccountId[],
  ): Promise<Map<AccountId, { names: ShownName[]; nickname?: PersonaView }>> {
    if (accountIds.length === 0) return new Map();
    const series = await this.series.of(communityId);
    const joined = await this.joins.faces(
      accountIds.flatMap((accountId) => [
        { accountId, kind: 'persona' as const, scope: communityId },
        ...series.map(({ id }) => ({ accountId, kind: 'meetup' as const, scope: id })),
      ]),
    );
    const ids = list(joined.map(({ faceId }) => faceId));
    const names = new Map(
      (
        await this.read.all<{ id: string; name: string }>(
          sql`select id, name from meetup_face where id in ${ids} and gone = ${false}`,
        )
      ).map(({ id, name }) => [id, name]),
    );
    const personas = new Map(
      (
        await this.read.all<{ id: PersonaView['id'] & string; nickname: string; picture: number }>(
          sql`select id, nickname, picture from persona where id in ${ids} and gone = ${false}`,
        )
      ).map(({ id, nickname, picture }) => [id as string, { id, nickname, picture, staff: false }]),
    );
    return new Map(
      accountIds.map((accountId) => {
        const mine = joined.filter((face) => face.accountId === accountId);
        const own = mine.flatMap(({ faceId, scope }): ShownName[] => {
          const name = names.get(faceId);
          return name === undefined ? [] : [{ scope, name }];
        });
        const nickname = mine.map(({ faceId }) => personas.get(faceId)).find(Boolean);
        return [accountId, { names: own, ...(nickname ? { nickname } : {}) }];
      }),
    );
  }
}
