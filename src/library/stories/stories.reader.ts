import { Injectable } from '@nestjs/common';
import { PenNames } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { weekOf, type Week } from '../front/week.js';
import { insider, openTo, type Standing } from '../openness/openness.service.js';
import type { StoryId, StoryState } from './story.entity.js';

export interface StoryRow {
  id: StoryId;
  title: string;
  lang: Lang;
  penName: string;
}

export interface StoryView extends StoryRow {
  body: string;
  open: boolean;
  week: Week;
  /** Its writer reads it. */
  own: boolean;
  /** The reader may take it down. */
  mayJudge: boolean;
}

/** For the writer, and for the consultant. */
export interface ConsentView {
  id: StoryId;
  /** Absent once it is withdrawn. */
  title?: string | undefined;
  version: number;
  lang: Lang;
  words: string[];
  agreedOn: string;
  withdrawnOn: string | undefined;
  own: boolean;
}

export interface JudgedStory extends StoryRow {
  body: string;
  open: boolean;
  state: StoryState;
  answer: string | undefined;
  /** By which nickname the consultant knows the writer. */
  nickname: string | undefined;
}

export interface OwnStory {
  id: StoryId;
  title: string;
  body: string;
  lang: Lang;
  penName: string;
  open: boolean;
  state: StoryState;
  answer: string | undefined;
}

export type OwnConsent = Pick<ConsentView, 'version' | 'words' | 'agreedOn' | 'withdrawnOn'>;

interface Row {
  id: StoryId;
  community_id: CommunityId;
  pen_name: string;
  title: string;
  body: string;
  lang: Lang;
  open: unknown;
  state: StoryState;
  answer: string | null;
  published_on: string | null;
}

/** Who reads which story. That a nickname has blocked or is blocked changes nothing here: it would tell who wrote it. */
@Injectable()
export class StoryReader {
  constructor(
    private readonly penNames: PenNames,
    private readonly read: Read,
  ) {}

  /** Newest week first, and within it in no order that means anything. One read. */
  async list({ communityId, reader }: Standing): Promise<StoryRow[]> {
    const rows = await this.#rows(
      sql`s.community_id = ${communityId} and s.state = 'published'${reader ? sql`` : sql` and ${isOpen}`}`,
    );
    const week = (row: Row) => weekOf(row.published_on!);
    return rows.sort((a, b) => week(b).localeCompare(week(a)) || (a.id < b.id ? -1 : 1)).map(rowOf);
  }

  /** @throws NotHere */
  async one(actor: Actor | undefined, id: string): Promise<StoryView> {
    const reader = insider(actor);
    const inside = reader ? sql`s.community_id = ${reader.communityId} or ` : sql``;
    const [row] = await this.#rows(sql`s.id = ${id} and s.state = 'published' and (${inside}(${isOpen}))`);
    if (!row) throw NotHere();
    return {
      ...rowOf(row),
      body: row.body,
      open: Boolean(row.open),
      week: weekOf(row.published_on!),
      own: reader?.role === 'ServiceUser' && (await this.penNames.ownOf(reader, [id])).has(id),
      mayJudge: reader?.role === 'Consultant' && row.community_id === reader.communityId,
    };
  }

  /** @throws NotHere for everybody but the writer and the consultant */
  async consent(actor: Actor, id: string): Promise<ConsentView> {
    const [row] = await this.#rows(sql`s.id = ${id} and s.community_id = ${actor.communityId}`);
    const own = (await this.penNames.ownOf(actor, [id])).has(id);
    if (!row || (!own && actor.role !== 'Consultant')) throw NotHere();
    const consent = await this.read.one<{
      version: number;
      lang: Lang;
      words: string;
      agreed_on: string;
      withdrawn_on: string | null;
    }>(sql`select version, lang, words, agreed_on, withdrawn_on from story_consent where story_id = ${id}`);
    return {
      id: row.id,
      title: row.title || undefined,
      version: consent!.version,
      lang: consent!.lang,
      words: JSON.parse(consent!.words) as string[],
      agreedOn: consent!.agreed_on,
      withdrawnOn: consent!.withdrawn_on ?? undefined,
      own,
    };
  }

  /** For the consultant. @throws NotHere */
  async judged(actor: Actor, id: string): Promise<JudgedStory> {
    const rows = await this.#rows(
      sql`s.id = ${id} and s.community_id = ${actor.communityId} and s.state <> 'withdrawn'`,
    );
    const [story] = await this.#judged(actor, rows);
    if (!story) throw NotHere();
    return story;
  }

  /** What waits for the consultant. A constant number of reads. */
  async waiting(actor: Actor): Promise<JudgedStory[]> {
    return this.#judged(actor, await this.#rows(sql`s.community_id = ${actor.communityId} and s.state = 'sent'`));
  }

  /** Everything one has told, and what became of it; withdrawn ones too, whose consent is kept. */
  async own(actor: Actor): Promise<OwnStory[]> {
    const ids = await this.read.all<{ id: string }>(
      sql`select id from story where community_id = ${actor.communityId} order by id`,
    );
    const own = await this.penNames.ownOf(
      actor,
      ids.map(({ id }) => id),
    );
    if (own.size === 0) return [];
    const rows = await this.#rows(sql`s.community_id = ${actor.communityId}`);
    return rows
      .filter(({ id }) => own.has(id))
      .map((row) => ({
        ...rowOf(row),
        body: row.body,
        open: Boolean(row.open),
        state: row.state,
        answer: row.answer ?? undefined,
      }));
  }

  /** The same with what was agreed to. A constant number of reads. */
  async ownWhole(actor: Actor): Promise<(OwnStory & { consent: OwnConsent })[]> {
    const own = await this.own(actor);
    const ids = list(own.map(({ id }) => id));
    const consents = await this.read.all<{
      story_id: string;
      version: number;
      words: string;
      agreed_on: string;
      withdrawn_on: string | null;
    }>(sql`select story_id, version, words, agreed_on, withdrawn_on from story_consent where story_id in ${ids}`);
    return own.map((story) => {
      const consent = consents.find(({ story_id }) => story_id === story.id)!;
      const { version, words, agreed_on: agreedOn, withdrawn_on: withdrawnOn } = consent;
      return {
        ...story,
        consent: { version, words: JSON.parse(words) as string[], agreedOn, withdrawnOn: withdrawnOn ?? undefined },
      };
    });
  }

  async #judged({ communityId }: Actor, rows: readonly Row[]): Promise<JudgedStory[]> {
    const nicknames = await this.penNames.nicknames(
      communityId,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ...rowOf(row),
      body: row.body,
      open: Boolean(row.open),
      state: row.state,
      answer: row.answer ?? undefined,
      nickname: nicknames.get(row.id),
    }));
  }

  #rows(where: Sql): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select s.id, s.community_id, s.pen_name, s.title, s.body, s.lang, s.open, s.state, s.answer, s.published_on
      from story s where ${where} order by s.published_on desc, s.id`);
  }
}

const isOpen = sql`s.open = ${true} and ${openTo('library', sql`s.community_id`)}`;
const rowOf = ({ id, title, lang, pen_name: penName }: Row): StoryRow => ({ id, title, lang, penName });
