import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { type Owner, OwnText } from '../own-text.js';
import { Shares } from '../sharing/shares.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { SittingId } from '../versions/version.entity.js';
import { type Kept, type Saving, type Standing, type Versioned, Versions } from '../versions/versions.service.js';
import { mondayOf, readDay, weekOf } from '../week/week.js';
import { DayNote, type DayNoteBody, type DayNoteText, type NoteId } from './day-note.entity.js';
import { DiaryNumbers } from './diary-numbers.service.js';
import { FullDiaryWeek } from './diary.problems.js';
import { type DayNoteRow, DiaryReader, type DayNoteView, noteSpot } from './diary.reader.js';

/** What a form says of a day. */
export type NoteSaid = Omit<DayNoteText, 'answers'>;
export type NoteWithVersions = DayNoteView & Versioned<NoteSaid>;

/** Some weeks of a diary, the newest day first. */
export interface DiaryPart {
  notes: DayNoteView[];
  /** The Monday of the newest week before these in which something stands. */
  earlier?: string;
}

/** With this many in one week a year of them is still read at once. */
export const weekTakes = 40;
/** How much of a diary one page shows. */
const weeksShown = 4;

/** What is written in a sitting is found again by it, though no answer ever came back. */
const noteOf = (sitting: SittingId) => sitting as string as NoteId;

const isEmpty = ({ words, mood, marks }: NoteSaid) => !words && mood === undefined && !marks?.length;
const same = (one: NoteSaid, other: NoteSaid) => JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
const tidy = ({ day, words, mood, marks }: NoteSaid) => [day, words ?? '', mood ?? -1, marks ?? []];

