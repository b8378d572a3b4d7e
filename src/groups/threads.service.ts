import { Injectable } from '@nestjs/common';
import { Personas, type PersonaId } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { toTheHour } from '../platform/time/coarse.js';
import { Random } from '../platform/time/random.js';
import { Post, type PostId } from './post.entity.js';
import type { RoomId } from './room.entity.js';
import { Rooms } from './rooms.service.js';
import type { Intent } from './intents.js';
import { Thread, type ThreadId } from './thread.entity.js';
import { ThreadReader } from './threads.reader.js';

export interface NewThread {
  title: string;
  intent: Intent;
  body: string;
  lang: Lang;
}

interface Opening extends NewThread {
  personaId: PersonaId;
  notice?: { kind: string; id: string } | undefined;
}

/** Starting threads and answering them. */
@Injectable()
export class Threads {
  constructor(
    private readonly rooms: Rooms,
    private readonly reader: ThreadReader,
    private readonly personas: Personas,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere, NicknameFirst */
  async start(actor: Actor, roomId: string, thread: NewThread): Promise<ThreadId> {
    const room = await this.rooms.find(actor, roomId);
    const personaId = await this.personas.require(actor);
    return this.#open(room.id, { ...thread, personaId });
  }

  /** A thread that announces something, in the words of whoever announces it. Joins the caller's unit of work. */
  async announce(
    actor: Actor,
    wish: { roomId: string; title: string; body: string; notice: { kind: string; id: string } },
  ): Promise<ThreadId> {
    const room = await this.rooms.find(actor, wish.roomId);
    const personaId = await this.personas.require(actor);
    return this.#open(room.id, { ...wish, intent: 'hello', lang: actor.lang, personaId });
  }

  /** @throws NotHere, NicknameFirst */
  async answer(actor: Actor, threadId: string, post: { body: string; lang: Lang }): Promise<PostId> {
    const thread = await this.reader.head(actor, threadId);
    if (!thread) throw NotHere();
    const personaId = await this.personas.require(actor);
    return this.unit.run(async () => {
      const { seq, at } = await this.#turn(thread.roomId);
      await this.unit.manager.update(Thread, { id: thread.id }, { activeSeq: seq, activeAt: at });
      return this.#write(thread.id, { ...post, personaId, seq, at });
    });
  }

  #open(roomId: RoomId, { title, intent, lang, body, personaId, notice }: Opening): Promise<ThreadId> {
    const id = this.random.id<ThreadId>('thread');
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
      await this.#write(id, { body, lang, personaId, seq, at });
      return id;
    });
  }

  async #turn(roomId: RoomId) {
    return { seq: await this.rooms.next(roomId), at: toTheHour(this.clock.now()) };
  }

  async #write(
    threadId: ThreadId,
    post: { body: string; lang: Lang; personaId: PersonaId; seq: number; at: ReturnType<Clock['now']> },
  ): Promise<PostId> {
    const id = this.random.id<PostId>('post');
    const { at, ...rest } = post;
    await this.unit.manager.insert(Post, { id, threadId, ...rest, writtenAt: at, hiddenReason: null });
    return id;
  }
}
