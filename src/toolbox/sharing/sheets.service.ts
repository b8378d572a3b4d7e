import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { type Owner, OwnText } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { AppointmentSheet } from './grant.entity.js';
import type { ItemRef, ItemText } from './item.js';
import { type ListedItem, SharedKinds } from './shared-kinds.js';
import { SheetChanged } from './sharing.problems.js';

/** Things of a toolbox as they stood once, and questions: what a message can carry. It stays what it was. */
export interface Snapshot {
  /** Of the words in it. */
  lang: Lang;
  items: { kind: string; text: ItemText }[];
  questions?: string | undefined;
}

export interface SheetView {
  items: (ListedItem & { chosen: boolean })[];
  questions: string | null;
  /** To be sent back when it is written anew. */
  edition: string;
}

interface Said {
  items: ItemRef[];
  questions?: string | undefined;
}
interface Body extends Said {
  /** Another one each time it is written. */
  edition?: string | undefined;
}
const noEdition = 'none';
const same = (one: Said, other: Said) =>
  (one.questions ?? '') === (other.questions ?? '') &&
  one.items.toSorted().join(' ') === other.items.toSorted().join(' ');

/** The one sheet for the next appointment, or one thing alone. */
export type Which = 'sheet' | ItemRef;

const spot = ({ accountId }: Owner) => ({ table: 'appointment_sheet' as const, row: accountId, column: 'body' });

/** What somebody takes along to an appointment: things of their toolbox, and what they want to ask. */
@Injectable()
export class Sheets {
  constructor(
    private readonly kinds: SharedKinds,
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  async show(actor: Actor): Promise<SheetView> {
    const { items, questions, edition = noEdition } = await this.#body(actor);
    const chosen = new Set(items);
    const all = (await this.kinds.list(actor, actor.lang)).map(({ ref, title, kind }) => ({ ref, title, kind }));
    const listed = new Set(all.map(({ ref }) => ref));
    for (const ref of items.filter((each) => !listed.has(each))) {
      const title = this.kinds.titled(ref, actor.lang);
      if (title) all.push({ ref, title, kind: this.kinds.called(ref, actor.lang) });
    }
    const shown = all.map((item) => ({ ...item, chosen: chosen.has(item.ref) }));
    return { items: shown, questions: questions ?? null, edition };
  }

  /** What one wants to ask. */
  async questions(actor: Owner): Promise<string | undefined> {
    return (await this.#body(actor)).questions;
  }

  /**
   * In the place of what was there. An empty one leaves nothing. If it was written elsewhere since it was `seen`, what stands there
   * stays, so that whoever writes can look at both. @throws SheetChanged
   */
  async write(actor: Actor, said: Said, seen?: string): Promise<void> {
    const { accountId } = actor;
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const { edition = noEdition, ...stands } = await this.#body(actor);
      if (seen !== undefined && seen !== edition && !same(said, stands)) throw SheetChanged();
      const body: Body = { ...said, edition: this.random.id(`sheet ${accountId}`) };
      await this.unit.manager.delete(AppointmentSheet, { accountId });
      if (body.items.length === 0 && !body.questions) return;
      const sealed = await this.own.seal(actor, spot(actor), body);
      await this.unit.manager.insert(AppointmentSheet, { accountId, body: sealed });
    });
  }

  /** As it stands now: on paper, and before it is sent. What is gone meanwhile is left out. */
  async snapshot(actor: Actor, which: Which): Promise<Snapshot> {
    const { lang } = actor;
    const { items, questions }: Body = which === 'sheet' ? await this.#body(actor) : { items: [which] };
    const found = [];
    for (const ref of items) {
      const text = await this.kinds.show(actor, ref, lang);
      if (text && text.parts.length > 0) found.push({ kind: this.kinds.called(ref, lang), text });
    }
    return { lang, items: found, questions };
  }

  /** The same for whoever would send it. @throws NotHere if there is nothing to send */
  async require(actor: Actor, which: Which): Promise<Snapshot> {
    const snapshot = await this.snapshot(actor, which);
    if (snapshot.items.length === 0 && !snapshot.questions) throw NotHere();
    return snapshot;
  }

  async #body(actor: Owner): Promise<Body> {
    const row = await this.read.one<{ body: Buffer }>(
      sql`select body from appointment_sheet where account_id = ${actor.accountId}`,
    );
    return row ? (await this.own.opener(actor))<Body>(spot(actor), row.body) : { items: [] };
  }
}
