import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { tell } from '../platform/i18n/catalogue.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { coarse } from '../platform/time/coarse.js';
import { Temporal } from 'temporal-polyfill';
import { type Book, Books, type Choices, unasked } from './books.js';
import { type Group, groups, groupsFor, usual } from './kinds.js';
import { usualQuiet } from './moments.js';
import type { NoticeId } from './notice.entity.js';
import { type Lying, Notices } from './notices.service.js';
import type { ChoicesView, NoticesView } from './notices.views.js';
import { PushDevices } from './push-devices.service.js';
import { stoppedBy } from './stop-secrets.js';
import { TextNumbers } from './text-numbers.service.js';

/** What there is for one person, from all their faces, for that person alone; and how they want to hear of it. */
@Injectable()
export class OwnNotices {
  constructor(
    private readonly notices: Notices,
    private readonly books: Books,
    private readonly devices: PushDevices,
    private readonly numbers: TextNumbers,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor): Promise<NoticesView> {
    const book = await this.books.of(actor.accountId);
    const read = new Set<string>(book?.read);
    const now = this.clock.now();
    return {
      ...(actor.role === 'ServiceUser' && !book?.mail ? { noMail: true as const } : {}),
      notices: (await this.notices.lying(actor)).map(({ id, kind, target, at, told }) => ({
        id,
        kind,
        text: tell(actor.lang, told.words),
        href: told.href(target),
        when: coarse(Temporal.Instant.from(at), now, actor.zone),
        isNew: !read.has(id),
      })),
    };
  }

  /** Whether there is anything new: never how much. */
  async hasNew(actor: Actor): Promise<boolean> {
    const lying = await this.notices.lying(actor);
    if (lying.length === 0) return false;
    const read = await this.#read(actor);
    return lying.some(({ id }) => !read.has(id));
  }

  /** @throws NotHere for what lies in nobody's box of the reader's */
  async markRead(actor: Actor, id: string): Promise<void> {
    const lying = await this.notices.lying(actor);
    if (!lying.some((each) => each.id === id)) throw NotHere();
    await this.#mark(actor, lying, [id as NoticeId]);
  }

  async markAllRead(actor: Actor): Promise<void> {
    const lying = await this.notices.lying(actor);
    await this.#mark(
      actor,
      lying,
      lying.map(({ id }) => id),
    );
  }

  async choices({ accountId, role }: Actor): Promise<ChoicesView> {
    const book = await this.books.of(accountId);
    return {
      groups: groupsFor[role],
      mail: (book?.mail ?? usual('mail', role)).filter((group) => groupsFor[role].includes(group)),
      push: book?.push ?? usual('push', role),
      text: book?.text ?? usual('text', role),
      quiet: book ? book.quiet : usualQuiet,
      digestAt: book?.digestAt ?? null,
      pushIsOn: this.devices.isOn,
      textsAreOn: this.numbers.isOn,
    };
  }

  async choose({ accountId }: Actor, choices: Choices): Promise<void> {
    await this.unit.run(() =>
      this.books.change(accountId, ({ push, text }) => ({
        ...choices,
        asked: groups,
        push: choices.push ?? push,
        text: choices.text ?? text,
        digestAt: choices.digestAt,
      })),
    );
  }

  /** Whether it is time to ask if they want letters about this: once, where they are about to do something that will be answered. */
  async asks({ accountId, role }: Actor, group: Group): Promise<boolean> {
    return role === 'ServiceUser' && unasked(await this.books.of(accountId)).includes(group);
  }

  /** What they said to that. A yes adds to what they have; silence is a no, and is not asked again. */
  async answered(actor: Actor, group: Group, yes = false): Promise<void> {
    if (!yes && !(await this.asks(actor, group))) return;
    await this.unit.run(() =>
      this.books.change(actor.accountId, (book) => {
        const before = book.mail ?? usual('mail', actor.role);
        const asked = groups.filter((each) => each === group || !unasked(book).includes(each));
        return { asked, ...(yes ? { mail: groups.filter((each) => each === group || before.includes(each)) } : {}) };
      }),
    );
  }

  /** No more letters, or texts, for whoever holds this secret. Nobody learns whether there is such a person. */
  async stop(secret: string): Promise<void> {
    const by = stoppedBy(secret);
    const accountId = await (by === 'text' ? this.numbers : this.books).byStop(secret);
    if (accountId)
      await this.unit.run(() =>
        this.books.change(accountId, () => ({ [by]: [], ...(by === 'mail' ? { asked: groups } : {}) })),
      );
  }

  async #read({ accountId }: Actor): Promise<ReadonlySet<string>> {
    return new Set((await this.books.of(accountId))?.read);
  }

  /** What does not lie there any more is not kept as read either. */
  async #mark({ accountId }: Actor, lying: readonly Lying[], ids: readonly NoticeId[]): Promise<void> {
    const there = new Set<string>(lying.map(({ id }) => id));
    await this.unit.run(() =>
      this.books.change(accountId, ({ read }: Book) => ({
        read: [...new Set([...read, ...ids])].filter((id) => there.has(id)),
      })),
    );
  }
}
