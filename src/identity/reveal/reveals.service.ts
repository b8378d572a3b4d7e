import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Contacts } from '../account/contact.service.js';
import { Photos } from '../account/photos.service.js';
import { Blocks } from '../block/blocks.service.js';
import { FaceJoins } from '../face/face-join.repository.js';
import { SeriesBook } from '../face/series-book.js';
import { NicknameFirst } from '../identity.problems.js';
import { Absences } from '../leaving/absences.service.js';
import {
  agree,
  decline,
  isAsked,
  offer,
  other,
  type Rung,
  rungsFrom,
  type RungState,
  type ShownName,
  shownNames,
  shownRungs,
  stateOf,
  untilOf,
  withdraw,
} from './ladder.js';
import { GroupOffers } from './group-offers.js';
import { lastDay, offerEnd } from './offer-day.js';
import { ContactFirst, EnoughOffers, NotFromHere, PhotoFirst } from './reveal.problems.js';
import { type Context, type OwnStanding, RevealBook } from './reveal-book.js';
import { type Shown, type Sight, Sights } from './sight.js';

/** How long an offer stands if nobody says otherwise, and at the most. Days. */
export const offerDays = { usual: 14, most: 30 } as const;
const mostOffers = 20;

export interface RungView {
  rung: Rung;
  state: RungState;
  /** ISO date: the last day of an offer. */
  until?: string | undefined;
}

/** What stands between the actor and somebody they know by one face. */
export interface Between {
  faceId: string;
  context: Context['kind'];
  /** The nickname or the meetup name by which the actor knows them here. */
  called: string;
  /** Of a nickname. */
  picture?: number | undefined;
  rungs: RungView[];
  /** What the actor sees of them. */
  sight: Sight;
  blocked: boolean;
}

/** Somebody behind a face, in the context in which the actor knows it. */
interface Other extends Context {
  accountId: AccountId;
  faceId: string;
  called: string;
  picture?: number | undefined;
}

/** What one of two shows the other. */
const shownBy = ({ standing: { ladder }, side, them }: OwnStanding, accountId: AccountId): Shown => ({
  accountId,
  rungs: shownRungs(ladder),
  names: shownNames(ladder, accountId === them ? other(side) : side),
});

/**
 * The step from one face to the next, between two people. Whether the actor may know a meetup name at all is asked by the
 * caller; a nickname is known to everybody in the community.
 */
