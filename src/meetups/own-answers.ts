import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings, type MeetupFaceId, MeetupNames, Reveals } from '../identity/index.js';
import { Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { instantFrom, list, sql } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { planOwner, planPlace } from './first-time-plans.service.js';
import { CalendarFeeds } from './calendar/calendar-feeds.service.js';
import { Asks, callOf } from './first-time/asks.service.js';
import { Buddies } from './first-time/buddies.service.js';
import type { Walks } from './first-time/first-time.js';
import type { Way } from './waiting/ways.js';
import type { DayWord } from './day/day.views.js';
import { needsPlace } from './day/guest-day.service.js';
import { MeetupTalks } from './talk/talks.service.js';
import { Phones } from './change/phones.js';
import type { MeetupId, Offer } from './meetups.views.js';

interface Row {
  meetup_id: MeetupId;
  face_id: MeetupFaceId;
  title: string;
  starts_at: unknown;
  ends_at: unknown;
  district: string;
  rsvp_id: string;
  called_off: unknown;
  offer: Offer | null;
  offered_until: unknown;
  remind: unknown;
  by_mail: unknown;
  phone: Buffer | null;
  state: string;
  listed: unknown;
  plan_id: string | null;
  plan: Buffer | null;
  shared: unknown;
  walks: Walks | null;
  way: Way | null;
  attendance_id: string | null;
  word: DayWord | null;
  needs: Buffer | null;
  may_ask: unknown;
  came: unknown;
}

/**
 * What somebody has answered to meetups, how they planned their first time, and what they offer to those who come; for
 * themselves. Of the place only the district: the house is told to whoever has a place, and only until the meetup is over.
 */
@Injectable()
export class OwnAnswers implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly names: MeetupNames,
    private readonly reveals: Reveals,
    private readonly phones: Phones,
    private readonly asks: Asks,
    private readonly buddies: Buddies,
    private readonly talks: MeetupTalks,
    private readonly feeds: CalendarFeeds,
    private readonly vault: Vault,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.belongings.register('meetups', (actor) => this.#of(actor));
    this.belongings.register('calendar', (actor) => this.feeds.of(actor));
  }

  async #of(actor: Actor): Promise<object[]> {
    const faces = new Map((await this.names.every(actor)).map(({ id, name }) => [id, name]));
    const rows = await this.read.all<Row>(sql`
      select r.meetup_id, r.face_id, s.title, m.starts_at, m.ends_at, case when s.kind = 'online' then '' else v.district end as district, r.state, r.listed, r.id as rsvp_id, r.offer, r.offered_until, r.remind, r.phone, i.wanted as by_mail,
        case when m.state = 'cancelled' then 1 else 0 end as called_off, p.id as plan_id, p.plan, p.shared, r.walks, r.way,
        a.id as attendance_id, a.word, a.needs, a.may_ask, a.came
      from rsvp r join meetup m on m.id = r.meetup_id
      join meetup_series s on s.id = m.series_id join venue v on v.id = coalesce(m.venue_id, s.venue_id)
      left join first_time_plan p on p.meetup_id = r.meetup_id and p.face_id = r.face_id
      left join calendar_invitation i on i.rsvp_id = r.id
      left join attendance a on a.meetup_id = r.meetup_id and a.face_id = r.face_id
      where r.face_id in ${list([...faces.keys()])} order by m.starts_at, s.title, r.id`);
    const open = await this.vault.opener(
      rows.filter(({ plan, needs }) => plan ?? needs).map((row) => planOwner(row.face_id)),
    );
    const phoneOf = await this.phones.opener(actor, rows);
    const offers = await this.reveals.everyGroupOffer(actor);
    const asked = await this.asks.every(actor, [...faces.keys()]);
    const said = await this.talks.saidBy(actor, [...faces.keys()]);
    const pairs = await this.buddies.every([...faces.keys()]);
    const before = (meetup: MeetupId) => {
      const own = asked.filter(({ meetupId }) => meetupId === meetup);
      const questions = own.filter(({ kind }) => kind === 'question');
      const [call] = own.filter(({ kind }) => kind === 'call').map(callOf);
      return {
        ...(questions.length > 0
          ? { asked: questions.map(({ words, answer }) => ({ question: words, ...(answer ? { answer } : {}) })) }
          : {}),
        ...(call ? { call: { phone: call.phone, when: call.when, done: call.done } } : {}),
      };
    };
    return rows.map((row) => ({
      title: row.title,
      startsAt: instantFrom(row.starts_at).toString(),
      endsAt: instantFrom(row.ends_at).toString(),
      ...(row.district ? { district: row.district } : {}),
      ...(row.called_off ? { cancelled: true } : {}),
      name: faces.get(row.face_id),
      answer: row.state,
      listed: Boolean(row.listed),
      ...(row.state === 'waiting' && row.offer === 'open'
        ? { placeKeptUntil: instantFrom(row.offered_until).toString() }
        : {}),
      ...(row.remind ? { remind: true } : {}),
      ...(row.by_mail ? { byMail: true } : {}),
      ...(row.phone ? { phone: phoneOf(row) } : {}),
      ...(row.plan && row.plan_id
        ? {
            firstTime: JSON.parse(open(planOwner(row.face_id), planPlace(actor, row.plan_id), row.plan)) as object,
            firstTimeShared: Boolean(row.shared),
          }
        : {}),
      ...(row.way ? { way: row.way } : {}),
      ...before(row.meetup_id),
      ...(row.walks ? { comingIn: { as: row.walks, ...pairs.get(row.meetup_id) } } : {}),
      ...(row.word ? { onTheDay: row.word } : {}),
      ...(row.needs && row.attendance_id
        ? { needs: open(planOwner(row.face_id), needsPlace(actor, row.attendance_id), row.needs) }
        : {}),
      ...(said.has(row.meetup_id) ? { said: said.get(row.meetup_id) } : {}),
      ...(row.may_ask ? { mayAsk: true } : {}),
      ...(row.came === null ? {} : { came: Boolean(row.came) }),
      ...(offers.has(row.meetup_id)
        ? { offered: [...offers.get(row.meetup_id)!].map(([rung, until]) => ({ rung, until })) }
        : {}),
    }));
  }
}
