import { Injectable } from '@nestjs/common';
import { type Message, tell } from '../../platform/i18n/catalogue.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Owner } from '../own-text.js';
import { type ItemRef, type ItemText, partsOf, refOf } from './item.js';

/**
 * One kind of thing in a toolbox that its owner can share, send or take to an appointment. Whoever adds a kind registers it when the
 * feature starts, and tells `Shares.gone` when one of them is deleted: nothing else has to know it.
 */
export interface SharedKind {
  /** The first part of a ref: letters only, and for good. */
  kind: string;
  /** What a key of it looks like: `idKeys` or `oneOnly` or a pattern of its own. One of another shape is not looked for. */
  keys: RegExp;
  /** What it is called before it is opened: no word of its owner's. */
  called: Message;
  /** It leaves the toolbox only in a letter or on paper, as it stands then: nobody is let in to look again. */
  onlySent?: true | undefined;
  /** What its owner has of it now. `key` is '' where there is one only. */
  list(owner: Owner, lang: Lang): Promise<{ key: string; title: string }[]>;
  /** One of them as it stands now; undefined if there is none. An empty page is there, and has no parts. */
  show(owner: Owner, key: string, lang: Lang): Promise<ItemText | undefined>;
  /** Of one that `list` does not name though it can be shared, such as days that somebody has chosen. */
  titled?(key: string, lang: Lang): string | undefined;
}

/** One of our ids. A database that wants one would break at anything else. */
export const idKeys = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** There is one of it, so it needs no key. */
export const oneOnly = /^$/;

export interface ListedItem {
  ref: ItemRef;
  title: string;
  /** What kind of thing it is, in words. */
  kind: string;
  onlySent?: true | undefined;
}

/** Everything that can be shared, whoever keeps it. */
@Injectable()
export class SharedKinds {
  readonly #kinds = new Map<string, SharedKind>();

  register(kind: SharedKind): void {
    this.#kinds.set(kind.kind, kind);
  }

  async list(owner: Owner, lang: Lang): Promise<ListedItem[]> {
    const found: ListedItem[] = [];
    for (const each of this.#kinds.values())
      for (const { key, title } of await each.list(owner, lang))
        found.push({ ref: refOf(each.kind, key), title, kind: tell(lang, each.called), onlySent: each.onlySent });
    return found;
  }

  /** As whoever it is shared with sees it. Of what is only sent there is nothing to see. */
  async shared(owner: Owner, ref: ItemRef, lang: Lang): Promise<ItemText | undefined> {
    return this.#kinds.get(partsOf(ref).kind)?.onlySent ? undefined : this.show(owner, ref, lang);
  }

  async show(owner: Owner, ref: ItemRef, lang: Lang): Promise<ItemText | undefined> {
    const { kind, key } = partsOf(ref);
    const found = this.#kinds.get(kind);
    return found?.keys.test(key) ? found.show(owner, key, lang) : undefined;
  }

  /** What it is called that is not in the list. Asks nobody. */
  titled(ref: ItemRef, lang: Lang): string | undefined {
    const { kind, key } = partsOf(ref);
    const found = this.#kinds.get(kind);
    return found?.keys.test(key) ? found.titled?.(key, lang) : undefined;
  }

  /** Of one that is gone too. */
  called(ref: ItemRef, lang: Lang): string {
    const kind = this.#kinds.get(partsOf(ref).kind);
    return kind ? tell(lang, kind.called) : '';
  }
}
