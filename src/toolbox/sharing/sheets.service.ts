import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { type Owner, OwnText } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { AppointmentSheet } from './grant.entity.js';
import type { ItemRef, ItemText } from './item.js';
import { type ListedItem, SharedKinds } from './shared-kinds.js';

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
}

interface Body {
  items: ItemRef[];
  questions?: string | undefined;
}

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
  ) {}

  async show(actor: Actor): Promise<SheetView> {
    const { items, questions } = await this.#body(actor);
    const chosen = new Set(items);
    const all = (await this.kinds.list(actor, actor.lang)).map(({ ref, title, kind }) => ({ ref, title, kind }));
    const listed = new Set(all.map(({ ref }) => ref));
    for (const ref of items.filter((each) => !listed.has(each))) {
      const title = this.kinds.titled(ref, actor.lang);
      if (title) all.push({ ref, title, kind: this.kinds.called(ref, actor.lang) });
    }
    return { items: all.map((item) => ({ ...item, chosen: chosen.has(item.ref) })), questions: questions ?? null };
  }

  /** What one wants to ask. */
  async questions(actor: Owner): Promise<string | undefined> {
    return (await this.#body(actor)).questions;
  }

  /** In the place of what was there. An empty one leaves nothing. */
  async write(actor: Actor, body: Body): Promise<void> {
    const { accountId } = actor;
    await this.unit.run(async () => {
      await this.lock.hold(actor);
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
