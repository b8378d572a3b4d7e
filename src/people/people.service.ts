import { Injectable } from '@nestjs/common';
import { type Between, Blocks, offerDays, Reveals, type Rung, type Sight } from '../identity/index.js';
import { Company } from '../meetups/index.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';

/** One person as the reader knows them, and what the reader has to show. */
export interface PersonView extends Between {
  /** The reader's own, for each rung that leads on from here: what the other would see. */
  own: Sight;
}

/** What stands offered to the people of one meetup, wherever its owner is now. Never to how many. */
export interface GroupOfferView {
  id: string;
  /** Absent if the meetup is no more. */
  title?: string | undefined;
  startsAt?: string | undefined;
  offers: { rung: Rung; until: string }[];
}

export interface PeopleView {
  people: Between[];
  groups: GroupOfferView[];
  blocked: { faceId: string; called: string; picture?: number }[];
}

/** The people of one meetup, as somebody one offers something to. Never how many. */
export interface MeetupPeopleView {
  id: string;
  title: string;
  startsAt: string;
  /** What the reader is called there: everybody who gets the offer sees it. */
  name: string;
  offers: { rung: Rung; until?: string | undefined }[];
  own: Sight;
}

/** Oneself in the eyes of one other person. */
export interface MirrorView {
  faceId: string;
  called: string;
  sight: Sight;
  /** Whether one is anybody to them: not on a break, and not without a name among them. */
  there: boolean;
}

/** What can be shown to the people of a meetup. */
const groupRungs: readonly Rung[] = ['nickname', 'first-name', 'face', 'contact'];

/** The way from a name one knows to the person, as far as both want it. */
@Injectable()
export class People {
  constructor(
    private readonly reveals: Reveals,
    private readonly blocks: Blocks,
    private readonly company: Company,
  ) {}

  async list(actor: Actor): Promise<PeopleView> {
    return {
      people: await this.reveals.people(actor),
      groups: await this.#groups(actor),
      blocked: await this.blocks.list(actor),
    };
  }

  /** @throws NotHere for whoever the reader does not know by this face */
  async person(actor: Actor, faceId: string): Promise<PersonView> {
    const between = await this.#known(actor, faceId);
    const own = await this.reveals.preview(
      actor,
      between.rungs.map(({ rung }) => rung),
    );
    // What was agreed on is what they see; what one is called since is not.
    const agreed = between.rungs.some(({ rung, state }) => rung === 'meetup-name' && state === 'shared')
      ? (await this.reveals.mirror(actor, faceId))?.meetupNames
      : undefined;
    return { ...between, own: agreed ? { ...own, meetupNames: agreed } : own };
  }

  async mirror(actor: Actor, faceId: string): Promise<MirrorView> {
    const { called } = await this.#known(actor, faceId);
    const sight = await this.reveals.mirror(actor, faceId);
    return { faceId, called, sight: sight ?? {}, there: sight !== undefined };
  }

  async photo(actor: Actor, faceId: string): Promise<Buffer> {
    await this.#known(actor, faceId);
    return this.reveals.photo(actor, faceId);
  }

  async offer(actor: Actor, faceId: string, rung: Rung, days: number = offerDays.usual): Promise<void> {
    await this.#known(actor, faceId);
    await this.reveals.offer(actor, [faceId], rung, days);
  }

  async answer(actor: Actor, faceId: string, rung: Rung, yes: boolean): Promise<void> {
    await this.#known(actor, faceId);
    await this.reveals.answer(actor, faceId, rung, yes);
  }

  async withdraw(actor: Actor, faceId: string, rung: Rung): Promise<void> {
    await this.#known(actor, faceId);
    await this.reveals.withdraw(actor, faceId, rung);
  }

  /** From everybody who is not here now: whoever shows them something may not find their page. */
  withdrawFromAway(actor: Actor): Promise<void> {
    return this.reveals.withdrawFromAway(actor);
  }

  /** @param takeBack whether what was shown or offered to them stops as well; they notice that, and nothing else. */
  async block(actor: Actor, faceId: string, takeBack: boolean): Promise<void> {
    const { rungs } = await this.#known(actor, faceId);
    if (takeBack)
      for (const { rung, state } of rungs)
        if (state === 'shared' || state === 'offered') await this.reveals.withdraw(actor, faceId, rung);
    await this.blocks.block(actor, faceId);
  }

  async unblock(actor: Actor, faceId: string): Promise<void> {
    await this.#known(actor, faceId);
    await this.blocks.unblock(actor, faceId);
  }

  async meetup(actor: Actor, id: string): Promise<MeetupPeopleView> {
    const { row, name } = await this.company.meetup(actor, id);
    const open = await this.reveals.groupOffers(actor, id);
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toString(),
      name,
      offers: groupRungs.map((rung) => ({ rung, until: open.get(rung) })),
      own: await this.reveals.preview(actor, groupRungs),
    };
  }

  /** To each of those who have a place, pair by pair: one who says yes shows it to the reader alone. */
  async offerMeetup(actor: Actor, id: string, rung: Rung, days: number = offerDays.usual): Promise<void> {
    const faces = await this.company.companions(actor, id);
    await this.reveals.offer(actor, faces, rung, days, id);
  }

  /** What was offered can be taken back whatever became of the meetup, or of one's place there. @throws NotHere */
  async withdrawMeetup(actor: Actor, id: string, rung: Rung): Promise<void> {
    const open = await this.reveals.groupOffers(actor, id);
    if (open.size === 0) await this.company.meetup(actor, id);
    await this.reveals.withdrawGroup(actor, id, rung);
  }

  async #groups(actor: Actor): Promise<GroupOfferView[]> {
    const open = [...(await this.reveals.everyGroupOffer(actor))];
    const known = await this.company.titles(
      actor,
      open.map(([id]) => id),
    );
    return open
      .map(([id, offers]) => ({
        id,
        ...known.get(id),
        offers: [...offers].map(([rung, until]) => ({ rung, until })),
      }))
      .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? '') || a.id.localeCompare(b.id));
  }

  /** A nickname is known in its community; a meetup name to those who were there, or have something between them. */
  async #known(actor: Actor, faceId: string): Promise<Between> {
    const between = await this.reveals.between(actor, faceId);
    if (between.context === 'room') return between;
    if ((await this.company.knows(actor, faceId)) || (await this.reveals.knows(actor, faceId))) return between;
    throw NotHere();
  }
}
