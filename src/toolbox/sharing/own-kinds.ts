import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Lang } from '../../platform/i18n/lang.js';
import { goalPageView, GoalsReader, openGoal } from '../goal/goals.reader.js';
import { OwnPages } from '../own-pages/own-pages.service.js';
import { titleOf } from '../own-pages/own-page-title.js';
import { type PageName, type ShelfName, shelfNames, shelves } from '../own-pages/shelves.js';
import { OwnText, type Owner } from '../own-text.js';
import type { GoalId } from '../toolbox.views.js';
import { toolboxWords } from '../toolbox.words.js';
import { Values } from '../values/values.service.js';
import type { ItemPart, ItemText } from './item.js';
import { ownPageText } from './own-page-text.js';
import { idKeys, oneOnly, SharedKinds } from './shared-kinds.js';
import { sharingWords } from './sharing.words.js';

/** Goals, what matters, and the pages in one's own words, as they are shared. */
@Injectable()
export class OwnKinds implements OnModuleInit {
  constructor(
    private readonly kinds: SharedKinds,
    private readonly goals: GoalsReader,
    private readonly pages: OwnPages,
    private readonly values: Values,
    private readonly own: OwnText,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      kind: 'goal',
      keys: idKeys,
      called: ['Et mål', 'A goal'],
      list: (owner) => this.#goals(owner),
      show: (owner, key, lang) => this.#goal(owner, key as GoalId, lang),
    });
    this.kinds.register({
      kind: 'values',
      keys: oneOnly,
      called: ['Det som betyr noe for meg', 'What matters to me'],
      list: async (owner, lang) =>
        (await this.values.of(owner)) ? [{ key: '', title: toolboxWords({ lang })('values.title') }] : [],
      show: (owner, _, lang) => this.#values(owner, lang),
    });
    const called = {
      plan: ['En side i planen for vanskelige dager', 'A page of the plan for hard days'],
      areas: ['Et livsområde', 'A life area'],
    } as const;
    for (const shelf of shelfNames)
      this.kinds.register({
        kind: shelf,
        keys: /^[a-z0-9]+$/,
        called: called[shelf],
        list: async (owner, lang) =>
          (await this.pages.of(owner, shelf)).map(({ page, heading }) => ({
            key: page,
            title: titleOf(lang, page, heading),
          })),
        show: (owner, key, lang) => this.#page(owner, shelf, key as PageName, lang),
      });
  }

  async #goals(owner: Owner): Promise<{ key: string; title: string }[]> {
    const rows = await this.goals.all(owner);
    const open = await this.own.opener(owner);
    return rows.map(({ id, about }) => ({ key: id, title: openGoal(id, about, open).title }));
  }

  async #goal(owner: Owner, id: GoalId, lang: Lang): Promise<ItemText | undefined> {
    const row = await this.goals.one(owner, id);
    if (!row) return undefined;
    const t = toolboxWords({ lang });
    const goal = goalPageView(row, await this.goals.steps(id), await this.own.opener(owner));
    const steps = goal.steps.map(({ title, done }) => ({ text: title, note: done ? t('goal.step.done') : undefined }));
    const parts: ItemPart[] = [
      ...(goal.why ? [{ heading: t('goal.why'), text: goal.why }] : []),
      ...(steps.length > 0 ? [{ heading: t('goal.steps'), lines: steps }] : []),
      { heading: sharingWords({ lang })('item.goal.state'), plain: t(`goal.state.${goal.state}`) },
    ];
    return { title: goal.title, named: true, parts };
  }

  async #values(owner: Owner, lang: Lang): Promise<ItemText | undefined> {
    const text = await this.values.of(owner);
    return text ? { title: toolboxWords({ lang })('values.title'), named: false, parts: [{ text }] } : undefined;
  }

  /** A page that says nothing just now is a page; one that nobody has begun is none. */
  async #page(owner: Owner, shelf: ShelfName, page: PageName, lang: Lang): Promise<ItemText | undefined> {
    if (!shelves[shelf].pages.includes(page)) return undefined;
    const found = await this.pages.page(owner, shelf, page);
    return found.revision === 0 ? undefined : ownPageText(found, lang);
  }
}
