import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { RoomId } from '../room/room.entity.js';
import type { PostId } from '../thread/post.entity.js';
import { saysSomething } from './findable.js';
import { Prints } from './prints.js';
import { SearchEntry } from './search-entry.entity.js';
import { type Word, wordsOf } from '../../platform/search/stems.js';

interface Row {
  place: number;
  says: unknown;
  body: string;
  lang: Lang;
  heading: string | null;
  heading_lang: Lang;
  room_id: RoomId;
}

const atOnce = 100;

/**
 * Keeps the index as the posts are. Getting out of it is the database's own work, at every change and whoever makes it
 * (`0015-search.ts`); getting in is asked for here, by whoever writes. What nobody asked for is found within a minute.
 */
@Injectable()
export class SearchIndex {
  constructor(
    private readonly prints: Prints,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Inside the unit of work in which the post was written, changed or shown again. */
  async keep(postId: PostId): Promise<void> {
    await this.#keep(sql`e.post_id = ${postId}`);
  }

  /** The same for what is new to the others only now: found among what is written now. Inside a unit of work. */
  async keepAsNew(postId: PostId): Promise<void> {
    await this.unit.manager.delete(SearchEntry, { postId });
    await this.unit.manager.insert(SearchEntry, { postId, prints: null, due: true });
    await this.keep(postId);
  }

  /** Everything that waits: posts from before there was search, and what was changed by another way. */
  @Interval(60_000)
  async catchUp(): Promise<void> {
    const waits = () => this.read.one(sql`select place from search_entry where due = ${true} limit 1`);
    while (await waits()) await this.unit.run(() => this.#keep(sql`true`));
  }

  async #keep(which: Sql): Promise<void> {
    const rows = await this.read.all<Row>(sql`
      select e.place, case when ${saysSomething} then 1 else 0 end as says, o.body, o.lang, t.lang as heading_lang, t.room_id,
        case when o.seq = (select min(b.seq) from post b where b.thread_id = t.id) then t.title end as heading
      from search_entry e join post o on o.id = e.post_id join thread t on t.id = o.thread_id
      where e.due = ${true} and ${which} order by e.place limit ${atOnce}`);
    for (const row of rows)
      await this.unit.manager.update(SearchEntry, { place: row.place }, { prints: this.#printsOf(row), due: false });
  }

  #printsOf({ says, body, lang, heading, heading_lang: headingLang, room_id: room }: Row): string | null {
    if (!says) return null;
    return this.prints.text(room, rowsOf(wordsOf(heading ?? '', headingLang), wordsOf(body, lang))) || null;
  }
}

/**
 * What a post says as rows of stems: its heading, what stands below it, and at the end the parts of each compound in it, once. So
 * the words are side by side as they were written, and a compound is found by each of its parts, or by all of them written apart.
 */
export function rowsOf(heading: readonly Word[], body: readonly Word[]): (readonly string[])[] {
  const stems = (words: readonly Word[]) => words.map(({ stem }) => stem);
  const compounds = new Map([...heading, ...body].map(({ parts }) => [parts.join(' '), parts]));
  return [stems(heading), stems(body), ...compounds.values()];
}
