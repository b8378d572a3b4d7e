import { Injectable } from '@nestjs/common';
import { Blocks, Personas, type PersonaId, type PersonaView } from '../../identity/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Nicknames } from '../nicknames.js';
import { TalksRepository } from '../talk/talks.repository.js';
import { inOrder, type Reason, reasonsFor, type Wish } from './match.js';
import type { SupporterId } from './supporter.entity.js';
import { isAhead, type Profile } from './supporter.js';
import { type OpenSupporter, SupportersRepository } from './supporters.repository.js';

/** A supporter as somebody who looks for one sees them. */
export interface SupporterView extends Omit<Profile, 'most'> {
  id: SupporterId;
  author: PersonaView;
  reasons: Reason[];
  /** ISO instant: until then rather nothing heavy. */
  lighterUntil?: string | undefined;
}

export interface FindView extends Wish {
  supporters: SupporterView[];
  /** After whom the next page begins, if there is one. */
  more: SupporterId | null;
  /** Whether the reader has a nickname to ask with. */
  mayAsk: boolean;
}

const pageSize = 12;

/**
 * Who can be asked. Somebody may be missing because they pause or have no room left: nobody can tell which. Whom one must not meet, and
 * whom the consultant has left out, is not asked here, or the list would tell which nickname is theirs.
 */
@Injectable()
export class Finding {
  constructor(
    private readonly supporters: SupportersRepository,
    private readonly talks: TalksRepository,
    private readonly nicknames: Nicknames,
    private readonly personas: Personas,
    private readonly blocks: Blocks,
    private readonly clock: Clock,
  ) {}

  /** A constant number of reads. @throws NotHere for a page after nobody who is there */
  async find(actor: Actor, { after, ...wish }: Wish & { after?: string | undefined }): Promise<FindView> {
    const own = await this.personas.idOf(actor);
    const found = await this.#visible(actor, own);
    const viewed = await this.#views(found, wish);
    const all = inOrder(viewed, wish, actor.lang);
    const last = all.findIndex(({ id }) => id === after);
    if (after !== undefined && last < 0) throw NotHere();
    const supporters = all.slice(last + 1, last + 1 + pageSize);
    const more = last + 1 + pageSize < all.length ? supporters.at(-1)!.id : null;
    return { ...wish, supporters, more, mayAsk: own !== undefined };
  }

  /** @throws NotHere for whoever cannot be asked by this reader now */
  async one(actor: Actor, id: string): Promise<{ open: OpenSupporter; view: SupporterView }> {
    const found = await this.#visible(actor, await this.personas.idOf(actor));
    const open = found.find((each) => each.id === id);
    if (!open) throw NotHere();
    return { open, view: (await this.#views([open], {}))[0]! };
  }

  /** Those who could go on in somebody's place: without a look at whom for, which would tell of that one. */
  async others(actor: Actor, but: readonly (PersonaId | undefined)[]): Promise<SupporterView[]> {
    const found = await this.#visible(actor, await this.personas.idOf(actor));
    return inOrder(
      await this.#views(
        found.filter(({ body }) => !but.includes(body.persona)),
        {},
      ),
      {},
      actor.lang,
    );
  }

  async #visible(actor: Actor, own: PersonaId | undefined): Promise<OpenSupporter[]> {
    const all = await this.supporters.in(actor.communityId);
    const hidden = new Set<string>(await this.blocks.hidden(actor));
    const load = await this.talks.loads(actor.communityId);
    const called = await this.nicknames.of(all.map(({ body }) => body.persona));
    return all.filter(
      ({ body: { persona, state, profile } }) =>
        state === 'active' &&
        profile !== undefined &&
        persona !== own &&
        !called(persona).gone &&
        !hidden.has(persona) &&
        load(persona) < profile.most,
    );
  }

  async #views(found: readonly OpenSupporter[], wish: Wish): Promise<SupporterView[]> {
    const called = await this.nicknames.of(found.map(({ body }) => body.persona));
    const now = this.clock.now();
    return found.map(({ id, body: { persona, profile, lighterUntil } }) => {
      const { most: _, ...told } = profile!;
      return {
        ...told,
        id,
        author: called(persona),
        reasons: reasonsFor(profile!, wish),
        lighterUntil: isAhead(lighterUntil, now) ? lighterUntil : undefined,
      };
    });
  }
}