/** A few words about a day, and how it was. All of it is one's own. */
@Injectable()
export class Diary {
  constructor(
    private readonly own: OwnText,
    private readonly reader: DiaryReader,
    private readonly numbers: DiaryNumbers,
    private readonly versions: Versions,
    private readonly shares: Shares,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The newest weeks, or those up to the one that `upTo` lies in. Three reads, however long the diary is. @throws NoSuchDay */
  async part(actor: Actor, upTo?: string): Promise<DiaryPart> {
    const last = mondayOf(upTo ? readDay(upTo) : this.today(actor));
    const first = last.subtract({ weeks: weeksShown - 1 });
    // What was said of a day to come is with the newest.
    const notes = await this.reader.between(actor, first.toString(), upTo ? last.toString() : undefined);
    const before = await this.read.one<{ week: string | null }>(
      sql`select max(week) as week from day_note where account_id = ${actor.accountId} and week < ${first.toString()}`,
    );
    return { notes: notes.toReversed(), ...(before?.week ? { earlier: before.week } : {}) };
  }

  /** @throws NotHere */
  async one(actor: Owner, id: NoteId): Promise<DayNoteView> {
    const row = await this.#row(actor, id);
    if (!row) throw NotHere();
    const { sitting: _sitting, ...note } = row;
    return note;
  }

  /** One with its versions. Two reads more. @throws NotHere */
  async page(actor: Owner, id: NoteId): Promise<NoteWithVersions> {
    // First: whose note it is. The versions of another person's do not open.
    const note = await this.one(actor, id);
    return { ...note, ...(await this.versions.of<NoteSaid>(actor, { table: 'own_version', id })) };
  }

  /** @throws NoSuchDay, FullDiaryWeek */
  async add(actor: Owner, text: DayNoteText): Promise<NoteId> {
    const id = this.random.id<NoteId>(`day-note ${actor.accountId}`);
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      await this.#begin(actor, id, text);
    });
    return id;
  }

  /**
   * Says something of a day that was perhaps kept while it was written: then that is done. The sitting it is written in is its id.
   * @returns whether it stands beside what is there. @throws NoSuchDay, FullDiaryWeek
   */
  async write(actor: Owner, sitting: SittingId, said: NoteSaid): Promise<{ id: NoteId; beside: boolean }> {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      return { id: noteOf(sitting), beside: await this.#write(actor, said, { seen: 0, sitting }, true) };
    });
  }

  /** The same while one still writes; what is taken back before it is done was never there. Not while somebody else sees the diary. */
  async keep(actor: Actor, sitting: SittingId, said: NoteSaid): Promise<Kept> {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      if (await this.seenByOthers(actor)) return { kept: false, beside: false };
      if (!isEmpty(said)) return { kept: true, beside: await this.#write(actor, said, { seen: 0, sitting }, false) };
      const standing = await this.#row(actor, noteOf(sitting));
      if (standing?.sitting === sitting) await this.#remove(actor, standing.id, weekOf(standing.day));
      return { kept: true, beside: false };
    });
  }

  /**
   * Says it anew, as `Versions` has it; what the form does not show (answers to questions) stays. @returns whether it stands beside
   * what is there. @throws NotHere, NoSuchDay
   */
  async change(actor: Owner, id: NoteId, said: NoteSaid, saving: Saving): Promise<boolean> {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      return this.versions.write(actor, await this.#standing(actor, id), said, saving, true);
    });
  }

  /** The same while one still writes. Not while somebody else sees the diary: half a sentence is nobody's business. @throws NotHere */
  async keepChange(actor: Actor, id: NoteId, said: NoteSaid, saving: Saving): Promise<Kept> {
    return this.unit.run(async () => {
      // Sharing holds the same lock.
      await this.lock.hold(actor);
      const standing = await this.#standing(actor, id);
      if (await this.seenByOthers(actor)) return { kept: false, beside: false };
      return { kept: true, beside: await this.versions.write(actor, standing, said, saving, false) };
    });
  }

  /** Puts another version in the place of what stands, or leaves what stands beside it. @throws NotHere */
  async settle(actor: Owner, id: NoteId, version: string, leave: boolean): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const standing = await this.#standing(actor, id);
      if (leave) await this.versions.leave(actor, standing, version);
      else await this.versions.bringBack(actor, standing, version);
    });
  }

  /** Words of some days, or a measure. */
  async seenByOthers(actor: Actor): Promise<boolean> {
    return (await this.shares.any(actor, 'diary')) || (await this.shares.any(actor, 'measure'));
  }

  /** @throws NotHere */
  async remove(actor: Owner, id: NoteId): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const note = await this.unit.manager.findOneBy(DayNote, { id, accountId: actor.accountId });
      if (!note) throw NotHere();
      await this.#remove(actor, id, note.week);
    });
  }

  today({ zone }: Pick<Actor, 'zone'>): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  }

  /** Inside a unit of work that holds the lock. */
  async #write(actor: Owner, said: NoteSaid, saving: Saving & { sitting: SittingId }, done: boolean): Promise<boolean> {
    const id = noteOf(saving.sitting);
    if (await this.#row(actor, id))
      return this.versions.write(actor, await this.#standing(actor, id), said, saving, done);
    if (await this.unit.manager.existsBy(DayNote, { id })) throw NotHere();
    await this.#begin(actor, id, { ...said, sitting: done ? undefined : saving.sitting });
    return false;
  }

  async #begin(actor: Owner, id: NoteId, text: DayNoteBody): Promise<void> {
    const week = weekOf(text.day);
    await this.#hasRoom(actor, week);
    const body = await this.own.seal(actor, noteSpot(id), text);
    await this.unit.manager.insert(DayNote, { id, accountId: actor.accountId, week, revision: 1, body });
    await this.numbers.keep(actor, [week]);
  }

  async #standing(actor: Owner, id: NoteId): Promise<Standing<NoteSaid>> {
    const row = await this.#row(actor, id);
    if (!row) throw NotHere();
    const { revision, sitting, answers, day, words, mood, marks } = row;
    const put = async (next: NoteSaid, open?: SittingId) => {
      const week = weekOf(next.day);
      const body = await this.own.seal(actor, noteSpot(id), { ...next, answers, sitting: open } satisfies DayNoteBody);
      await this.unit.manager.update(DayNote, { id }, { week, revision: revision + 1, body });
      await this.numbers.keep(actor, [weekOf(day), week]);
    };
    return { table: 'own_version', id, revision, said: { day, words, mood, marks }, sitting, isEmpty, same, put };
  }

  async #row({ accountId }: Owner, id: NoteId): Promise<(DayNoteBody & { id: NoteId; revision: number }) | undefined> {
    const row = await this.read.one<DayNoteRow>(
      sql`select id, revision, body from day_note where id = ${id} and account_id = ${accountId}`,
    );
    if (!row) return undefined;
    const { body, ...rest } = row;
    return { ...rest, ...(await this.own.opener({ accountId }))<DayNoteBody>(noteSpot(id), body) };
  }

  async #remove(actor: Owner, id: NoteId, week: string): Promise<void> {
    await this.versions.gone(id);
    await this.unit.manager.delete(DayNote, { id });
    await this.numbers.keep(actor, [week]);
  }

  async #hasRoom({ accountId }: Owner, week: string): Promise<void> {
    const row = await this.read.one<{ n: number }>(
      sql`select cast(count(*) as integer) as n from day_note where account_id = ${accountId} and week = ${week}`,
    );
    if (row!.n >= weekTakes) throw FullDiaryWeek();
  }
}
