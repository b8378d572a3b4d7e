import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { GoalsReader, openGoal } from '../goal/goals.reader.js';
import { titleOf } from '../own-pages/own-page-title.js';
import { OwnPages } from '../own-pages/own-pages.service.js';
import { hasOwnHeading, shelfNames } from '../own-pages/shelves.js';
import { OwnText } from '../own-text.js';
import { Sheets } from '../sharing/sheets.service.js';
import { sharingWords } from '../sharing/sharing.words.js';
import { Things } from '../things/things.service.js';
import type { GoalId, StepId } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import { Values } from '../values/values.service.js';
import { type Findable, together } from './findable.js';

/** What a toolbox holds beside its days. All of it has its limits, so all of it is read. */
@Injectable()
export class ShortTexts {
  constructor(
    private readonly goals: GoalsReader,
    private readonly values: Values,
    private readonly pages: OwnPages,
    private readonly things: Things,
    private readonly sheets: Sheets,
    private readonly own: OwnText,
    private readonly read: Read,
  ) {}

  /** A constant number of reads. */
  async of(actor: Actor): Promise<Findable[]> {
    return [
      ...(await this.#goals(actor)),
      ...(await this.#matters(actor)),
      ...(await this.#pages(actor)),
      ...(await this.#people(actor)),
      ...(await this.#medicines(actor)),
      ...(await this.#ladder(actor)),
      ...(await this.#measures(actor)),
      ...(await this.#sheet(actor)),
    ];
  }

  async #goals({ accountId }: Actor): Promise<Findable[]> {
    const goals = await this.goals.all({ accountId });
    if (goals.length === 0) return [];
    const steps = await this.read.all<{ id: StepId; goal_id: GoalId; title: Buffer }>(
      sql`select s.id, s.goal_id, s.title from goal_step s join goal g on g.id = s.goal_id
        where g.account_id = ${accountId} order by s.place`,
    );
    const open = await this.own.opener({ accountId });
    return goals.map(({ id, about }) => {
      const { title, why, more } = openGoal(id, about, open);
      const of = steps
        .filter(({ goal_id: goal }) => goal === id)
        .map((step) => open<string>({ table: 'goal_step', row: step.id, column: 'title' }, step.title));
      const body = together(why, ...of, ...(more?.scale ?? []));
      return { kind: 'goals', href: `/toolbox/goals/${id}`, title, named: true, body };
    });
  }

  async #matters(actor: Actor): Promise<Findable[]> {
    const body = await this.values.of(actor);
    const title = toolboxWords(actor)('values.title');
    return body ? [{ kind: 'pages', href: '/toolbox/values', title, named: false, body }] : [];
  }

  async #pages(actor: Actor): Promise<Findable[]> {
    const found: Findable[] = [];
    for (const shelf of shelfNames)
      for (const { page, heading, texts } of await this.pages.of(actor, shelf))
        found.push({
          kind: 'pages',
          href: `/toolbox/${shelf}/${page}`,
          title: titleOf(actor.lang, page, heading),
          named: hasOwnHeading(page) && Boolean(heading),
          body: together(texts.text, texts.how, texts.helps, texts.hinders),
        });
    return found;
  }

  async #people(actor: Actor): Promise<Findable[]> {
    return (await this.things.of(actor, 'person')).map(({ id, name: title, note }) => ({
      kind: 'people',
      href: `/toolbox/network/${id}`,
      title,
      named: true,
      body: together(note),
    }));
  }

  async #medicines(actor: Actor): Promise<Findable[]> {
    return (await this.things.of(actor, 'medicine')).map(({ id, name: title, how, experience, questions }) => ({
      kind: 'medicines',
      href: `/toolbox/medication/${id}`,
      title,
      named: true,
      body: together(how, experience, questions),
    }));
  }

  async #ladder(actor: Actor): Promise<Findable[]> {
    return (await this.things.of(actor, 'rung')).map(({ id, what: title, belongs }) => ({
      kind: 'ladder',
      href: `/toolbox/ladder/${id}`,
      title,
      named: true,
      body: together(belongs),
    }));
  }

  async #measures(actor: Actor): Promise<Findable[]> {
    return (await this.things.of(actor, 'measure')).map(({ id, name: title, low, high }) => ({
      kind: 'measures',
      href: `/toolbox/measures/${id}`,
      title,
      named: true,
      body: together(low, high),
    }));
  }

  async #sheet(actor: Actor): Promise<Findable[]> {
    const body = await this.sheets.questions(actor);
    const title = sharingWords(actor)('sheet.title');
    return body ? [{ kind: 'sheet', href: '/toolbox/sheet', title, named: false, body }] : [];
  }
}
