import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings, Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Notes } from '../chat/notes.service.js';
import { OwnDecisions } from '../moderation/own-decisions.js';
import { OwnChoices } from '../own/own-choices.js';
import { notesFrom } from '../post/content-notes.js';
import { RoomBelongings } from '../room/room-belongings.js';

interface PostRow {
  room: string;
  title: string;
  began: unknown;
  body: string;
  lang: string;
  at: unknown;
  notes: string | null;
  hidden_reason: string | null;
  held: string | null;
}

/**
 * What somebody has written in the rooms, for themselves; not what they have taken away again. A thread's title stands by it
 * if it is their own.
 */
@Injectable()
export class OwnWords implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly personas: Personas,
    private readonly notes: Notes,
    private readonly keys: RoomBelongings,
    private readonly decisions: OwnDecisions,
    private readonly choices: OwnChoices,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.belongings.register('rooms', (actor) => this.#of(actor));
  }

  async #of(actor: Actor): Promise<object> {
    const own = await this.personas.idOf(actor);
    // A decision stands with the person, also without a nickname, and so does what they have reported.
    const decisions = await this.decisions.of(actor, own);
    const chosen = await this.choices.of(actor);
    if (!own) return { posts: [], chat: [], appeals: [], notes: [], ...decisions, ...chosen };
    const keys = await this.keys.of(actor.communityId, own);
    const posts = await this.read.all<PostRow>(sql`
      select r.name as room, t.title, case when t.persona_id = o.persona_id then 1 else 0 end as began,
        o.body, o.lang, o.notes, o.written_at as at, o.hidden_reason, o.held
      from post o join thread t on t.id = o.thread_id join room r on r.id = t.room_id
      where o.persona_id = ${own} and o.taken_back = ${false} order by r.name, r.id, o.written_at, o.seq`);
    const chat = await this.read.all<{ room: string; body: string; at: unknown; hidden_reason: string | null }>(sql`
      select r.name as room, l.body, l.said_at as at, l.hidden_reason from chat_line l join room r on r.id = l.room_id
      where l.persona_id = ${own} and l.kind = 'said' order by r.name, r.id, l.seq`);
    const appeals = await this.read.all<{ words: string; state: string; answer: string | null }>(sql`
      select x.words, x.state, x.answer from (
        select y.words, y.state, y.answer, o.written_at as at, o.seq from appeal y join post o on o.id = y.post_id where o.persona_id = ${own}
        union all
        select z.words, z.state, z.answer, l.said_at, l.seq from line_appeal z join chat_line l on l.id = z.line_id where l.persona_id = ${own}
      ) x order by x.at, x.seq`);
    return {
      posts: posts.map(({ room, title, began, body, lang, notes, at, hidden_reason: hiddenBecause, held }) => ({
        room,
        ...(began ? { title } : {}),
        body,
        lang,
        ...(notes === null ? {} : { notes: notesFrom(notes) }),
        at: instantFrom(at).toString(),
        ...(hiddenBecause === null ? {} : { hiddenBecause }),
        ...(held === null ? {} : { waits: true }),
      })),
      chat: chat.map(({ room, body, at, hidden_reason: hiddenBecause }) => ({
        room,
        body,
        at: instantFrom(at).toString(),
        ...(hiddenBecause === null ? {} : { hiddenBecause }),
      })),
      notes: await this.notes.own(actor),
      appeals: appeals.map(({ words, state, answer }) => ({ words, state, ...(answer === null ? {} : { answer }) })),
      ...keys,
      ...decisions,
      ...chosen,
    };
  }
}
