import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Apart, Blocks, type MeetupFaceId } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { Meetup } from '../meetup.entity.js';
import type { MeetupId } from '../meetups.views.js';
import { Rsvp } from '../rsvp.entity.js';
import type { Coming } from './coming.service.js';
import type { BeforeView, HostBeforeView, OwnPair, PairId, PairState, Walker, Walks } from './first-time.js';
import { BuddyPair } from './first-time.entity.js';
import { AlreadyPaired, NotToPair } from './first-time.problems.js';

interface PairRow {
  id: PairId;
  meetup_id: MeetupId;
  newcomer_id: MeetupFaceId;
  buddy_id: MeetupFaceId;
  state: PairState;
  newcomer_agrees: unknown;
  buddy_agrees: unknown;
  newcomer: string;
  buddy: string;
}

const pairs = sql`
  select p.id, p.meetup_id, p.newcomer_id, p.buddy_id, p.state, p.newcomer_agrees, p.buddy_agrees, n.name as newcomer, b.name as buddy
  from buddy_pair p join meetup_face n on n.id = p.newcomer_id join meetup_face b on b.id = p.buddy_id`;

/** What is going on stands before what was. */
const standing: Record<PairState, number> = { together: 0, asked: 1, ended: 2 };

/**
 * Coming in together. Somebody wants it, somebody would, and the host asks the two; neither learns who the other is, or what they
 * have said, before both have said yes. Either may end it at any time; that it is over is told, and never whose wish it was.
 */
@Injectable()
export class Buddies implements OnModuleInit {
  constructor(
    private readonly apart: Apart,
    private readonly blocks: Blocks,
    private readonly notices: Notices,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.notices.register('meetup-buddy', {
      group: 'meetups',
      words: ['Det er noe nytt om å gå inn sammen med noen', 'There is news about coming in with somebody'],
      href: (id) => `/meetups/${id}/first-time`,
    });
  }

