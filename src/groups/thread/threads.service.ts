import { Injectable } from '@nestjs/common';
import { Personas, type PersonaId } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import { Random } from '../../platform/time/random.js';
import { Post, type PostId } from './post.entity.js';
import type { RoomId } from '../room/room.entity.js';
import { notesText, type NotesWish } from '../post/content-notes.js';
import { Rooms } from '../room/rooms.service.js';
import { WritingHere } from '../room/writing.service.js';
import { SearchIndex } from '../search/search-index.js';
import type { Intent } from './intents.js';
import type { HeldFor } from '../moderation/held-for.js';
import { Held } from '../groups.events.js';
import { Drafts } from '../draft/drafts.service.js';
import type { DraftMark, Place } from '../draft/draft.js';
import { Night } from '../night/night.service.js';
import { Follows } from '../own/follows.service.js';
import { personaKey } from '../own/own-keys.js';
import { Thread, type ThreadId } from './thread.entity.js';
import { ThreadReader } from './threads.reader.js';

export interface NewThread {
  title: string;
  intent: Intent;
  body: string;
  lang: Lang;
  notes?: NotesWish | undefined;
  /** Whoever begins it wants to know when somebody answers. */
  follow?: boolean | undefined;
  /** What it was kept as until now. */
  begun?: DraftMark | undefined;
}

interface Opening extends NewThread {
  personaId: PersonaId;
  held: HeldFor | null;
  notice?: { kind: string; id: string } | undefined;
}

/** Starting threads and answering them. */
@Injectable()
export class Threads {
  constructor(
    private readonly rooms: Rooms,
    private readonly reader: ThreadReader,
    private readonly personas: Personas,
    private readonly writing: WritingHere,
    private readonly events: Events,
    private readonly drafts: Drafts,
    private readonly follows: Follows,
    private readonly night: Night,
    private readonly search: SearchIndex,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere, and what `WritingHere.require` throws */
  async start(actor: Actor, roomId: string, thread: NewThread): Promise<ThreadId> {
    const room = await this.rooms.find(actor, roomId);
    const writer = await this.writing.require(actor, room.id);
    const { personaId, held } = writer;
    return this.unit.run(async () => {
      const id = await this.#open(room.id, { ...thread, ...writer });
      if (thread.follow) await this.follows.begin(personaKey(personaId), id);
      await this.#posted(personaId, { kind: 'room', id: room.id }, thread);
      // What waits tells nobody.
      if (!held) await this.night.began(actor, { id, by: personaId });
      return id;
    });
  }

  /** A thread that announces something, in the words of whoever announces it. Joins the caller's unit of work. */
  async announce(
    actor: Actor,
    wish: { roomId: string; title: string; body: string; notice: { kind: string; id: string } },
  ): Promise<ThreadId> {
    const room = await this.rooms.find(actor, wish.roomId);
    const personaId = await this.personas.require(actor);
    return this.#open(room.id, { ...wish, intent: 'hello', lang: actor.lang, personaId, held: null });
  }

  /** For the consultant: that a thread is hard to read, or is not. @throws NotHere */
  async markHeavy(actor: Actor, threadId: string, heavy: boolean): Promise<ThreadId> {
    const thread = await this.reader.head(actor, threadId);
    if (!thread) throw NotHere();
    await this.unit.run(() => this.unit.manager.update(Thread, { id: thread.id }, { heavy }));
    return thread.id;
  }

  /** @throws NotHere, and what `WritingHere.require` throws */
  async answer(
    actor: Actor,
    threadId: string,
    post: { body: string; lang: Lang; notes?: NotesWish | undefined; begun?: DraftMark | undefined },
  ): Promise<PostId> {
    const thread = await this.reader.head(actor, threadId);
    if (!thread) throw NotHere();
    const writer = await this.writing.require(actor, thread.roomId);
    return this.unit.run(async () => {
      const { seq, at } = await this.#turn(thread.roomId);
      // What waits moves nothing, and tells nobody.
      if (!writer.held) await this.unit.manager.update(Thread, { id: thread.id }, { activeSeq: seq, activeAt: at });
      const { body, lang, notes } = post;
      const id = await this.#write(thread.id, { body, lang, notes, ...writer, seq, at });
      await this.#posted(writer.personaId, { kind: 'thread', id: thread.id }, post);
      if (!writer.held) await this.follows.answered(thread, { id, by: writer.personaId });
      return id;
    });
  }

  #posted(
    personaId: PersonaId,
    place: Place,
    { title, body, notes, begun = {} }: Pick<NewThread, 'body' | 'notes' | 'begun'> & { title?: string },
  ): Promise<void> {
    return this.drafts.posted(personaId, place, { title, body, words: notes?.words }, begun);
  }

  #open(roomId: RoomId, { title, intent, lang, body, personaId, held, notice, notes }: Opening): Promise<ThreadId> {
    const id = this.random.id<ThreadId>(`thread ${personaId}`);
    return this.unit.run(async () => {
      const { seq, at } = await this.#turn(roomId);
      await this.unit.manager.insert(Thread, {
        id,
        roomId,
        personaId,
        title,
        intent,
        lang,
        activeSeq: seq,
        activeAt: at,
        noticeKind: notice?.kind ?? null,
        noticeId: notice?.id ?? null,
      });
      await this.#write(id, { body, lang, notes, personaId, held, seq, at });
      return id;
    });
  }

  async #turn(roomId: RoomId) {
    return { seq: await this.rooms.next(roomId), at: toTheHour(this.clock.now()) };
  }

  async #write(
    threadId: ThreadId,
    post: {
      body: string;
      lang: Lang;
      notes?: NotesWish | undefined;
      personaId: PersonaId;
      held: HeldFor | null;
      seq: number;
      at: ReturnType<Clock['now']>;
    },
  ): Promise<PostId> {
    const id = this.random.id<PostId>(`post ${post.personaId}`);
    const { at, notes, ...rest } = post;
    await this.unit.manager.insert(Post, {
      id,
      threadId,
      ...rest,
      writtenAt: at,
      hiddenReason: null,
      hiddenById: null,
      notes: notesText(notes ?? {}),
      edited: false,
      takenBack: false,
    });
    if (post.held) await this.events.record(new Held(id, post.held));
    await this.search.keep(id);
    return id;
  }
}
