import { Injectable } from '@nestjs/common';
import { type PersonaId, Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During, Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { LetThrough, ThreadAnswered } from '../groups.events.js';
import type { PostId } from '../thread/post.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { Listeners } from './listeners.service.js';
import { OwnKeys, personaKey, personaOf } from './own-keys.js';
import { OwnMarks } from './own-marks.repository.js';

/** Whom it matters to when a thread goes on. Only they know that it does. */
@Injectable()
export class Follows {
  constructor(
    private readonly marks: OwnMarks,
    private readonly listeners: Listeners,
    private readonly personas: Personas,
    private readonly keys: OwnKeys,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Whether the reader gets the thread is asked by the caller. @throws NicknameFirst, OnBreak */
  async set(actor: Actor, thread: ThreadId, on: boolean): Promise<void> {
    const owner = personaKey(await this.personas.require(actor));
    await this.unit.run(() => (on ? this.begin(owner, thread) : this.marks.remove('follow', [owner], thread)));
  }

  /** Whatever has become of the thread, and of the reader's nickname. Nothing happens if they did not follow it. */
  async end(actor: Actor, thread: string): Promise<void> {
    const { reads } = await this.keys.of(actor);
    await this.unit.run(() => this.marks.remove('follow', reads, thread));
  }

  /** Inside a unit of work. */
  begin(owner: string, thread: ThreadId): Promise<void> {
    return this.marks.put('follow', { owner, about: thread, body: {} });
  }

  /** Somebody has answered. Inside their unit of work, so that nobody is told of what was not kept. */
  async answered(thread: { id: ThreadId; begunBy: PersonaId }, post: { id: PostId; by: PersonaId }): Promise<void> {
    const wish = (await this.marks.about('follow', thread.id)).flatMap(({ owner }) => personaOf(owner) ?? []);
    const followers = await this.listeners.among(wish, [post.by, thread.begunBy], thread.id);
    if (followers.length > 0) await this.events.record(new ThreadAnswered(thread.id, post.id, followers));
  }

  /** What waited, and is new to the others, is an answer from now on. */
  @During(LetThrough)
  async letThrough({ postId, fresh }: LetThrough): Promise<void> {
    const row = fresh
      ? await this.read.one<{ thread: ThreadId; writer: PersonaId; begun_by: PersonaId }>(sql`
          select t.id as thread, v.persona_id as writer, t.persona_id as begun_by from post v join thread t on t.id = v.thread_id
          where v.id = ${postId} and exists (select 1 from post b where b.thread_id = t.id and b.seq < v.seq)`)
      : undefined;
    if (row) await this.answered({ id: row.thread, begunBy: row.begun_by }, { id: postId, by: row.writer });
  }
}
