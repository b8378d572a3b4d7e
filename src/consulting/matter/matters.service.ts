import { Injectable } from '@nestjs/common';
import { Communities, type DutyView, type HelpView } from '../../communities/index.js';
import { Concerns } from '../../groups/index.js';
import { Postbox, Staff } from '../../identity/index.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { DeskChanged } from '../desk/desk.events.js';
import { DeskWork } from '../desk/desk-work.service.js';
import { MatterFaces } from './matter-faces.service.js';
import type { MatterId } from './matter.entity.js';
import {
  deskKindOf,
  type FaceRef,
  isCrisis,
  isOpen,
  type MatterBody,
  type MatterKind,
  type MatterState,
  type Place,
  type StoredKind,
} from './matter.js';
import { EnoughFlags, NotAgain } from './matter.problems.js';
import { MattersRepository, type Opened } from './matters.repository.js';

/** What somebody may say, and from where. */
export interface Wish {
  kind?: StoredKind | undefined;
  thread?: string | undefined;
  room?: string | undefined;
  meetup?: string | undefined;
  person?: string | undefined;
}

/** Before anything is said: whom to ring first, and who reads this when. */
export interface RaiseView extends Wish {
  kind: StoredKind;
  /** The nickname one is worried about. */
  about?: string | undefined;
  duty: DutyView;
  consultant?: string | undefined;
  help: HelpView[];
}

/** One's own, as one reads it. */
export interface OwnMatter {
  id: string;
  kind: MatterKind;
  state: MatterState;
  words: string;
  reach?: string | undefined;
  /** ISO instants. */
  raisedAt: string;
  closedAt?: string | undefined;
  /** By whom it is being looked at. */
  taken?: string | undefined;
  answer?: string | undefined;
  calm: boolean;
  mayAskAgain: boolean;
}

export interface OwnMatterView extends OwnMatter {
  duty: DutyView;
  consultant?: string | undefined;
  help: HelpView[];
}

/** More than anybody needs who is not flooding the desk; each of them stays. */
const mostOpen = 5;

/** What a member lays in the hands of the consultants: for themselves, about another, or about what was told outside. */
@Injectable()
export class Matters {
  constructor(
    private readonly matters: MattersRepository,
    private readonly faces: MatterFaces,
    private readonly concerns: Concerns,
    private readonly communities: Communities,
    private readonly staff: Staff,
    private readonly postbox: Postbox,
    private readonly work: DeskWork,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere for a person of elsewhere, or who works here */
  async form(actor: Actor, wish: Wish): Promise<RaiseView> {
    const about = wish.person ? (await this.concerns.person(actor, wish.person)).author.nickname : undefined;
    return { ...wish, kind: wish.kind ?? (wish.person ? 'worry' : 'now'), about, ...(await this.#there(actor)) };
  }

  /**
   * Nobody has to have a nickname, or to find words: who asks for a look gets one. It is on the desk as soon as this returns.
   * @throws as `form`; EnoughFlags
   */
  async raise(actor: Actor, wish: Wish, said: { words: string; reach?: string | undefined }): Promise<MatterId> {
    const { kind } = await this.form(actor, wish);
    const by = await this.faces.from(actor, wish.meetup);
    const before = await this.matters.own([by]);
    if (before.filter(({ state }) => isOpen(state)).length >= mostOpen) throw EnoughFlags();
    const body: MatterBody = {
      by,
      about: wish.person ? { kind: 'persona', id: wish.person } : undefined,
      where: whereOf(wish),
      words: said.words,
      reach: said.reach,
      raisedAt: this.clock.now().toString(),
      checks: [],
    };
    return this.unit.run(async () => {
      const id = await this.matters.add(actor.communityId, kind, body);
      // A letter that nobody can turn off. It comes within twenty minutes, as all do; who sits at the desk sees it now.
      if (isCrisis(kind))
        for (const each of await this.staff.consultants(actor.communityId))
          await this.postbox.write({ membershipId: each.id });
      await this.events.record(new DeskChanged(actor.communityId));
      return id;
    });
  }

  /** One's own, the newest first. */
  async own(actor: Actor): Promise<OwnMatter[]> {
    const found = await this.matters.own(await this.faces.own(actor));
    return found.reverse().map((each) => ownView(each));
  }

  /** @throws NotHere for what is not one's own */
  async show(actor: Actor, id: string): Promise<OwnMatterView> {
    const found = await this.#own(actor, id);
    const taken = await this.work.ownerName(deskKindOf(found.kind), found.id);
    return { ...ownView(found), taken, ...(await this.#there(actor)) };
  }

  /** It is all right now. A human closes it all the same: whoever presses may not be alone. @throws NotHere */
  async calm(actor: Actor, id: string): Promise<void> {
    const { id: own } = await this.#own(actor, id);
    await this.#change(actor, own, ({ state, body }) => (isOpen(state) ? { body: { ...body, calm: true } } : {}));
  }

  /** Asks another than whoever closed it to look, once. @throws NotHere, NotAgain */
  async again(actor: Actor, id: string, again: string): Promise<void> {
    const { id: own } = await this.#own(actor, id);
    await this.#change(actor, own, ({ state, body }) => {
      if (state !== 'closed') throw NotAgain();
      return { state: 'again', body: { ...body, again } };
    });
  }

  async #change(actor: Actor, id: MatterId, change: Parameters<MattersRepository['change']>[1]): Promise<void> {
    await this.unit.run(async () => {
      await this.matters.change(id, change);
      await this.events.record(new DeskChanged(actor.communityId));
    });
  }

  async #own(actor: Actor, id: string): Promise<Opened> {
    const keys = (await this.faces.own(actor)).map((face: FaceRef) => this.matters.keyOf(face));
    const [found] = await this.matters.all(sql`x.id = ${id}`);
    if (!found || !keys.includes(this.matters.keyOf(found.body.by))) throw NotHere();
    return found;
  }

  async #there({ communityId }: Actor): Promise<Pick<RaiseView, 'duty' | 'consultant' | 'help'>> {
    return {
      duty: await this.communities.duty(communityId),
      consultant: (await this.staff.consultants(communityId))[0]?.name,
      help: await this.communities.help(communityId),
    };
  }
}

function whereOf({ thread, room, meetup }: Wish): Place | undefined {
  if (thread) return { kind: 'thread', id: thread };
  if (room) return { kind: 'room', id: room };
  return meetup ? { kind: 'meetup', id: meetup } : undefined;
}

const ownView = ({ id, kind, state, body }: Opened): OwnMatter => ({
  id,
  kind,
  state,
  words: body.words,
  reach: body.reach,
  raisedAt: body.raisedAt,
  closedAt: body.closedAt,
  answer: body.answer,
  calm: body.calm ?? false,
  mayAskAgain: state === 'closed' && kind === 'breach',
});