@Injectable()
export class Reveals {
  constructor(
    private readonly book: RevealBook,
    private readonly groups: GroupOffers,
    private readonly sights: Sights,
    private readonly joins: FaceJoins,
    private readonly blocks: Blocks,
    private readonly absences: Absences,
    private readonly series: SeriesBook,
    private readonly photos: Photos,
    private readonly contacts: Contacts,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere for a face that is unknown, one's own, staff, gone, away or of another community */
  async between(actor: Actor, faceId: string): Promise<Between> {
    const them = await this.#other(actor, faceId);
    const own = await this.book.between(actor.accountId, them.accountId, them);
    const blocked = await this.blocks.hides(actor, faceId);
    const sight = await this.#sight(actor, them.accountId, blocked ? undefined : own);
    return this.#view(actor, them, own, sight, blocked);
  }

  /**
   * What they see of the actor, from the same rungs and by the same way. It tells nothing of what they have blocked.
   * @returns undefined if they see nobody there: the actor has no face among them, or is away
   */
  async mirror(actor: Actor, faceId: string): Promise<Sight | undefined> {
    const them = await this.#other(actor, faceId);
    const face = await this.#ownFace(actor, them);
    if (!face || !(await this.#called(actor, [face])).has(face)) return undefined;
    return this.#sight(actor, actor.accountId, await this.book.between(actor.accountId, them.accountId, them));
  }

  /** What somebody would see of the actor at these rungs: told before one offers or says yes. */
  async preview(actor: Actor, rungs: readonly Rung[]): Promise<Sight> {
    return (await this.sights.of(actor.communityId, [{ accountId: actor.accountId, rungs }]))[0]!;
  }

  /**
   * Offers one rung to each of these, pair by pair. Whoever cannot be offered anything is left out without a word; so is
   * whoever has blocked the actor, except that nobody could tell.
   * @throws OnBreak, PhotoFirst, ContactFirst, NotFromHere, EnoughOffers, NicknameFirst
   */
  async offer(actor: Actor, faceIds: readonly string[], rung: Rung, days: number, group?: string): Promise<void> {
    await this.absences.requireHere(actor);
    await this.#requireOwn(actor, rung);
    const now = this.clock.now();
    const until = offerEnd(now, days, actor.zone);
    if (!group) await this.#requireRoom(actor, now);
    const names = await this.#names(actor, rung);
    const hand = group
      ? { until: await this.groups.put(actor, group, rung, until), group }
      : { until, ...(names ? { names } : {}) };
    for (const faceId of faceIds) {
      const them = await this.#find(actor, faceId);
      if (!them || (await this.blocks.hides(actor, faceId))) {
        if (group) continue;
        throw NotHere();
      }
      if (!rungsFrom[them.kind].includes(rung)) throw NotFromHere();
      await this.#change(actor, them, (ladder, side) => offer(ladder, side, rung, hand, now));
    }
  }

  /** Yes or no to an offer. @throws NotHere if there is none; OnBreak, PhotoFirst, ContactFirst */
  async answer(actor: Actor, faceId: string, rung: Rung, yes: boolean): Promise<void> {
    const them = await this.#other(actor, faceId);
    if (await this.blocks.hides(actor, faceId)) throw NotHere();
    if (yes) {
      await this.absences.requireHere(actor);
      await this.#requireOwn(actor, rung);
    }
    const now = this.clock.now();
    const names = yes ? await this.#names(actor, rung) : undefined;
    await this.#change(actor, them, (ladder, side) => {
      if (!isAsked(ladder, side, rung, now)) throw NotHere();
      return yes ? agree(ladder, side, rung, names) : decline(ladder, side, rung);
    });
  }

  /** Takes back an offer, or what both show. Saying it again changes nothing. @throws NotHere */
  async withdraw(actor: Actor, faceId: string, rung: Rung): Promise<void> {
    const them = await this.#other(actor, faceId);
    await this.#change(actor, them, (ladder, side) => withdraw(ladder, side, rung));
  }

  /**
   * Takes back what the actor shows or offers to everybody who is not here now, all of it at once: which of them are there to be
   * shown something would tell a break from leaving. Says nothing of whether there was anybody.
   */
  async withdrawFromAway(actor: Actor): Promise<void> {
    const scopes = new Set<string>([
      actor.communityId,
      ...(await this.series.of(actor.communityId)).map(({ id }) => id),
    ]);
    const all = (await this.book.of(actor.accountId)).filter(({ standing }) => scopes.has(standing.scope));
    const here = await this.#called(
      actor,
      all.map(({ standing, side }) => standing.faces[other(side)]),
    );
    for (const { them, standing, side } of all) {
      const faceId = standing.faces[other(side)];
      if (here.has(faceId)) continue;
      const own = { accountId: actor.accountId, faceId: standing.faces[side] };
      await this.book.change(own, { accountId: them, faceId }, standing, (ladder, mine) =>
        rungsFrom[standing.kind].reduce(
          (before, rung) => (before[rung]?.hands[mine]?.group ? before : withdraw(before, mine, rung)),
          ladder,
        ),
      );
    }
  }

  /** Takes back what was offered to the people of one meetup. What somebody has said yes to meanwhile stays shown. */
  async withdrawGroup(actor: Actor, group: string, rung: Rung): Promise<void> {
    await this.groups.takeBack(actor.accountId, group, rung);
    for (const { them, standing, side } of await this.book.of(actor.accountId)) {
      const faceId = standing.faces[other(side)];
      const own = { accountId: actor.accountId, faceId: standing.faces[side] };
      await this.book.change(own, { accountId: them, faceId }, standing, (ladder, mine) =>
        ladder[rung]?.hands[mine]?.group === group ? withdraw(ladder, mine, rung) : ladder,
      );
    }
  }

  /** The last day on which the actor offers something to the people of one meetup: by rung. Never to how many. */
  async groupOffers(actor: Actor, group: string): Promise<Map<Rung, string>> {
    return (await this.everyGroupOffer(actor)).get(group) ?? new Map();
  }

  /** The same of all meetups, by meetup, and the rungs in the order of the ladder. One read. */
  everyGroupOffer(actor: Actor): Promise<Map<string, Map<Rung, string>>> {
    return this.groups.every(actor);
  }

  /** Everybody with whom something is offered, asked or shown, by name. A constant number of reads. */
  async people(actor: Actor): Promise<Between[]> {
    const now = this.clock.now();
    const hidden = new Set(await this.blocks.hidden(actor));
    const all = (await this.book.of(actor.accountId)).filter(({ standing, side }) =>
      this.#speaks({ standing, side }, now),
    );
    const faceOf = ({ standing, side }: OwnStanding) => standing.faces[other(side)];
    const seen = all.filter((own) => !hidden.has(faceOf(own)));
    const called = await this.#called(actor, seen.map(faceOf));
    const known = seen.filter((own) => called.has(faceOf(own)));
    const sights = await this.sights.of(
      actor.communityId,
      known.map((own) => shownBy(own, own.them)),
    );
    return known
      .map((own, n) => {
        const faceId = faceOf(own);
        const them = { ...own.standing, accountId: own.them, faceId, ...called.get(faceId)! };
        return this.#view(actor, them, own, sights[n]!, false);
      })
      .sort((a, b) => a.called.localeCompare(b.called, actor.lang) || a.context.localeCompare(b.context));
  }

