import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import type { DraftView } from '../draft/draft.js';
import { Drafts } from '../draft/drafts.service.js';
import { Night, type WhoComes } from '../night/night.service.js';
import { OwnKeys } from '../own/own-keys.js';
import { Places } from '../own/places.service.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import type { PostId } from './post.entity.js';
import { Unseen } from './unseen.js';
import type { ThreadId } from './thread.entity.js';
import { ThreadReader } from './threads.reader.js';
import type { RoomPageView, ThreadPageView } from './thread.views.js';

/** A thread, and what is the reader's own in it. */
export interface VisitView extends ThreadPageView {
  following: boolean;
  muted: boolean;
  /** The first post they have not read, and the page it is on. */
  unread?: { post: PostId; href: string } | undefined;
  drafts: DraftView[];
  /** The one that the form goes on with. */
  draft?: DraftView | undefined;
  /** Who comes and when; for peers. */
  who?: WhoComes | undefined;
  /** It ends with rest for whoever has read it. */
  isHard: boolean;
  /** Which was shown today already. */
  caredFor?: boolean | undefined;
}

/** A room, and what is the reader's own in it. */
export interface RoomVisitView extends RoomPageView {
  drafts: DraftView[];
  draft?: DraftView | undefined;
  who: WhoComes;
}

/** Somebody comes into a room or a thread: what stands there, and how far they have come themselves. */
@Injectable()
export class ThreadVisits {
  constructor(
    private readonly reader: ThreadReader,
    private readonly keys: OwnKeys,
    private readonly places: Places,
    private readonly unseen: Unseen,
    private readonly drafts: Drafts,
    private readonly night: Night,
  ) {}

  /** @throws NotHere */
  async find(actor: Actor, threadId: string): Promise<{ id: ThreadId }> {
    const head = await this.reader.head(actor, threadId);
    if (!head) throw NotHere();
    return head;
  }

  /** A constant number of reads; and the reader's place is kept if they have come further. @throws NotHere */
  async thread(
    actor: Actor,
    threadId: string,
    query: { after?: string | undefined; quote?: string | undefined; draft?: string | undefined; calm?: boolean },
  ): Promise<VisitView> {
    const sight = await this.unseen.sight(actor);
    const { key } = sight;
    const { view, reached } = await this.reader.visit(actor, sight, threadId, query);
    const { place, following } = await this.places.in(key, view.id);
    const first = place === undefined ? undefined : await this.reader.unread(sight, view.id, place);
    if (reached !== undefined && reached > (place ?? -1)) await this.places.keep(key, view.id, reached);
    const drafts = await this.drafts.at(key.persona, { kind: 'thread', id: view.id });
    const peer = actor.role === 'ServiceUser';
    const isHard = peer && (view.markedHeavy || view.posts.some(({ own, notes }) => !own && notes !== undefined));
    return {
      ...view,
      following,
      muted: sight.muted.threads.includes(view.id),
      unread: first && { post: first.id, href: this.#jump(actor, view, first) },
      drafts,
      draft: chosen(drafts, query.draft),
      isHard,
      ...(peer ? { who: await this.night.whoComes(actor) } : {}),
    };
  }

  /** @throws NotHere */
  async room(
    actor: Actor,
    roomId: string,
    query: { after?: string | undefined; draft?: string | undefined },
  ): Promise<RoomVisitView> {
    const view = await this.reader.room(actor, roomId, query.after);
    const drafts = await this.drafts.at((await this.keys.of(actor)).persona, { kind: 'room', id: view.room.id });
    return { ...view, drafts, draft: chosen(drafts, query.draft), who: await this.night.whoComes(actor) };
  }

  /** On this page, or to a page that begins with it. */
  #jump(actor: Actor, { id, posts }: ThreadPageView, first: { id: PostId; seq: number }): string {
    const here = posts.some((post) => post.id === first.id);
    const page = here ? '' : `/threads/${id}?after=${this.reader.pageAfter(actor, id, first.seq - 1)}`;
    return `${page}#${first.id}`;
  }
}

/** The one that is asked for; else the newest. */
const chosen = (drafts: readonly DraftView[], id: string | undefined): DraftView | undefined =>
  drafts.find((draft) => draft.id === id) ?? drafts[0];
