import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Letters, letterWithin } from '../identity/index.js';
import { type Owner, PostOffice } from '../identity/post-office.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Delivers, Outbox } from '../platform/events/outbox.js';
import type { AccountId } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { type Book, Books, wants } from './books.js';
import type { NoticeId } from './notice.entity.js';
import { type Channel, channels, NoticeKinds } from './kinds.js';
import { isQuiet, nextMoment, type Rhythm, usualQuiet } from './moments.js';
import { type Errand, Notices } from './notices.service.js';
import { PushDevices } from './push-devices.service.js';
import { TextNumbers } from './text-numbers.service.js';

/** What waits for one person's next moment by one channel. It names no face and nothing that happened. */
interface Waiting {
  accountId: AccountId;
  channel: Channel;
  /** ISO instant. */
  dueAt: string;
}

/** One a day is for letters; quiet hours hold for all. */
const rhythm = (book: Book | undefined, channel: Channel): Rhythm => ({
  quiet: (book ? book.quiet : usualQuiet) ?? undefined,
  digestAt: channel === 'mail' ? book?.digestAt : undefined,
});

/**
 * The way from a face to a person's mailbox and phone, in two steps that have nothing in common: first it is found out whose face it
 * was, and that person gets a moment at which they are told of whatever there is; then they are told that there is something.
 */
@Injectable()
export class NoticeDelivery {
  constructor(
    private readonly office: PostOffice,
    private readonly letters: Letters,
    private readonly devices: PushDevices,
    private readonly numbers: TextNumbers,
    private readonly notices: Notices,
    private readonly kinds: NoticeKinds,
    private readonly books: Books,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Twice is once: the moment is set already, or it was told of. */
  @Delivers('notice')
  async find({ to, kind, notice, soon }: Errand, id: string): Promise<void> {
    const owner = await this.office.ownerOf(to);
    const told = this.kinds.get(kind);
    if (!owner || !told) return;
    const book = await this.books.of(owner.accountId);
    for (const channel of channels) {
      if (!wants(book, channel, told, owner.role)) continue;
      if (await this.#reaches(owner.accountId, channel))
        await this.unit.run(() => this.#schedule(owner, channel, id, { notice, soon: soon && channel !== 'mail' }));
    }
  }

  /** Tells one person by one channel, if there is something they have neither read nor been told of. */
  @Delivers('notice-moment')
  async tell({ accountId, channel, dueAt }: Waiting, id: string): Promise<void> {
    const owner = await this.office.ownerOf({ accountId });
    const book = owner && (await this.books.of(accountId));
    // Another moment has been set meanwhile, or this one is over: a second delivery of the same row.
    if (!owner || book?.told[channel]?.dueAt !== dueAt) return;
    const now = this.clock.now();
    const { quiet, digestAt } = rhythm(book, channel);
    if (digestAt === undefined && isQuiet(now, { quiet }, owner.zone))
      return this.unit.run(() => this.#schedule(owner, channel, id));
    const { lastAt, of: before = [] } = book.told[channel];
    const unread = (await this.notices.lying(owner)).filter(
      (each) => !book.read.includes(each.id) && wants(book, channel, each.told, owner.role),
    );
    const worth = unread.some((each) => !before.includes(each.id));
    if (worth && channel === 'mail') await this.letters.send(accountId, id);
    if (worth && channel === 'text') await this.numbers.send(accountId, id);
    await this.unit.run(async () => {
      if (worth && channel === 'push') await this.devices.send(accountId);
      const last = worth ? now.toString() : lastAt;
      const told = { lastAt: last, of: unread.map((each) => each.id) };
      await this.books.change(accountId, (held) => ({ told: { ...held.told, [channel]: told } }));
    });
  }

  /** Everybody has a mailbox. */
  async #reaches(accountId: AccountId, channel: Channel): Promise<boolean> {
    if (channel === 'mail') return true;
    return channel === 'push' ? this.devices.any(accountId) : this.numbers.any(accountId);
  }

  /**
   * Sets the next moment. Inside a unit of work.
   * @param notice only if nothing waits, and it was not told of yet
   * @param soon now, in place of a moment that waits; only quiet hours hold
   */
  async #schedule(
    owner: Owner,
    channel: Channel,
    seed: string,
    { notice, soon }: { notice?: NoticeId; soon?: boolean | undefined } = {},
  ): Promise<void> {
    const { accountId, zone } = owner;
    const now = this.clock.now();
    const jitter = this.random.whole(letterWithin, `moment ${seed} ${channel}`);
    let dueAt: Temporal.Instant | undefined;
    await this.books.change(accountId, (book) => {
      const told = book.told[channel] ?? {};
      const waits = told.dueAt !== undefined && isAfter(told.dueAt, now);
      const atOnce = soon && !isQuiet(now, rhythm(book, channel), zone);
      if (notice && ((waits && !atOnce) || told.of?.includes(notice))) return undefined;
      const last = told.lastAt === undefined ? undefined : Temporal.Instant.from(told.lastAt);
      dueAt = atOnce ? now : nextMoment(now, rhythm(book, channel), zone, { last, jitter });
      return { told: { ...book.told, [channel]: { ...told, dueAt: dueAt.toString() } } };
    });
    const waiting: Waiting | undefined = dueAt && { accountId, channel, dueAt: dueAt.toString() };
    if (waiting) await this.outbox.add('notice-moment', waiting, dueAt);
  }
}

const isAfter = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), now) > 0;
