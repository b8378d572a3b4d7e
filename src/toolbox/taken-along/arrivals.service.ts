import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { isUtf8 } from 'node:buffer';
import { LessThan } from 'typeorm';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { OwnText } from '../own-text.js';
import type { NamedShelf, PageName } from '../own-pages/shelves.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { Arrival, type ArrivalId } from './arrival.entity.js';
import { fateOf, fateOfMatters, type PageFate, type Part, parts, twinsOf } from './coming-in.js';
import { BringingIn } from './bringing-in.service.js';
import { Unfit } from './reading.js';
import {
  FullToolboxFile,
  LargeToolboxFile,
  NotAToolboxFile,
  OtherToolboxFormat,
  UnfitToolboxFile,
} from './taken-along.problems.js';
import { TakenAlong } from './taken-along.service.js';
import { readToolboxFile, type ToolboxFile, toolboxFormat, written } from './toolbox-file.js';

/** What would come in: told before anything does. */
export interface ArrivalView {
  id: ArrivalId;
  matters?: 'new' | 'same' | 'stays';
  pages: { shelf: NamedShelf; page: PageName; heading?: string; fate: PageFate }[];
  /** How many of each come in, and how many are there already. */
  parts: { part: Part; comes: number; there: number }[];
}

const atMost = 5 * 1024 * 1024;
const waits = { hours: 24 };
const spot = (row: ArrivalId) => ({ table: 'toolbox_arrival' as const, row, column: 'body' });

/** A file that somebody brings along: read, shown, and brought in when they say so. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly own: OwnText,
    private readonly along: TakenAlong,
    private readonly bringing: BringingIn,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Takes the file in the place of one that waited. @throws a problem that says what is wrong with it, and where */
  async receive(actor: Actor, bytes: Buffer): Promise<void> {
    const file = understood(bytes);
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const { accountId } = actor;
      await this.unit.manager.delete(Arrival, { accountId });
      const id = this.random.id<ArrivalId>(`arrival ${accountId}`);
      const body = await this.own.seal(actor, spot(id), written(file));
      const until = this.clock.now().add(waits);
      await this.unit.manager.insert(Arrival, { id, accountId, until, body });
    });
  }

  /** Undefined where nothing waits. */
  async waiting(actor: Actor): Promise<ArrivalView | undefined> {
    const arrival = await this.#arrival(actor);
    if (!arrival) return undefined;
    const { file, id } = arrival;
    const { file: here } = await this.along.whole(actor);
    const twins = twinsOf(file, here);
    const matters = fateOfMatters(file, here);
    return {
      id,
      ...(matters ? { matters } : {}),
      pages: (['plan', 'areas'] as const).flatMap((shelf) =>
        file[shelf].map((page) => ({
          shelf,
          page: page.page,
          ...(page.heading ? { heading: page.heading } : {}),
          fate: fateOf(page, shelf, here),
        })),
      ),
      parts: parts
        .map((part) => ({
          part,
          comes: twins[part].filter((twin) => twin === undefined).length,
          there: twins[part].filter((twin) => twin !== undefined).length,
        }))
        .filter(({ comes, there }) => comes + there > 0),
    };
  }

  /**
   * Brings in what was shown: all of it or nothing. @param id of what was looked at: a file that was brought since is another one.
   * @throws NotHere, NoRoomForAll
   */
  async keep(actor: Actor, id: ArrivalId): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const arrival = await this.#arrival(actor);
      if (arrival?.id !== id) throw NotHere();
      await this.bringing.bringIn(actor, arrival.file);
      await this.unit.manager.delete(Arrival, { id });
    });
  }

  async letGo({ accountId }: Actor): Promise<void> {
    await this.unit.run(() => this.unit.manager.delete(Arrival, { accountId }));
  }

  /** What nobody has said yes to within a day. */
  @Interval(60 * 60_000)
  async forget(): Promise<void> {
    await this.unit.run(() => this.unit.manager.delete(Arrival, { until: LessThan(this.clock.now()) }));
  }

  async #arrival(actor: Actor): Promise<{ id: ArrivalId; file: ToolboxFile } | undefined> {
    const row = await this.read.one<{ id: ArrivalId; body: Buffer }>(sql`select id, body from toolbox_arrival
      where account_id = ${actor.accountId} and until >= ${this.clock.now()}`);
    if (!row) return undefined;
    const open = await this.own.opener(actor);
    return { id: row.id, file: readToolboxFile(open<string>(spot(row.id), row.body)) };
  }
}

function understood(bytes: Buffer): ToolboxFile {
  if (bytes.length > atMost) throw LargeToolboxFile();
  if (!isUtf8(bytes)) throw NotAToolboxFile();
  try {
    const text = bytes.toString('utf8');
    const { format } = (JSON.parse(text) ?? {}) as { format?: unknown };
    if (typeof format !== 'string' || !format.startsWith('reconnect-toolbox/')) throw NotAToolboxFile();
    if (format !== toolboxFormat) throw OtherToolboxFormat();
    return readToolboxFile(text);
  } catch (error) {
    if (error instanceof Unfit)
      throw (error.what === 'too-much' ? FullToolboxFile : UnfitToolboxFile)({ where: error.where });
    if (error instanceof SyntaxError) throw NotAToolboxFile();
    throw error;
  }
}
