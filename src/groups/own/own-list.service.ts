import { Injectable } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { ThreadReader } from '../thread/threads.reader.js';
import { Mutes } from './mutes.service.js';
import { OwnKeys } from './own-keys.js';
import { OwnMarks } from './own-marks.repository.js';

/** A title is empty when it was taken away, and absent when the reader does not get the thread any more. */
export interface OwnListView {
  people: { id: PersonaId; name: string | undefined }[];
  threads: { id: ThreadId; title: string | undefined }[];
  words: string[];
  following: { id: ThreadId; title: string | undefined }[];
}

/** Everything a reader has chosen for themselves, in one place, each with the way back. A constant number of reads. */
@Injectable()
export class OwnList {
  constructor(
    private readonly mutes: Mutes,
    private readonly keys: OwnKeys,
    private readonly marks: OwnMarks,
    private readonly reader: ThreadReader,
    private readonly read: Read,
  ) {}

  async show(actor: Actor): Promise<OwnListView> {
    const { people, threads, words } = await this.mutes.of(actor);
    const follows = await this.marks.of('follow', (await this.keys.of(actor)).reads);
    const following = follows.map(({ about }) => about as ThreadId);
    const titles = await this.reader.titles(actor, [...threads, ...following]);
    const rows = await this.read.all<{ id: PersonaId; nickname: string }>(sql`
      select id, nickname from persona where id in ${list(people)} and community_id = ${actor.communityId} and gone = ${false}`);
    const names = new Map(rows.map(({ id, nickname }) => [id, nickname]));
    const named = (ids: readonly ThreadId[]) =>
      ids
        .map((id) => ({ id, title: titles.get(id) }))
        .sort((a, b) => (a.title ?? '').localeCompare(b.title ?? '', actor.lang) || a.id.localeCompare(b.id));
    return {
      people: people
        .map((id) => ({ id, name: names.get(id) }))
        .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', actor.lang) || a.id.localeCompare(b.id)),
      threads: named(threads),
      words,
      following: named(following),
    };
  }

  /** Titles of what one has read, for the file of everything. */
  async readTitles(actor: Actor): Promise<string[]> {
    const marks = await this.marks.of('seen', (await this.keys.of(actor)).reads);
    const titles = await this.reader.titles(
      actor,
      marks.map(({ about }) => about),
    );
    return [...titles.values()].filter(Boolean).sort((a, b) => a.localeCompare(b, actor.lang));
  }
}
