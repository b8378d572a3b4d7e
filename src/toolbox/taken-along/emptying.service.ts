import { Injectable } from '@nestjs/common';
import { SystemLooks } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { DayNote } from '../diary/day-note.entity.js';
import { Goal } from '../goal/goal.entity.js';
import { OwnPage } from '../own-pages/own-page.entity.js';
import { AppointmentSheet, Grant } from '../sharing/grant.entity.js';
import { WeekFeed } from '../outside/week-feed.entity.js';
import { WeekReminder } from '../outside/week-reminder.entity.js';
import { Thing } from '../things/thing.entity.js';
import { OwnToolbox } from '../toolbox.entity.js';
import { ToolboxEmptied } from '../toolbox.events.js';
import { WeekNumbers } from '../numbers/week-numbers.entity.js';
import { OwnVersion } from '../versions/version.entity.js';
import { Activity } from '../week/activity.entity.js';
import { Arrival } from './arrival.entity.js';

/** Every table that holds something of a toolbox, the row it is held by last. */
export const toolboxTables = [
  Activity,
  AppointmentSheet,
  Arrival,
  DayNote,
  Goal,
  Grant,
  OwnPage,
  OwnVersion,
  Thing,
  WeekFeed,
  WeekNumbers,
  WeekReminder,
  OwnToolbox,
] as const;

/** Empties a toolbox for good. */
@Injectable()
export class Emptying {
  constructor(
    private readonly systemLooks: SystemLooks,
    private readonly unit: UnitOfWork,
    private readonly events: Events,
  ) {}

  /** All of one's own toolbox; the account stays. */
  async empty({ accountId }: Actor): Promise<void> {
    await this.unit.run(async () => {
      await this.take(accountId);
      await this.events.record(new ToolboxEmptied(accountId));
    });
  }

  /** Inside a unit of work. */
  async take(accountId: AccountId): Promise<void> {
    for (const entity of toolboxTables) await this.unit.manager.delete(entity, { accountId });
    await this.systemLooks.forget(accountId, 'shared');
  }
}