  /** Wants somebody, would be somebody, or neither; with neither whatever was arranged is over. */
  async choose({ meetupId, faceId }: Coming, walks: Walks | null): Promise<void> {
    await this.#held(meetupId, async () => {
      await this.unit.manager.update(Rsvp, { meetupId, faceId }, { walks });
      if (!walks) await this.part(meetupId, faceId);
    });
  }

  /** The host asks two. @throws NotHere, AlreadyPaired, NotToPair for two whom something stands between */
  async ask(actor: Actor, meetupId: MeetupId, newcomerId: MeetupFaceId, buddyId: MeetupFaceId): Promise<void> {
    await this.#held(meetupId, async () => {
      if (await this.#between(actor, newcomerId, buddyId)) throw NotToPair();
      const { manager } = this.unit;
      const wants = await manager.existsBy(Rsvp, { meetupId, faceId: newcomerId, state: 'going', walks: 'wishes' });
      const would = await manager.existsBy(Rsvp, { meetupId, faceId: buddyId, state: 'going', walks: 'offers' });
      if (!wants || !would) throw NotHere();
      const busy = await this.#going(meetupId, [newcomerId, buddyId]);
      if (busy.length > 0) throw AlreadyPaired();
      const again = { state: 'asked' as const, newcomerAgrees: false, buddyAgrees: false };
      const { affected } = await manager.update(BuddyPair, { meetupId, newcomerId, buddyId }, again);
      if (affected === 0) {
        const id = this.random.id<PairId>(`buddy-pair ${meetupId}`);
        await manager.insert(BuddyPair, { id, meetupId, newcomerId, buddyId, ...again });
      }
      await this.#tell(meetupId, newcomerId, buddyId);
    });
  }

  /** Yes or no to coming in together. @throws NotHere for whoever was not asked */
  async reply(actor: Actor, { meetupId, faceId }: Coming, agrees: boolean): Promise<void> {
    await this.#held(meetupId, async () => {
      const [pair] = await this.#going(meetupId, [faceId]);
      if (!pair) throw NotHere();
      // Asked again: something may have come between them since the host asked, and then neither learns a name.
      if (!agrees || (await this.#between(actor, pair.newcomerId, pair.buddyId))) return this.#end(pair);
      const mine = pair.newcomerId === faceId ? { newcomerAgrees: true } : { buddyAgrees: true };
      const both = { ...pair, ...mine };
      const together = both.newcomerAgrees && both.buddyAgrees;
      await this.unit.manager.update(
        BuddyPair,
        { id: pair.id },
        { ...mine, ...(together ? { state: 'together' } : {}) },
      );
      if (together && pair.state === 'asked') await this.#tell(meetupId, pair.newcomerId, pair.buddyId);
    });
  }

  /** Whatever was arranged for a face at a meetup is over. Inside a unit of work. */
  async part(meetupId: MeetupId, faceId: MeetupFaceId): Promise<void> {
    for (const pair of await this.#going(meetupId, [faceId])) await this.#end(pair);
  }

  /** As one of the two knows it. */
  async of(actor: Actor, { meetupId, faceId }: Coming): Promise<Pick<BeforeView, 'walks' | 'pair'>> {
    const mine = await this.read.one<{ walks: Walks | null }>(
      sql`select walks from rsvp where meetup_id = ${meetupId} and face_id = ${faceId}`,
    );
    const rows = await this.read.all<PairRow>(
      sql`${pairs} where p.meetup_id = ${meetupId} and (p.newcomer_id = ${faceId} or p.buddy_id = ${faceId})`,
    );
    const [row] = rows.sort((a, b) => standing[a.state] - standing[b.state]);
    const pair = row && ownPair(row, faceId);
    const other = row && (row.newcomer_id === faceId ? row.buddy_id : row.newcomer_id);
    // Whoever has blocked the other meanwhile reads of them nowhere, and nobody is left to wait for them at the door.
    const hidden = pair?.name !== undefined && (await this.blocks.hides(actor, other!));
    if (hidden) await this.#held(meetupId, () => this.part(meetupId, faceId));
    return {
      ...(mine?.walks ? { walks: mine.walks } : {}),
      ...(pair ? { pair: hidden ? { state: 'ended', agreed: false } : pair } : {}),
    };
  }

  /** Of several faces of one person, for the file of everything. */
  async every(faces: readonly MeetupFaceId[]): Promise<Map<MeetupId, OwnPair>> {
    const own = new Set<string>(faces);
    const rows = await this.read.all<PairRow>(
      sql`${pairs} where p.newcomer_id in ${list(faces)} or p.buddy_id in ${list(faces)}`,
    );
    return new Map(
      rows
        .sort((a, b) => standing[b.state] - standing[a.state])
        .map((row) => [row.meetup_id, ownPair(row, own.has(row.newcomer_id) ? row.newcomer_id : row.buddy_id)]),
    );
  }

  /** For the host: who wants somebody, with whom it could be, and what was asked. */
  async toHost(actor: Actor, meetupId: MeetupId): Promise<Pick<HostBeforeView, 'wishes' | 'pairs'>> {
    const rows = await this.read.all<{ face_id: MeetupFaceId; name: string; walks: Walks }>(sql`
      select r.face_id, f.name, r.walks from rsvp r join meetup_face f on f.id = r.face_id
      where r.meetup_id = ${meetupId} and r.state = 'going' and r.walks is not null and f.gone = ${false}`);
    const known = await this.read.all<PairRow>(sql`${pairs} where p.meetup_id = ${meetupId}`);
    const busy = new Set(
      known.filter(({ state }) => state !== 'ended').flatMap((pair) => [pair.newcomer_id, pair.buddy_id]),
    );
    const free = rows.filter(({ face_id }) => !busy.has(face_id));
    const apart = await this.apart.pairs(
      actor.communityId,
      free.map(({ face_id }) => face_id),
    );
    const between = new Set(apart.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
    const byName = (a: Walker, b: Walker) => a.name.localeCompare(b.name, actor.lang);
    const of = (kind: Walks): Walker[] =>
      free
        .filter(({ walks }) => walks === kind)
        .map(({ face_id: faceId, name }) => ({ faceId, name }))
        .sort(byName);
    const offers = of('offers');
    return {
      wishes: of('wishes').map((newcomer) => ({
        ...newcomer,
        fits: offers.filter(({ faceId }) => !between.has(`${newcomer.faceId} ${faceId}`)),
      })),
      pairs: known
        .map(({ newcomer, buddy, state }) => ({ newcomer, buddy, state }))
        .sort((a, b) => standing[a.state] - standing[b.state] || a.newcomer.localeCompare(b.newcomer, actor.lang)),
    };
  }

  /** Whether the two must not meet. Asked while the meetup is held, so that the answer still holds when the two are told. */
  async #between({ communityId }: Actor, one: MeetupFaceId, other: MeetupFaceId): Promise<boolean> {
    return (await this.apart.pairs(communityId, [one, other])).length > 0;
  }

  async #end({ id, meetupId, newcomerId, buddyId }: BuddyPair): Promise<void> {
    await this.unit.manager.update(BuddyPair, { id }, { state: 'ended', newcomerAgrees: false, buddyAgrees: false });
    // Both are told, so that being told says nothing of whose wish it was.
    await this.#tell(meetupId, newcomerId, buddyId);
  }

  #tell(meetupId: MeetupId, ...faces: MeetupFaceId[]): Promise<void> {
    return this.notices.tell(
      faces.map((faceId) => ({ faceId })),
      'meetup-buddy',
      meetupId,
    );
  }

  /** What is asked or arranged of any of these. */
  async #going(meetupId: MeetupId, faces: readonly MeetupFaceId[]): Promise<BuddyPair[]> {
    const state = In(['asked', 'together']);
    return this.unit.manager.findBy(BuddyPair, [
      { meetupId, state, newcomerId: In(faces) },
      { meetupId, state, buddyId: In(faces) },
    ]);
  }

  /** One after the other, so that nobody is asked twice and two answers at once are both heard. */
  async #held(meetupId: MeetupId, work: () => Promise<void>): Promise<void> {
    await this.unit.run(async () => {
      if (!(await lockOne(this.unit.manager, Meetup, { id: meetupId }))) throw NotHere();
      await work();
    });
  }
}

function ownPair(row: PairRow, faceId: MeetupFaceId): OwnPair {
  const newcomer = row.newcomer_id === faceId;
  return {
    state: row.state,
    agreed: Boolean(newcomer ? row.newcomer_agrees : row.buddy_agrees),
    ...(row.state === 'together' ? { name: newcomer ? row.buddy : row.newcomer } : {}),
  };
}
