import { Injectable } from '@nestjs/common';
import {
  butNot,
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaRow,
  type PersonaView,
} from '../../identity/index.js';
import { Cursors } from '../../platform/crypto/cursors.js';
import { Read } from '../../platform/database/read.js';
import { list, millisFrom, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Clock } from '../../platform/time/clock.js';
import { type Coarse, coarse } from '../../platform/time/coarse.js';
import { type Notes, notesFrom } from '../post/content-notes.js';
import { enterable } from '../room/enterable.js';
import type { RoomId } from '../room/room.entity.js';
import type { PostId } from '../thread/post.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { type Sight, Unseen } from '../thread/unseen.js';
import { finderOf } from '../own/muted-words.js';
import { excerpt, fit, marked, type Piece } from '../../platform/search/excerpt.js';
import { findable } from './findable.js';
import { matches, place, printed, question } from './matching.js';
import { Prints } from './prints.js';
import { type Onward, type Rank, SearchCursors } from './search-cursors.js';
import { type Trouble, type Wish, wishFrom } from '../../platform/search/wish.js';

export const hitsAtOnce = 20;
/** The newest that fit are put in order among themselves, then the next ones. */
export const hitsInStretch = 60;
/** Of one page of a thread, less a few: a post with fewer before it is on the first page. */
const surelyOnFirstPage = 45;
/** So many posts are shown before the one that was found, so that one sees what it answers. */
const leadingUp = 3;

const searches: Limit = { name: 'search', points: 60, seconds: 60 };

export interface HitView {
  id: PostId;
  /** To the post in its thread. */
  href: string;
  /** The heading of the thread. Absent when it is hidden from this reader, empty when its author has taken it along. */
  title?: Piece[] | undefined;
  titleLang: Lang;
  room: { id: RoomId; name: string };
  author: PersonaView;
  own: boolean;
  written: Coarse;
  lang: Lang;
  /** Absent when the post says what it is about: then one chooses in the thread whether to read it. */
  text?: Piece[] | undefined;
  notes?: Notes | undefined;
}

export interface SearchView {
  /** As it was asked. */
  q?: string | undefined;
  trouble?: Trouble | undefined;
  hits: HitView[];
  next?: string | undefined;
  /** Heavy things are put away until tomorrow. */
  calm?: boolean | undefined;
}

interface Row extends PersonaRow {
  place: number;
  id: PostId;
  body: string;
  lang: Lang;
  notes: string | null;
  written_at: unknown;
  thread_id: ThreadId;
  title: string;
  title_lang: Lang;
  opening_id: PostId;
  opening_by: string;
  opening_hidden: string | null;
  room_id: RoomId;
  room_name: string;
}

/**
 * Looks for words in the rooms one may enter. What this reader does not get, by `enterable`, `Unseen` and `findable`, is not there:
 * it changes no hit, no order, no page.
 */
