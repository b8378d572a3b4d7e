import { Injectable } from '@nestjs/common';
import { dutyAt } from '../../communities/index.js';
import type { PersonaId } from '../../identity/index.js';
import { holding } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import { AuthorHeld } from '../groups.events.js';
import type { RoomId } from '../room/room.entity.js';
import { usualThresholds } from '../room/room-choices.js';
import { hoursOf } from '../room/writing.service.js';
import type { PostId } from '../thread/post.entity.js';
import { AuthorHold } from './author-hold.entity.js';
import { HeldPosts } from './held.service.js';
import { reporterOf } from './voices.service.js';

interface Hours {
  duty_hours: string | null;
  community_hours: string;
  zone: string;
}

interface Row extends Hours {
  staff: unknown;
  post_threshold: number | null;
  author_threshold: number | null;
}

/**
 * While the consultant is away, several voices make something wait until they are back. A machine never decides more than that: it
 * takes nothing away, ends by the consultant's look, and its author is told at once. Counted are people, not reports: one who
 * reports ten posts is one voice.
 */
@Injectable()
export class Thresholds {
  constructor(
    private readonly held: HeldPosts,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /**
   * After a report, in its unit of work; several at once about one person come one after the other, or none would see the others.
   * @param where what was reported: a post, or something else in a room, or the person
   */
  async reached(about: PersonaId, where: { roomId?: RoomId | undefined; postId?: PostId | undefined }): Promise<void> {
    const row = (await this.read.one<Row>(sql`
      select p.staff, r.duty_hours, c.duty_hours as community_hours, c.zone, r.post_threshold, r.author_threshold
      from persona p join community c on c.id = p.community_id left join room r on r.id = ${where.roomId ?? null}
      where p.id = ${about}${holding(sql`p`)}`))!;
    if (row.staff || this.#onDuty(row)) return;
    const { postId } = where;
    if (postId && (await this.#onPost(postId)) >= (row.post_threshold ?? usualThresholds.post))
      await this.held.hold(postId, 'reports');
    if ((await this.#onAuthor(about)) < (row.author_threshold ?? usualThresholds.author)) return;
    if (await this.unit.manager.existsBy(AuthorHold, { personaId: about })) return;
    const hold = { personaId: about, heldAt: toTheHour(this.clock.now()) };
    // Two reports at once are no reason to lose one of them.
    await this.unit.manager.createQueryBuilder().insert().into(AuthorHold).values(hold).orIgnore().execute();
    await this.events.record(new AuthorHeld(about));
  }

  /** The same for what stands in no room: whether so many voices make it wait now. */
  async holds(communityId: CommunityId, voices: number): Promise<boolean> {
    if (voices < usualThresholds.post) return false;
    const row = (await this.read.one<Hours>(sql`
      select null as duty_hours, duty_hours as community_hours, zone from community where id = ${communityId}`))!;
    return !this.#onDuty(row);
  }

  #onDuty(row: Hours): boolean {
    return dutyAt(hoursOf(row), this.clock.now().toZonedDateTimeISO(row.zone)).onDuty;
  }

  async #onPost(postId: PostId): Promise<number> {
    const open = sql`select cast(count(*) as integer) as n from report where post_id = ${postId} and state = 'open'`;
    return (await this.read.one<{ n: number }>(open))!.n;
  }

  async #onAuthor(about: PersonaId): Promise<number> {
    const voices = sql`
      select ${reporterOf(sql`x`)} from report x join post o on o.id = x.post_id where o.persona_id = ${about} and x.state = 'open'
      union select ${reporterOf(sql`x`)} from concern x where x.about_id = ${about} and x.state = 'open'`;
    return (await this.read.one<{ n: number }>(sql`select cast(count(*) as integer) as n from (${voices}) voices`))!.n;
  }
}
