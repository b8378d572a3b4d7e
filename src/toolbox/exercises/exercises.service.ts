import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { OwnPages } from '../own-pages/own-pages.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { ActivityId } from '../toolbox.views.js';
import { Activities } from '../week/activities.service.js';
import { FullPage } from './exercises.problems.js';
import { type ExerciseName, exercises } from '../../exercises/index.js';

/** As the form of a page has it. */
const pageTakes = 2000;

/** Takes an exercise along into what is one's own. */
@Injectable()
export class Exercises {
  constructor(
    private readonly activities: Activities,
    private readonly pages: OwnPages,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
  ) {}

  /** Once for a day, however often it is asked for. @throws NoSuchDay, FullWeek */
  plan(actor: Actor, name: ExerciseName, when: { day: string; time?: string | undefined }): Promise<ActivityId> {
    return this.activities.plan(actor, {
      ...when,
      what: exercises[name].title[actor.lang],
      path: `/exercises/${name}`,
    });
  }

  /** As a line of its own under what one can do oneself, after what stands there; once. @throws FullPage */
  async take(actor: Actor, name: ExerciseName): Promise<void> {
    const line = `- ${exercises[name].title[actor.lang]}`;
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const { texts, revision } = await this.pages.page(actor, 'plan', 'can');
      const before = texts.text ?? '';
      if (before.split('\n').includes(line)) return;
      const text = before ? `${before}\n${line}` : line;
      if (text.length > pageTakes) throw FullPage();
      await this.pages.write(actor, 'plan', 'can', { texts: { ...texts, text } }, revision);
    });
  }
}
