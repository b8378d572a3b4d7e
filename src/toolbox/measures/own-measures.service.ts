import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Mark } from '../diary/day-note.entity.js';
import { DiaryReader } from '../diary/diary.reader.js';
import { OwnText, type Owner } from '../own-text.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import type { ThingId } from '../things/thing.entity.js';
import { type Listed, Things } from '../things/things.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { VersionId } from '../versions/version.entity.js';
import { ActivitiesReader, openResult } from '../week/activities.reader.js';
import { MeasureHasNumbers } from './measures.problems.js';

/** Takes a measure away, as long as nothing was said on it: numbers without a name say nothing to anybody. */
@Injectable()
export class OwnMeasures {
  constructor(
    private readonly things: Things,
    private readonly diary: DiaryReader,
    private readonly activities: ActivitiesReader,
    private readonly shares: Shares,
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Whether something was said on it: in the diary, of an activity, or in an earlier version of either. */
  async hasNumbers(actor: Owner, id: ThingId): Promise<boolean> {
    const notes = await this.diary.between(actor, '0001-01-01');
    if (notes.some(({ marks }) => marks?.some(({ measure }) => measure === id))) return true;
    const open = await this.own.opener(actor);
    const told = await this.activities.all(actor);
    if (told.some((row) => row.result && openResult(row.id, row.result, open).mark?.measure === id)) return true;
    const versions = await this.read.all<{ id: VersionId; body: Buffer }>(
      sql`select id, body from own_version where account_id = ${actor.accountId}`,
    );
    return versions.some((row) => {
      const spot = { table: 'own_version', row: row.id, column: 'body' } as const;
      const { marks = [], mark } = open<{ marks?: Mark[]; mark?: Mark }>(spot, row.body);
      return [...marks, ...(mark ? [mark] : [])].some(({ measure }) => measure === id);
    });
  }

  /** One that may go. @throws NotHere, MeasureHasNumbers */
  async removable(actor: Actor, id: ThingId): Promise<Listed<'measure'>> {
    const measure = await this.things.one(actor, 'measure', id);
    if (await this.hasNumbers(actor, id)) throw MeasureHasNumbers();
    return measure;
  }

  /** @throws NotHere, MeasureHasNumbers */
  async remove(actor: Actor, id: ThingId): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      await this.removable(actor, id);
      await this.shares.gone(actor, refOf('measure', id));
      await this.things.remove(actor, 'measure', id);
    });
  }
}
