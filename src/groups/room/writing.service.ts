import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { dutyAt, type DutyHours, type DutyView } from '../../communities/index.js';
import { type PersonaId, Personas, type Standing, Standings } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Clock } from '../../platform/time/clock.js';
import { exactDay } from '../../platform/ui/time-words.js';
import { type HeldFor, newcomersPosts, whyHeld } from '../moderation/held-for.js';
import type { Reader } from './enterable.js';
import type { RoomId } from './room.entity.js';
import type { RoomKey, RoomMode } from './room-choices.js';
import { RoomClosed, RulesFirst, WritingPaused, WritingPausedForGood } from './rooms.problems.js';

/** What a reader is told before they write. Whether they have a nickname is told beside it. */
export interface WritingView {
  /** Why they cannot write here now. */
  stops?: 'closed' | 'paused' | 'rules' | undefined;
  /** ISO instant: when a pause is over. */
  until?: string | undefined;
  /** Why it would wait for the consultant. */
  waits?: HeldFor | undefined;
  /** Who is there when, if anything waits for them. */
  duty?: DutyView | undefined;
  /** What one writes in here, if the room says so. */
  lang?: Lang | undefined;
  /** The room has rules of its own. */
  rules: boolean;
  /** The room has a key of its own. */
  keyed: boolean;
}

interface Row {
  key: RoomKey;
  mode: RoomMode;
  closed: unknown;
  lang: Lang | null;
  duty_hours: string | null;
  community_hours: string;
  zone: string;
  version: number | null;
  consent: number | null;
  before: number;
  author_held: number;
}

/** The hours of a room `r` of the community `c`: its own, or the community's. */
export function hoursOf(row: { duty_hours: string | null; community_hours: string }): DutyHours[] {
  const community = JSON.parse(row.community_hours) as DutyHours[];
  if (row.duty_hours === null) return community;
  // A room's own hours are kept by the same people: where all of them are away on a day, nobody is here either.
  const away = community[0]?.away ?? [];
  return (JSON.parse(row.duty_hours) as DutyHours[]).map((shift) => ({ ...shift, away }));
}

/** Whether one can write in a room, and whether what one writes shows at once. */
@Injectable()
export class WritingHere {
  constructor(
    private readonly personas: Personas,
    private readonly standings: Standings,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** For the page, before anything is typed. Two reads, whoever asks. @param waiting something on the page waits already */
  async of(reader: Reader, roomId: RoomId, waiting = false): Promise<WritingView> {
    const row = await this.#row(reader, roomId);
    const pause = await this.#pause(reader);
    const peer = reader.role === 'ServiceUser';
    const stops = !peer ? undefined : row.closed ? 'closed' : pause ? 'paused' : owes(row) ? 'rules' : undefined;
    const waits = peer && !stops ? (this.#held(row) ?? undefined) : undefined;
    return {
      stops,
      until: stops === 'paused' ? pause?.endsAt : undefined,
      waits,
      duty: waits || waiting ? this.#duty(row) : undefined,
      lang: row.lang ?? undefined,
      rules: row.version !== null,
      keyed: row.key !== 'everybody',
    };
  }

  /** Who somebody may write as, and why it will wait. @throws NicknameFirst and its like, RoomClosed, WritingPaused, RulesFirst */
  async require(actor: Actor, roomId: RoomId): Promise<{ personaId: PersonaId; held: HeldFor | null }> {
    const personaId = await this.personas.require(actor);
    if (actor.role !== 'ServiceUser') return { personaId, held: null };
    const row = await this.#row({ ...actor, persona: personaId }, roomId);
    if (row.closed) throw RoomClosed();
    await this.requireNoPause(actor);
    if (owes(row)) throw RulesFirst();
    return { personaId, held: this.#held(row) };
  }

  /** @throws WritingPaused, WritingPausedForGood */
  async requireNoPause(actor: Actor): Promise<void> {
    const pause = await this.#pause(actor);
    if (!pause) return;
    if (!pause.endsAt) throw WritingPausedForGood();
    const day = exactDay(Temporal.Instant.from(pause.endsAt), { ...actor, now: this.clock.now() }).text;
    throw WritingPaused({ day });
  }

  /** Whether somebody has never written here, or not under this nickname. */
  async isNew(actor: Actor): Promise<boolean> {
    const persona = await this.personas.idOf(actor);
    return !persona || !(await this.read.one(sql`select id from post where persona_id = ${persona} limit 1`));
  }

  /** Whether somebody has a nickname to write under. */
  async hasName(actor: Actor): Promise<boolean> {
    return (await this.personas.idOf(actor)) !== undefined;
  }

  /** The pause that ends last. */
  async #pause(who: Pick<Actor, 'accountId' | 'communityId' | 'role'>): Promise<Standing | undefined> {
    if (who.role !== 'ServiceUser') return undefined;
    const found = await this.standings.of(who);
    return found.sort((a, b) => (b.endsAt ?? '~').localeCompare(a.endsAt ?? '~'))[0];
  }

  #held(row: Row): HeldFor | null {
    const { onDuty, unmanned } = this.#duty(row);
    return whyHeld({
      mode: row.mode,
      onDuty,
      unmanned,
      before: row.before,
      authorHeld: Boolean(row.author_held),
    });
  }

  #duty(row: Row): DutyView {
    return dutyAt(hoursOf(row), this.clock.now().toZonedDateTimeISO(row.zone));
  }

  async #row({ persona }: Pick<Reader, 'persona'>, roomId: RoomId): Promise<Row> {
    const own = persona ?? null;
    return (await this.read.one<Row>(sql`
      select r.key, r.mode, r.closed, r.lang, r.duty_hours, c.duty_hours as community_hours, c.zone,
        (select max(x.version) from room_rules x where x.room_id = r.id) as version,
        (select x.version from room_consent x where x.room_id = r.id and x.persona_id = ${own}) as consent,
        case when r.mode in ('before', 'hours-before') then 0 else (select cast(count(*) as integer) from (
          select 1 from post o join thread t on t.id = o.thread_id
          where o.persona_id = ${own} and t.room_id = r.id and o.held is null and o.hidden_reason is null
          limit ${newcomersPosts}) few) end as before,
        case when exists (select 1 from author_hold h where h.persona_id = ${own}) then 1 else 0 end as author_held
      from room r join community c on c.id = r.community_id where r.id = ${roomId}`))!;
  }
}

/** Has not said yes to the room's newest rules. */
const owes = ({ version, consent }: Row): boolean => version !== null && (consent ?? 0) < version;
