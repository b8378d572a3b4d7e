import { Injectable } from '@nestjs/common';
import { Communities, type HelpView } from '../../communities/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { saysHardWords } from './hard-words.js';

/** What somebody is about to post, and the numbers that stand before it. */
export interface BeforePostingView {
  /** Where the same form goes on; nothing has been posted yet. */
  action: string;
  /** Where it is kept instead, to be gone on with later. */
  keeps?: string | undefined;
  /** Everything that was filled in, field by field. */
  typed: Record<string, string | readonly string[]>;
  numbers: HelpView['numbers'];
  /** It is said to somebody, not posted. */
  sends?: true | undefined;
}

/** Where somebody's words stand in a form. */
interface Spoken {
  shown?: boolean;
  title?: string;
  body?: string;
  words?: string;
  /** To the host of a talk. */
  note?: string;
}

type Typed = Record<string, string | number | boolean | readonly string[] | undefined>;

/**
 * Before words that sound as if somebody thinks of dying: the numbers, once, and the plain way on. It stops nobody, measures nothing,
 * stores nothing and tells nobody.
 */
@Injectable()
export class BeforePosting {
  constructor(private readonly communities: Communities) {}

  /** @returns what to show first; undefined when there is nothing to show, or when it has been shown */
  async look(actor: Actor, form: object, action: string, keeps?: string): Promise<BeforePostingView | undefined> {
    const typed = Object.entries(form as Typed).filter(([, value]) => value !== undefined);
    const { shown, title, body, words, note } = form as Spoken;
    if (shown || actor.role !== 'ServiceUser') return undefined;
    const own = await this.communities.hardWords(actor.communityId);
    if (!saysHardWords([title, body, words, note], own)) return undefined;
    const [here] = await this.communities.help(actor.communityId);
    return {
      action,
      ...(keeps ? { keeps } : {}),
      typed: Object.fromEntries(typed.map(([name, value]) => [name, asTyped(value!)])),
      numbers: here?.numbers ?? [],
    };
  }

  /** The same before something is said to somebody. @param may asked when there is something to show: throws for whoever may not say it */
  async sending(
    actor: Actor,
    form: object,
    action: string,
    may: () => Promise<unknown>,
  ): Promise<BeforePostingView | undefined> {
    const view = await this.look(actor, form, action);
    if (!view) return undefined;
    await may();
    return { ...view, sends: true };
  }
}

function asTyped(value: NonNullable<Typed[string]>): string | readonly string[] {
  if (value === true) return 'yes';
  return typeof value === 'object' ? value : value === false ? '' : String(value);
}
