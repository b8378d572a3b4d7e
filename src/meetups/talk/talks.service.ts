import { Injectable } from '@nestjs/common';
import { Blocks, type MeetupFaceId } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor, MembershipId } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { DaysRepository } from '../day/days.repository.js';
import { hasBegun } from '../meetup-view.js';
import type { MeetupId } from '../meetups.views.js';
import { MeetupLine } from './meetup-line.entity.js';
import { TalkChanged } from './talk.events.js';
import { TalkNotOpen } from './talk.problems.js';
import { type There, TalkPresence } from './talk-presence.service.js';
import type { LineId, SaidLine, TalkView } from './talk.views.js';

/** Nobody types faster; a program would. */
const saying: Limit = { name: 'meetup-lines', points: 30, seconds: 60 };

interface Row {
  id: LineId;
  meetup_id: MeetupId;
  face_id: MeetupFaceId | null;
  by_id: MembershipId | null;
  name: string;
  words: Buffer;
  hidden: unknown;
  asked: unknown;
}

const owner = (id: MeetupId): string => `meetup-talk:${id}`;
const spot = ({ communityId }: Pick<Actor, 'communityId'>, row: LineId): Place => ({
  community: communityId,
  table: 'meetup_line',
  row,
  column: 'words',
});

/**
 * The room of a meetup that is in text. It opens and closes with the meetup; whoever has a place is there under the name they have at it,
 * never under a nickname. Nobody sees who is there before they say something, and when it is over nothing of it is left.
 */
@Injectable()
export class MeetupTalks {
  constructor(
    private readonly presence: TalkPresence,
    private readonly days: DaysRepository,
    private readonly blocks: Blocks,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere for whoever has no place and does not host it; where it is in no text, called off, or over */
  async show(actor: Actor, id: string): Promise<TalkView> {
    const there = await this.presence.of(actor, id);
    const { row, name } = there;
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toString(),
      endsAt: row.ends_at.toString(),
      host: row.host_name,
      name,
      ...('byId' in there ? { hosting: true as const } : {}),
      open: hasBegun(row, this.clock.now()),
      lines: await this.#lines(actor, there),
    };
  }

  /** @throws NotHere; TalkNotOpen before it begins; TooMany */
  async say(actor: Actor, id: string, text: string): Promise<void> {
    const there = await this.presence.of(actor, id);
    const meetupId = there.row.id;
    if (!hasBegun(there.row, this.clock.now())) throw TalkNotOpen();
    await this.limits.spend(saying, actor.accountId);
    await this.unit.run(async () => {
      const { state, endsAt } = await this.days.hold(meetupId);
      // It was called off, or ended, while this waited: the last round has taken what was said.
      if (state === 'cancelled' || endsAt.epochMilliseconds <= this.clock.now().epochMilliseconds) throw NotHere();
      const [last] = await this.read.all<{ place: number }>(
        sql`select place from meetup_line where meetup_id = ${meetupId} order by place desc limit 1`,
      );
      const lineId = this.random.id<LineId>(`meetup-line ${meetupId}`);
      const words = await this.vault.seal(owner(meetupId), spot(actor, lineId), text);
      await this.unit.manager.insert(MeetupLine, {
        id: lineId,
        meetupId,
        place: (last?.place ?? 0) + 1,
        faceId: 'faceId' in there ? there.faceId : null,
        byId: 'byId' in there ? there.byId : null,
        words,
        hidden: false,
      });
      await this.events.record(new TalkChanged(meetupId));
    });
  }

  /** What somebody has said at meetups that are not over, by meetup: for the file of everything. */
  async saidBy(actor: Actor, faces: readonly MeetupFaceId[]): Promise<Map<MeetupId, string[]>> {
    const rows = await this.read.all<Row>(sql`
      select l.id, l.meetup_id, l.words from meetup_line l where l.face_id in ${list(faces)} order by l.meetup_id, l.place`);
    const open = await this.vault.opener(rows.map(({ meetup_id }) => owner(meetup_id)));
    const said = new Map<MeetupId, string[]>();
    for (const { id, meetup_id: at, words } of rows)
      said.set(at, [...(said.get(at) ?? []), open(owner(at), spot(actor, id), words)]);
    return said;
  }

  /** What was said where it is over or called off, with its key: in each round. */
  async drop(): Promise<void> {
    const over = await this.read.all<{ id: MeetupId }>(sql`
      select m.id from meetup m where (m.ends_at <= ${this.clock.now()} or m.state = 'cancelled')
        and exists (select 1 from meetup_line l where l.meetup_id = m.id)`);
    for (const { id } of over)
      await this.unit.run(async () => {
        await this.days.hold(id);
        await this.unit.manager.delete(MeetupLine, { meetupId: id });
        await this.vault.destroy(owner(id));
      });
  }

  /** In the order in which it was said. Whoever is on a break, or hidden from the reader, is not heard. */
  async #lines(actor: Actor, there: There): Promise<SaidLine[]> {
    const meetupId = there.row.id;
    const rows = await this.read.all<Row>(sql`
      select l.id, l.meetup_id, l.face_id, l.by_id, coalesce(f.name, x.staff_name, '') as name, l.words, l.hidden, l.asked
      from meetup_line l left join meetup_face f on f.id = l.face_id left join membership x on x.id = l.by_id
      where l.meetup_id = ${meetupId} and (l.face_id is null or f.gone = ${false}) order by l.place`);
    const host = 'byId' in there;
    const away = new Set(host ? [] : await this.blocks.hidden(actor));
    const open = await this.vault.opener(rows.length > 0 ? [owner(meetupId)] : []);
    return rows
      .filter(({ face_id: face }) => !face || !away.has(face))
      .map((row) => {
        const own = host ? row.by_id === there.byId : row.face_id === there.faceId;
        const hidden = Boolean(row.hidden);
        return {
          ...(own || !hidden ? { id: row.id } : {}),
          name: row.name,
          ...(row.by_id ? { host: true as const } : {}),
          ...(own ? { own: true as const } : {}),
          ...(hidden ? { hidden: true as const } : {}),
          ...(host && row.asked ? { asked: true as const } : {}),
          ...(hidden && !own ? {} : { words: open(owner(meetupId), spot(actor, row.id), row.words) }),
        };
      });
  }
}
