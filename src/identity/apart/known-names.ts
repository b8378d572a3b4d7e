import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { AccountId, CommunityId } from '../../platform/http/actor.js';
import { Accounts } from '../account/accounts.service.js';
import { FaceJoins } from '../face/face-join.repository.js';
import { FormerFaces } from '../face/former-faces.js';
import { KeptNicknames } from '../face/kept-nicknames.js';
import { SeriesBook } from '../face/series-book.js';
import type { KnownAs } from './apart-rule.js';

/** By which names people may be known in a community. For comparing with what others entered; for nothing else. */
@Injectable()
export class KnownNames {
  constructor(
    private readonly accounts: Accounts,
    private readonly joins: FaceJoins,
    private readonly former: FormerFaces,
    private readonly kept: KeptNicknames,
    private readonly series: SeriesBook,
    private readonly read: Read,
  ) {}

  /** A constant number of reads, however many people. */
  async of(communityId: CommunityId, people: readonly AccountId[]): Promise<Map<AccountId, KnownAs>> {
    const series = await this.series.of(communityId);
    const faces = await this.joins.faces(
      people.flatMap((accountId) => [
        { accountId, kind: 'persona' as const, scope: communityId },
        ...series.map(({ id }) => ({ accountId, kind: 'meetup' as const, scope: id })),
      ]),
    );
    const ids = (kind: 'persona' | 'meetup') =>
      list(faces.filter((face) => face.kind === kind).map((face) => face.faceId));
    const called = new Map<string, string>();
    const names = sql`
      select id, nickname as name from persona where id in ${ids('persona')}
      union all select id, name from meetup_face where id in ${ids('meetup')}`;
    for (const { id, name } of await this.read.all<{ id: string; name: string }>(names)) called.set(id, name);
    const own = (accountId: AccountId, kind: 'persona' | 'meetup') =>
      faces
        .filter((face) => face.accountId === accountId && face.kind === kind)
        .flatMap(({ faceId }) => called.get(faceId) ?? []);
    // Whoever entered a nickname need not have noticed that it has changed.
    const before = [
      ...(await this.kept.of(communityId, ...people)),
      ...(await this.former.nicknames(communityId, people)),
    ];
    const earlier = (accountId: AccountId) =>
      before.filter((each) => each.accountId === accountId).map(({ nickname }) => nickname);
    const accounts = await this.accounts.several(people);
    return new Map(
      [...accounts].map(([id, account]) => [
        id,
        { ...account, nicknames: [...own(id, 'persona'), ...earlier(id)], meetupNames: own(id, 'meetup') },
      ]),
    );
  }
}