  /** How many have offered something that the actor has not answered. For the actor alone. */
  async asked(actor: Actor): Promise<number> {
    return (await this.people(actor)).filter(({ rungs }) => rungs.some(({ state }) => state === 'asked')).length;
  }

  /**
   * Names to stand beside faces on a page: for each face of which the actor is shown a name, that name. A constant number of
   * reads, however many faces the page has.
   */
  async known(actor: Actor, faceIds: readonly string[]): Promise<Map<string, string>> {
    if (actor.role !== 'ServiceUser' || faceIds.length === 0) return new Map();
    const names: readonly Rung[] = ['first-name', 'nickname', 'meetup-name'];
    const wanted = new Set(faceIds);
    const shown = (await this.book.of(actor.accountId))
      .map((own) => ({ ...own, faceId: own.standing.faces[other(own.side)] }))
      .map((own) => ({ ...own, rungs: shownRungs(own.standing.ladder).filter((rung) => names.includes(rung)) }))
      .filter(({ faceId, rungs }) => wanted.has(faceId) && rungs.length > 0);
    if (shown.length === 0) return new Map();
    const gone = await this.#gone(shown.map(({ faceId }) => faceId));
    const sights = await this.sights.of(
      actor.communityId,
      shown.map((own) => ({ ...shownBy(own, own.them), rungs: own.rungs })),
    );
    return new Map(
      shown.flatMap(({ faceId }, n) => {
        const { firstName, nickname, meetupNames } = sights[n]!;
        const name =
          firstName ?? (nickname && nickname !== 'none' ? nickname.nickname : undefined) ?? meetupNames?.join(', ');
        return name && !gone.has(faceId) ? [[faceId, name] as const] : [];
      }),
    );
  }

  /** Their photo. @throws NotHere unless it is shown to the actor, in the context of this face */
  async photo(actor: Actor, faceId: string): Promise<Buffer> {
    const them = await this.#other(actor, faceId);
    const own = await this.book.between(actor.accountId, them.accountId, them);
    if (!own || !shownRungs(own.standing.ladder).includes('face')) throw NotHere();
    if (await this.blocks.hides(actor, faceId)) throw NotHere();
    const image = await this.photos.of(them.accountId);
    if (!image) throw NotHere();
    return image;
  }

  /** Whether there is anything between the actor and whoever is behind this face, in its context. */
  async knows(actor: Actor, faceId: string): Promise<boolean> {
    const now = this.clock.now();
    return (await this.book.of(actor.accountId)).some(
      (own) => own.standing.faces[other(own.side)] === faceId && this.#speaks(own, now),
    );
  }

  /** For leaving. Inside a unit of work. */
  async forget(accountId: AccountId): Promise<void> {
    await this.book.changeAll(accountId, () => undefined);
  }

  /** For leaving one community of several. Inside a unit of work. */
  async forgetCommunity(accountId: AccountId, communityId: CommunityId): Promise<void> {
    const scopes = new Set<string>([communityId, ...(await this.series.of(communityId)).map(({ id }) => id)]);
    await this.groups.forget(accountId, communityId);
    await this.book.changeAll(accountId, (standing) => (scopes.has(standing.scope) ? undefined : standing));
  }

  /**
   * For a nickname that is given up: what was shown from it, and that it was shown, would tie it to the next one. At meetups
   * only the rung of the nickname goes. Inside a unit of work.
   */
  async forgetRoom(accountId: AccountId, communityId: CommunityId): Promise<void> {
    await this.groups.forgetNickname(accountId, communityId);
    const series = new Set((await this.series.of(communityId)).map(({ id }) => id));
    await this.book.changeAll(accountId, (standing) => {
      if (standing.kind === 'room') return standing.scope === communityId ? undefined : standing;
      if (!series.has(standing.scope)) return standing;
      const { nickname: _, ...ladder } = standing.ladder;
      return Object.keys(ladder).length > 0 ? { ...standing, ladder } : undefined;
    });
  }

