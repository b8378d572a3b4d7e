import { setImmediate as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { langs } from '../../platform/i18n/lang.js';
import { excerpt, fit, marked, type Piece, says } from '../../platform/search/excerpt.js';
import { type Trouble, type Wish, wishFrom } from '../../platform/search/wish.js';
import { weekOf } from '../week/week.js';
import { DaysTexts } from './days-texts.js';
import type { Findable, FindableKind } from './findable.js';
import { Turns } from './turns.js';
import { ShortTexts } from './short-texts.js';

export interface Asked {
  q?: string | undefined;
  kind?: FindableKind | undefined;
  /** Any day of the week before which one looks further. */
  before?: string | undefined;
}

export interface FoundView {
  kind: FindableKind;
  href: string;
  title: Piece[];
  /** `YYYY-MM-DD` */
  day?: string | undefined;
  /** A few lines around what was found. */
  text: Piece[];
}

export interface ToolboxSearchView {
  q?: string | undefined;
  kind?: FindableKind | undefined;
  trouble?: Trouble | undefined;
  hits: FoundView[];
  /** More fits than is shown. */
  more?: boolean | undefined;
  /** Before this Monday, `YYYY-MM-DD`, nothing was looked at yet. */
  earlier?: string | undefined;
}

export const shownAtOnce = 50;
const searches: Limit = { name: 'toolbox-search', points: 30, seconds: 60 };
/** After so many texts others get their turn. */
const breath = 100;

/**
 * Looks for words in one's own toolbox. There is no index: what stands in a toolbox is opened for its owner and looked through while
 * they wait, a bounded number of days at a time. Nothing of what was asked is kept.
 */
@Injectable()
export class ToolboxSearch {
  readonly #turns = new Turns<AccountId>();

  constructor(
    private readonly short: ShortTexts,
    private readonly days: DaysTexts,
    private readonly limits: Limits,
  ) {}

  /** What fits best first; of what fits as well, the newest. @throws NoSuchDay, TooMany */
  async search(actor: Actor, { q, kind, before }: Asked): Promise<ToolboxSearchView> {
    if (!q) return { kind, hits: [] };
    const wish = wishFrom(q);
    if (typeof wish === 'string') return { q, kind, trouble: wish, hits: [] };
    await this.limits.spend(searches, actor.accountId);
    // What is opened lies in memory for a while, so each person has one search of it at a time.
    return this.#turns.take(actor.accountId, () => this.#find(actor, wish, { q, kind, before }));
  }

  async #find(actor: Actor, wish: Wish, { q, kind, before }: Asked): Promise<ToolboxSearchView> {
    const { texts, earlier } = await this.#texts(actor, kind, before && weekOf(before));
    const found: { fit: number; day: string; hit: () => FoundView }[] = [];
    for (const [n, open] of texts.entries()) {
      if (n % breath === breath - 1) await pause();
      const text = open();
      if (text && (!kind || text.kind === kind)) found.push(...hitOf(text, wish));
    }
    const best = found.sort((a, b) => b.fit - a.fit || b.day.localeCompare(a.day));
    return {
      q,
      kind,
      hits: best.slice(0, shownAtOnce).map(({ hit }) => hit()),
      ...(best.length > shownAtOnce ? { more: true } : {}),
      ...(earlier ? { earlier } : {}),
    };
  }

  async #texts(actor: Actor, kind: FindableKind | undefined, before: string | undefined) {
    const stretches = [
      ...(!kind || kind === 'diary' ? [await this.days.diary(actor, before)] : []),
      ...(!kind || kind === 'week' ? [await this.days.activities(actor, before)] : []),
    ];
    // Both go back equally far, so that nothing between two looks is passed over.
    const earlier = stretches
      .flatMap((each) => each.before ?? [])
      .sort()
      .at(-1);
    const texts = stretches.flatMap((each) => each.texts.filter(({ week }) => !earlier || week >= earlier));
    const short = before ? [] : await this.short.of(actor);
    return { earlier, texts: [...short.map((text) => () => text), ...texts.map(({ open }) => open)] };
  }
}

/** People write in both languages, whatever their pages speak. */
function hitOf(text: Findable, wish: Wish) {
  const heading = text.named ? text.title : '';
  const lang = langs.find((each) => says(wish, `${heading}\n${text.body}`, each));
  if (!lang) return [];
  const { kind, href, title, named, body, day } = text;
  return [
    {
      fit: fit(wish, { heading, body, lang }),
      day: day ?? '',
      hit: (): FoundView => ({
        kind,
        href,
        title: named ? marked(title, lang, wish) : [{ text: title, hit: false }],
        ...(day ? { day } : {}),
        text: excerpt(body, lang, wish),
      }),
    },
  ];
}
