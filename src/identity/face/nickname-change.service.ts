import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { exactDay } from '../../platform/ui/time-words.js';
import { Account } from '../account/account.entity.js';
import { Accounts } from '../account/accounts.service.js';
import { Blocks } from '../block/blocks.service.js';
import { Bonds } from '../bond/bonds.repository.js';
import { Absences } from '../leaving/absences.service.js';
import type { PersonaId, PersonaView } from './faces.js';
import { KeptNicknames } from './kept-nicknames.js';
import { DatesMoved, GivingUp, NicknameGone, NicknameWaits, RenamedLately } from './nickname-change.problems.js';
import { nextBatch, nextRename, reached, restEnd } from './nickname-days.js';
import { NicknameRests, type RestBody, type RestView } from './nickname-rests.js';
import { looksLikeName } from './first-names.js';
import { NicknameLooksLikeName } from './nickname-letters.problems.js';
import { checkNickname, nicknameKey } from './nickname.js';
import { Persona } from './persona.entity.js';
import { Personas } from './personas.service.js';
import { SameNames } from './same-names.js';

export interface NewFace {
  nickname: string;
  picture: number;
  /** That a meetup name is the same is meant so. */
  sameName: boolean;
  likeName: boolean;
}

/** The two dates of a new start. ISO instants. */
export type StartDates = Pick<RestBody, 'batch' | 'until'>;

/** Everything that becomes of one's own nickname: the first one, another one for the same posts, a new start. */
@Injectable()
export class NicknameChanges {
  constructor(
    private readonly absences: Absences,
    private readonly accounts: Accounts,
    private readonly blocks: Blocks,
    private readonly bonds: Bonds,
    private readonly kept: KeptNicknames,
    private readonly personas: Personas,
    private readonly rests: NicknameRests,
    private readonly sameNames: SameNames,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async state(actor: Actor): Promise<{ persona: PersonaView | undefined; rest: RestView | undefined }> {
    return { persona: await this.personas.of(actor), rest: await this.rests.of(actor) };
  }

  /** A nickname for whoever has none. @throws OnBreak, NicknameWaits, NicknameLooksLikeName, NicknameLikeMeetupName, NicknameLikeElsewhere, and what `Personas.choose` throws */
  async choose(actor: Actor, { nickname, picture, sameName, likeName }: NewFace): Promise<void> {
    await this.absences.requireHere(actor);
    const end = await this.rests.end(actor);
    if (end) throw NicknameWaits({ day: this.#day(actor, end) });
    if (!likeName && looksLikeName(nickname)) throw NicknameLooksLikeName();
    if (!sameName) await this.sameNames.requireOtherThanElsewhere(actor, nickname);
    await this.unit.run(async () => {
      await this.personas.choose(actor, nickname, picture);
      await this.blocks.newFace(actor.accountId);
    });
  }

  /** From when on the nickname can be changed again; undefined: now. */
  async renameFrom(actor: Actor): Promise<Temporal.Instant | undefined> {
    const last = await this.kept.lastChange(actor.accountId, actor.communityId);
    const from = last && nextRename(last);
    return from && !reached(from.toString(), this.clock.now()) ? from : undefined;
  }

  /**
   * Another nickname and picture on the same posts; everybody sees that it is the same person. Only the picture, if the
   * nickname stays. @throws NotHere without a nickname; GivingUp, RenamedLately, NicknameTaken, NicknameLooksLikeName, NicknameLikeMeetupName, NicknameLikeElsewhere, and
   * what `checkNickname` throws
   */
  async rename(actor: Actor, wish: Partial<NewFace>): Promise<void> {
    await this.#inLine(actor, async (own) => {
      const { rest, persona } = await this.state(actor);
      if (rest) throw GivingUp();
      const { nickname = persona!.nickname, picture = persona!.picture } = wish;
      if (nickname !== persona!.nickname) await this.#leaveBehind(actor, own, persona!.nickname, wish as NewFace);
      await this.unit.manager.update(Persona, { id: own }, { nickname, nicknameKey: nicknameKey(nickname), picture });
    });
  }

  /** What a new start would mean if it were asked for now. @throws NotHere without a nickname */
  async startDates(actor: Actor): Promise<StartDates & { persona: PersonaView; rest: RestView | undefined }> {
    const { persona, rest } = await this.state(actor);
    if (!persona) throw NotHere();
    return { ...this.#dates(actor), persona, rest };
  }

  /**
   * Gives up the nickname at the next batch. Again changes nothing: the dates of the first time hold.
   * @param day what the person was promised @throws NotHere without a nickname; DatesMoved
   */
  async giveUp(actor: Actor, day?: string): Promise<void> {
    await this.#inLine(actor, async () => {
      const { accountId, communityId } = actor;
      const known = await this.bonds.hold<RestBody>('rest', accountId, communityId);
      if (known && !known.body.done) return;
      const dates = this.#dates(actor);
      const promised = Temporal.Instant.from(dates.batch).toZonedDateTimeISO(actor.zone).toPlainDate().toString();
      if (day !== undefined && day !== promised) throw DatesMoved();
      if (known) await this.bonds.untie(known.id);
      await this.bonds.tie('rest', accountId, communityId, { accountId, communityId, ...dates } satisfies RestBody);
    });
  }

  /** Keeps the nickname after all. Nothing happens if it was not to go. @throws NicknameGone once it is too late */
  async keep(actor: Actor): Promise<void> {
    await this.unit.run(async () => {
      const rest = await this.bonds.hold<RestBody>('rest', actor.accountId, actor.communityId);
      if (!rest) return;
      if (rest.body.done || reached(rest.body.batch, this.clock.now())) throw NicknameGone();
      await this.bonds.untie(rest.id);
    });
  }

  async #leaveBehind(
    actor: Actor,
    own: PersonaId,
    before: string,
    { nickname, sameName, likeName }: NewFace,
  ): Promise<void> {
    const { accountId, communityId } = actor;
    const from = await this.renameFrom(actor);
    if (from) throw RenamedLately({ day: this.#day(actor, from) });
    checkNickname(nickname, await this.accounts.own(accountId));
    if (!likeName && looksLikeName(nickname)) throw NicknameLooksLikeName();
    if (!sameName) await this.sameNames.requireOtherThanElsewhere(actor, nickname);
    await this.personas.requireFree(communityId, nickname, { id: own, accountId });
    await this.kept.release(accountId, communityId, nickname);
    await this.kept.keep({ accountId, communityId, nickname: before, at: this.clock.now().toString() });
  }

  #dates({ zone }: Actor): StartDates {
    const batch = nextBatch(this.clock.now(), zone);
    return { batch: batch.toString(), until: restEnd(batch, zone).toString() };
  }

  /** One person's changes stand in line, the batch among them. @throws NotHere without a nickname */
  async #inLine(actor: Actor, work: (own: PersonaId) => Promise<void>): Promise<void> {
    await this.unit.run(async () => {
      await lockOne(this.unit.manager, Account, { id: actor.accountId });
      const own = await this.personas.idOf(actor);
      if (!own) throw NotHere();
      await work(own);
    });
  }

  #day({ lang, zone }: Actor, at: Temporal.Instant): string {
    return exactDay(at, { lang, zone, now: this.clock.now() }).text;
  }
}