  /** What was offered to a group is not told pair by pair: that would list who goes to a meetup. */
  #speaks({ standing, side }: Pick<OwnStanding, 'standing' | 'side'>, now: Temporal.Instant): boolean {
    return rungsFrom[standing.kind].some((rung) => {
      const state = stateOf(standing.ladder, side, rung, now);
      return state === 'offered' ? !standing.ladder[rung]!.hands[side]!.group : state !== 'hidden';
    });
  }

  #view({ zone }: Actor, them: Other, own: OwnStanding | undefined, sight: Sight, blocked: boolean): Between {
    const now = this.clock.now();
    const all = rungsFrom[them.kind].map((rung): RungView => {
      if (!own) return { rung, state: 'hidden' };
      const { standing, side } = own;
      const until = untilOf(standing.ladder, side, rung, now);
      return { rung, state: stateOf(standing.ladder, side, rung, now), until: until && lastDay(until, zone) };
    });
    // Of somebody blocked one gets nothing; what one shows them oneself can still be seen and ended.
    const rungs = blocked ? all.filter(({ state }) => state === 'shared' || state === 'offered') : all;
    const { faceId, kind: context, called, picture } = them;
    return { faceId, context, called, picture, rungs, sight, blocked };
  }

  async #change(actor: Actor, them: Other, act: Parameters<RevealBook['change']>[3]): Promise<void> {
    const own = await this.#ownFace(actor, them);
    // Whoever shows something has to be somebody to the other: a nickname in a room, a name at a meetup.
    if (!own) throw them.kind === 'room' ? NicknameFirst() : NotHere();
    await this.book.change(
      { accountId: actor.accountId, faceId: own },
      them,
      { kind: them.kind, scope: them.scope },
      act,
    );
  }

  /** What one of two shows the other: the only way there is, whichever of them looks. */
  async #sight({ communityId }: Actor, of: AccountId, between: OwnStanding | undefined): Promise<Sight> {
    const shown = between ? shownBy(between, of) : { accountId: of, rungs: [] };
    return (await this.sights.of(communityId, [shown]))[0]!;
  }

  /** The meetup names one has now, if it is they that are to be shown: those that one takes later are not agreed on. */
  async #names(actor: Actor, rung: Rung): Promise<ShownName[] | undefined> {
    return rung === 'meetup-name' ? this.sights.names(actor) : undefined;
  }

  #ownFace({ accountId }: Actor, { kind, scope }: Context): Promise<string | undefined> {
    return this.joins.faceOf({ accountId, kind: kind === 'room' ? 'persona' : 'meetup', scope });
  }

  async #other(actor: Actor, faceId: string): Promise<Other> {
    const them = await this.#find(actor, faceId);
    if (!them) throw NotHere();
    return them;
  }

  async #find(actor: Actor, faceId: string): Promise<Other | undefined> {
    const joined = (await this.joins.behind([faceId])).get(faceId);
    if (!joined || joined.accountId === actor.accountId || actor.role !== 'ServiceUser') return undefined;
    const called = (await this.#called(actor, [faceId])).get(faceId);
    if (!called) return undefined;
    const kind = joined.kind === 'persona' ? ('room' as const) : ('meetup' as const);
    return { kind, scope: joined.scope, accountId: joined.accountId, faceId, ...called };
  }

  /** Which of these faces do not show for now. One read. */
  async #gone(faceIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.read.all<{ id: string }>(sql`
      select id from persona where id in ${list(faceIds)} and gone = ${true}
      union all select id from meetup_face where id in ${list(faceIds)} and gone = ${true}`);
    return new Set(rows.map(({ id }) => id));
  }

  /** What these faces are called, for whoever is of their community; staff and who is gone are left out. Three reads. */
  async #called(actor: Actor, faceIds: readonly string[]): Promise<Map<string, { called: string; picture?: number }>> {
    const personas = await this.read.all<{ id: string; nickname: string; picture: number }>(sql`
      select id, nickname, picture from persona
      where id in ${list(faceIds)} and community_id = ${actor.communityId} and gone = ${false} and staff = ${false}`);
    const names = await this.read.all<{ id: string; name: string }>(
      sql`select id, name from meetup_face where id in ${list(faceIds)} and gone = ${false}`,
    );
    const scopes = new Set((await this.series.of(actor.communityId)).map(({ id }) => id));
    const joined = names.length > 0 ? await this.joins.behind(names.map(({ id }) => id)) : new Map<string, never>();
    return new Map([
      ...personas.map(({ id, nickname, picture }) => [id, { called: nickname, picture }] as const),
      ...names
        .filter(({ id }) => scopes.has((joined.get(id) as { scope: string } | undefined)?.scope ?? ''))
        .map(({ id, name }) => [id, { called: name }] as const),
    ]);
  }

  async #requireOwn({ accountId }: Actor, rung: Rung): Promise<void> {
    if (rung === 'face' && !(await this.photos.has(accountId))) throw PhotoFirst();
    if (rung === 'contact' && !(await this.contacts.of(accountId))) throw ContactFirst();
  }

  async #requireRoom(actor: Actor, now: Temporal.Instant): Promise<void> {
    const open = (await this.book.of(actor.accountId)).flatMap(({ standing, side }) =>
      rungsFrom[standing.kind].filter(
        (rung) => stateOf(standing.ladder, side, rung, now) === 'offered' && !standing.ladder[rung]!.hands[side]!.group,
      ),
    );
    if (open.length >= mostOffers) throw EnoughOffers({ most: mostOffers });
  }
}