@Injectable()
export class SearchReader {
  constructor(
    private readonly prints: Prints,
    private readonly unseen: Unseen,
    private readonly onward: SearchCursors,
    private readonly cursors: Cursors,
    private readonly limits: Limits,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  async search(
    actor: Actor,
    asked: { q?: string | undefined; after?: string | undefined },
    calm: boolean,
  ): Promise<SearchView> {
    const { q } = asked;
    const away = calm && actor.role === 'ServiceUser' ? { calm } : {};
    if (!q) return { hits: [], ...away };
    const wish = wishFrom(q);
    if (typeof wish === 'string') return { q, trouble: wish, hits: [], ...away };
    await this.limits.spend(searches, actor.accountId);
    const since = this.onward.open(actor.accountId, q, asked.after);
    const sight = await this.unseen.sight(actor);
    const { hidden, muted } = sight;
    const rows = await this.#stretch(sight, wish, { calm: 'calm' in away, since });
    const own = sight.key.persona;
    const mutedIn = finderOf(muted.words);
    const isMuted = ({ persona_id: by, body, title }: Row) => by !== own && Boolean(mutedIn(body) ?? mutedIn(title));

    // A stretch that was begun keeps its ends, so that what is written or taken away meanwhile shifts nothing.
    const begun = since?.last;
    const stretch = begun ? rows.filter((row) => row.place >= since.low) : rows.slice(0, hitsInStretch);
    const ranked = stretch
      .filter((row) => !isMuted(row))
      .map((row) => ({ row, rank: { fit: fit(wish, said(row)), place: row.place } }))
      .sort((a, b) => inOrder(a.rank, b.rank))
      .filter(({ rank }) => !begun || inOrder(begun, rank) < 0);
    const shown = ranked.slice(0, hitsAtOnce);
    const hrefs = await this.#hrefs(
      actor,
      hidden,
      shown.map(({ row }) => row),
    );
    const now = this.clock.now();
    const ends = { top: since?.top ?? stretch[0]?.place ?? 0, low: begun ? since.low : (stretch.at(-1)?.place ?? 0) };
    return {
      q,
      ...away,
      hits: shown.map(({ row }) => this.#hit(actor, row, { wish, own, now, href: hrefs.get(row.id)! })),
      next: this.#next(actor, q, {
        ends,
        last: ranked.length > shown.length ? shown.at(-1)!.rank : undefined,
        more: rows.some((row) => row.place < ends.low),
      }),
    };
  }

  /** What fits, the newest first: a stretch and one more. The index is asked only for rooms that may be entered. */
  async #stretch(
    sight: Sight,
    wish: Wish,
    { calm, since }: { calm: boolean; since: Onward | undefined },
  ): Promise<Row[]> {
    const rooms = await this.read.all<{ id: RoomId }>(
      sql`select r.id from room r where ${enterable(sight.reader)} order by r.id`,
    );
    if (rooms.length === 0) return [];
    const asked = question(
      this.prints,
      rooms.map(({ id }) => id),
      wish,
    );
    return this.read.all<Row>(sql`
      select ${place} as place, o.id, o.body, o.lang, o.notes, o.written_at, t.id as thread_id, t.title, t.lang as title_lang,
        b.id as opening_id, b.persona_id as opening_by, b.hidden_reason as opening_hidden, r.id as room_id, r.name as room_name,
        ${personaColumns}
      from ${printed} cross join search_entry e join post o on o.id = e.post_id join thread t on t.id = o.thread_id
        join room r on r.id = t.room_id join post b on b.thread_id = t.id
          and b.seq = (select min(x.seq) from post x where x.thread_id = t.id)
        ${joinPersona(sql`o.persona_id`)}
      where ${matches(asked)} and e.place = ${place}${since ? sql` and ${place} <= ${since.top}` : sql``}
        and ${enterable(sight.reader)} and ${findable({ sight, calm })}
      order by ${place} desc limit ${hitsInStretch + 1}`);
  }

  /** To the post itself. In a long thread a few posts before it come first. */
  async #hrefs(actor: Actor, hidden: readonly string[], rows: readonly Row[]): Promise<Map<PostId, string>> {
    const before = (count: number) => sql`(select x.seq from post x
      where x.thread_id = o.thread_id and x.seq < o.seq${butNot(sql`x.persona_id`, hidden)} order by x.seq desc limit 1 offset ${count})`;
    const places = await this.read.all<{
      id: PostId;
      thread_id: ThreadId;
      far: number | null;
      near: number | null;
    }>(sql`
      select o.id, o.thread_id, ${before(surelyOnFirstPage)} as far, ${before(leadingUp)} as near
      from post o where o.id in ${list(rows.map(({ id }) => id))}`);
    return new Map(
      places.map(({ id, thread_id: thread, far, near }) => {
        const from = far === null || near === null ? '' : `?after=${this.cursors.seal(actor.accountId, thread, near)}`;
        return [id, `/threads/${thread}${from}#${id}`];
      }),
    );
  }

  #next(
    { accountId }: Actor,
    q: string,
    { ends, last, more }: { ends: { top: number; low: number }; last: Rank | undefined; more: boolean },
  ): string | undefined {
    if (last) return this.onward.seal(accountId, q, { ...ends, last });
    return more ? this.onward.seal(accountId, q, { top: ends.low - 1, low: 0 }) : undefined;
  }

  #hit(
    actor: Actor,
    row: Row,
    { wish, own, now, href }: { wish: Wish; own: string | undefined; now: ReturnType<Clock['now']>; href: string },
  ): HitView {
    const mine = row.persona_id === own;
    const notes = notesFrom(row.notes);
    const titleHidden = row.opening_hidden !== null && row.opening_by !== own && actor.role !== 'Consultant';
    return {
      id: row.id,
      href,
      title: titleHidden ? undefined : marked(row.title, row.title_lang, wish),
      titleLang: row.title_lang,
      room: { id: row.room_id, name: row.room_name },
      author: personaFrom(row),
      own: mine,
      written: coarse(millisFrom(row.written_at), now, actor.zone),
      lang: row.lang,
      ...(notes && !mine ? {} : { text: excerpt(row.body, row.lang, wish) }),
      ...(notes ? { notes } : {}),
    };
  }
}

/** What a post says for itself. The heading belongs to the one that began the thread. */
const said = ({ id, opening_id: opening, title, body, lang }: Row) => ({
  heading: id === opening ? title : '',
  body,
  lang,
});

const inOrder = (a: Rank, b: Rank) => b.fit - a.fit || b.place - a.place;
