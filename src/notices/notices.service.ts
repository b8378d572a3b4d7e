import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { In } from 'typeorm';
import { type Addressee, letterWithin } from '../identity/index.js';
import { PostOffice } from '../identity/post-office.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { open, seal } from '../platform/crypto/sealing.js';
import { Read } from '../platform/database/read.js';
import { list, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/events/outbox.js';
import type { Actor } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';
import { toTheHour } from '../platform/time/coarse.js';
import { Random } from '../platform/time/random.js';
import { type NoticeKind, NoticeKinds } from './kinds.js';
import { Notice, type NoticeId } from './notice.entity.js';

/** How long something waits to be read. */
const days = 28;

/** Bodies are filled up to this many bytes, so that a length tells no kind. */
const room = 256;

/** What is written down of one notice. */
interface Body {
  kind: string;
  /** Empty for what is about nothing in particular. */
  target: string;
  /** ISO instant, to the hour. */
  at: string;
}

/** One that lies in a box of the reader's. */
export interface Lying extends Body {
  id: NoticeId;
  told: NoticeKind;
}

/** What the outbox carries to `NoticeDelivery`. It speaks of one face. */
export interface Errand {
  to: Addressee;
  kind: string;
  notice: NoticeId;
  /** Somebody stands and waits for it. */
  soon?: true;
}

/**
 * Tells people that there is something for them. A feature says which of somebody's faces, and of what kind; it learns nothing of
 * who that is, of what else they hear, or of how they hear it.
 */
@Injectable()
export class Notices {
  readonly #seal: Buffer;

  constructor(
    private readonly kinds: NoticeKinds,
    private readonly office: PostOffice,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {
    this.#seal = keyring.derive('notice|seal');
  }

  /** Once, when the feature starts. */
  register(name: string, kind: NoticeKind): void {
    this.kinds.register(name, kind);
  }

  /**
   * Inside the unit of work in which it happens, to one face or to several at once. Leave out who does not want to hear of it: who
   * has blocked or muted its writer.
   * @param target the id of what it is about, for the link
   * @param quietly it only lies in the portal, for what has been told by other ways just now
   * @param soon to those who work here, for what is of no use in an hour: a phone hears of it at once; a letter still waits for its moment
   */
  async tell(
    to: Addressee | readonly Addressee[],
    kind: string,
    target = '',
    { quietly = false, soon = false }: { quietly?: boolean; soon?: boolean } = {},
  ): Promise<void> {
    if (!this.kinds.get(kind)) throw new Error(`nobody has registered the notice ${kind}`);
    const now = this.clock.now();
    const goesOn = dayOf(now.add({ hours: 24 * days }));
    const told = ([to].flat() as Addressee[]).map((each) => {
      const box = this.office.box(each);
      const label = `${box}|${kind}|${target}`;
      const id = this.random.id<NoticeId>(`notice ${label}`);
      const body = this.#close(id, { kind, target, at: toTheHour(now).toString() });
      return {
        to: each,
        label,
        row: { id, box, about: this.keyring.fingerprint('notice-about', label), goesOn, body },
      };
    });
    if (told.length === 0) return;
    // In one order whoever tells, so that two who tell the same people at once do not wait for each other.
    const inOrder = told.map(({ row }) => row).sort((a, b) => (a.about < b.about ? -1 : 1));
    await this.unit.manager.delete(Notice, { about: In(inOrder.map(({ about }) => about)) });
    await this.unit.manager.insert(Notice, inOrder);
    if (quietly) return;
    for (const { to: each, label, row } of told) {
      // At once, a letter would tell whoever sees the mailbox what has just happened here.
      const seconds = soon ? 0 : this.random.whole(letterWithin, `notice ${label}`);
      const errand: Errand = { to: each, kind, notice: row.id, ...(soon ? { soon } : {}) };
      await this.outbox.add('notice', errand, now.add({ seconds }));
    }
  }

  /** Everything that lies in the boxes of one person, newest first, each thing once. A constant number of reads. */
  async lying(owner: Pick<Actor, 'accountId' | 'membershipId' | 'communityId'>): Promise<Lying[]> {
    const boxes = await this.office.boxesOf(owner);
    const rows = await this.read.all<{ id: NoticeId; about: string; body: Buffer }>(
      sql`select id, about, body from notice where box in ${list(boxes)} order by id`,
    );
    const newest = new Map<string, Lying>();
    for (const row of rows) {
      const body = this.#open(row.id, row.body);
      const told = this.kinds.get(body.kind);
      const before = newest.get(row.about);
      if (told && (!before || before.at < body.at)) newest.set(row.about, { id: row.id, told, ...body });
    }
    return [...newest.values()].sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
  }

  /** One face has gone for good. Inside a unit of work. */
  async forget(to: Addressee): Promise<void> {
    await this.unit.manager.delete(Notice, { box: this.office.box(to) });
  }

  #close(id: NoticeId, body: Body): Buffer {
    const text = Buffer.from(JSON.stringify(body));
    const padding = Buffer.alloc(Math.ceil((text.length + 1) / room) * room - text.length, ' ');
    return seal(this.#seal, `notice|${id}`, Buffer.concat([text, padding]));
  }

  #open(id: NoticeId, body: Buffer): Body {
    return JSON.parse(open(this.#seal, `notice|${id}`, body).toString('utf8')) as Body;
  }
}

export const dayOf = (at: Temporal.Instant): string => at.toZonedDateTimeISO('UTC').toPlainDate().toString();
