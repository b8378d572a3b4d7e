import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { FormerFaces } from './former-faces.js';
import { KeptNicknames } from './kept-nicknames.js';
import { MeetupNameLikeNickname, NicknameLikeElsewhere, NicknameLikeMeetupName } from './nickname-change.problems.js';
import { Memberships } from '../account/memberships.service.js';
import { nicknameKey } from './nickname.js';
import { type OwnFaces, OwnFacesBook } from './own-faces.service.js';

/** One name in both formats joins them for whoever can read. It is refused until the person says that they mean it. */
@Injectable()
export class SameNames {
  constructor(
    private readonly faces: OwnFacesBook,
    private readonly former: FormerFaces,
    private readonly kept: KeptNicknames,
    private readonly memberships: Memberships,
  ) {}

  /**
   * Nicknames of before count too: their posts are still read, or remembered; and those in other communities. What one is called in
   * this series already was decided before. @throws MeetupNameLikeNickname, NicknameLikeElsewhere
   */
  async requireOtherThanNickname(actor: Actor, seriesId: string, name: string): Promise<void> {
    const { persona, meetup } = await this.faces.of(actor);
    const key = nicknameKey(name);
    if (meetup.some((each) => each.seriesId === seriesId && nicknameKey(each.name) === key)) return;
    const { accountId, communityId } = actor;
    const before = [
      ...(await this.former.nicknames(communityId, [accountId])),
      ...(await this.kept.of(communityId, accountId)),
    ];
    const nicknames = [persona?.view.nickname, ...before.map(({ nickname }) => nickname)];
    if (nicknames.some((each) => each !== undefined && nicknameKey(each) === key)) throw MeetupNameLikeNickname();
    for (const { persona: there } of await this.#facesElsewhere(actor))
      if (there && nicknameKey(there.view.nickname) === key) throw NicknameLikeElsewhere();
  }

  /** Here, or in another community one is in. @throws NicknameLikeMeetupName, NicknameLikeElsewhere */
  async requireOtherThanElsewhere(actor: Actor, nickname: string): Promise<void> {
    const key = nicknameKey(nickname);
    const { meetup } = await this.faces.of(actor);
    if (meetup.some(({ name }) => nicknameKey(name) === key)) throw NicknameLikeMeetupName();
    for (const there of await this.#facesElsewhere(actor)) {
      const names = [there.persona?.view.nickname, ...there.meetup.map(({ name }) => name)];
      if (names.some((name) => name !== undefined && nicknameKey(name) === key)) throw NicknameLikeElsewhere();
    }
  }

  async #facesElsewhere({ accountId, communityId }: Actor): Promise<OwnFaces[]> {
    const others = (await this.memberships.of(accountId)).filter((each) => each.communityId !== communityId);
    return Promise.all(others.map((each) => this.faces.of({ accountId, communityId: each.communityId })));
  }
}
