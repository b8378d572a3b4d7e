import { Injectable } from '@nestjs/common';
import { Communities } from '../communities/index.js';
import { Apart, Blocks, type MeetupFaceId, MeetupNames, PhoneWords, Reveals } from '../identity/index.js';
import { OwnNotices } from '../notices/index.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { FirstTimePlans } from './first-time-plans.service.js';
import {
  hasPlace,
  isCancelled,
  isFull,
  isOnline,
  isOver,
  meetupView,
  openPlace,
  ownAnswer,
  placeView,
  rowView,
  type Viewer,
} from './meetup-view.js';
import { type MeetupRow, MeetupsReader, type OwnRow } from './meetups.reader.js';
import type {
  ComingMeetup,
  FirstTimer,
  FirstTimeText,
  ListedView,
  MeetupsView,
  MeetupView,
  NextMeetup,
  PastMeetup,
  WhereView,
} from './meetups.views.js';
import { Phones } from './change/phones.js';
import { Series } from './series/series.service.js';
import type { HolidayQuestion } from './series/series.views.js';
import type { VenuePhotoId } from './venue/venue.js';
import { VenueSheets } from './venue/venue-sheets.service.js';
import { dayAround } from './when.js';

/** A community with more than this ahead has more than anybody looks through. */
const mostAhead = 60;
const onTheDesk = 5;
/** So long after a meetup one finds the way back to it without a letter that leads there. */
const lately = { hours: 24 * 14 } as const;

/** What meetups there are, for each as far as they may know. */
@Injectable()
export class Meetups {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly communities: Communities,
    private readonly ownNotices: OwnNotices,
    private readonly series: Series,
    private readonly phones: Phones,
    private readonly plans: FirstTimePlans,
    private readonly sheets: VenueSheets,
    private readonly names: MeetupNames,
    private readonly phoneWords: PhoneWords,
    private readonly blocks: Blocks,
    private readonly apart: Apart,
    private readonly reveals: Reveals,
    private readonly clock: Clock,
  ) {}

  /** The meetups of the community that are not over, soonest first, with the actor's own answers. */
  async list(actor: Actor): Promise<MeetupsView> {
    const rows = await this.#ahead(actor, mostAhead);
    const own = await this.reader.own(actor, rows);
    const barred = await this.reader.barred(actor);
    return {
      meetups: rows.map((row) =>
        rowView(row, { ...this.#viewer(actor, own.get(row.id)), barred: barred.has(row.series_id) }),
      ),
      lately: await this.#lately(actor),
      mayAnnounce: actor.role === 'Consultant',
      ...(actor.role === 'Consultant' ? { asks: await this.series.asks(actor) } : {}),
    };
  }

  /** @throws NotHere */
  async show(actor: Actor, id: string): Promise<MeetupView> {
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    const mine = (await this.reader.own(actor, [row])).get(row.id);
    const barred = (await this.reader.barred(actor)).has(row.series_id);
    const viewer = { ...this.#viewer(actor, mine), barred };
    const told = meetupView(row, viewer);
    const place = await this.sheets.beside(actor, row.venue_id, told.place);
    const placed = place ? { ...told, place } : told;
    if (viewer.consultant) return placed;
    const askMail = await this.ownNotices.asks(actor, 'meetups');
    const agreement = await this.communities.agreement(actor.communityId);
    const bare = { ...placed, agreement, ...(askMail ? { askMail } : {}) };
    const view: MeetupView = (await this.apart.cautious(actor)) ? { ...bare, askFirst: true } : bare;
    if (!mine) {
      const face = await this.names.of(actor, row.series_id);
      return face ? { ...view, knownAs: face.name } : view;
    }
    const phone = (await this.phones.opener(actor, [mine]))(mine);
    if (phone) view.mine = { ...view.mine!, phone };
    const enteredBy = await this.phoneWords.enteredBy(actor, row.id);
    if (enteredBy) view.mine = { ...view.mine!, enteredBy };
    if (!hasPlace(row, viewer)) return view;
    const plan = await this.plans.of(actor, row.id, mine.face_id);
    const listed = await this.#listed(actor, row, mine.face_id);
    return { ...view, listed, ...(plan ? { plan: plan.text } : {}) };
  }

  /** Where it is, for whoever does not want to say that they come. Nothing is written down. @throws NotHere where one may not */
  async where(actor: Actor, id: string): Promise<WhereView> {
    const row = await this.reader.one(actor, id);
    const place = row && (await this.sheets.beside(actor, row.venue_id, openPlace(row)));
    if (!place || !(await this.#isOpen(actor, row))) throw NotHere();
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toString(),
      endsAt: row.ends_at.toString(),
      place,
    };
  }

  /** A picture of the way in, for whoever may know the address. @throws NotHere */
  async photo(actor: Actor, id: string, photo: VenuePhotoId): Promise<Buffer> {
    const row = await this.reader.one(actor, id);
    const mine = row && (await this.reader.own(actor, [row])).get(row.id);
    if (!row) throw NotHere();
    const knows = (await this.#isOpen(actor, row)) || placeView(row, this.#viewer(actor, mine))?.address !== undefined;
    if (!knows) throw NotHere();
    return this.sheets.photo(actor, row.venue_id, photo);
  }

  /** Those who chose to be listed, as far as the reader may see them, by name. */
  async #listed(actor: Actor, row: MeetupRow, own: MeetupFaceId): Promise<ListedView[]> {
    const rows = await this.reader.listed(row.id, await this.blocks.hidden(actor));
    const known = await this.reveals.known(
      actor,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id, name }) => {
      if (id === own) return { name };
      return known.has(id) ? { id, name, knownAs: known.get(id) } : { id, name };
    });
  }

  /** For Today: the next meetup the actor is going to or waits for; else the next one there is, unless they took it back. */
  async next(actor: Actor): Promise<NextMeetup | undefined> {
    const rows = (await this.#ahead(actor, mostAhead)).filter((row) => !isCancelled(row));
    const own = await this.reader.own(actor, rows);
    const answered = (row: MeetupRow) => own.get(row.id)?.state;
    const row =
      rows.find((each) => answered(each) === 'going' || answered(each) === 'waiting') ??
      rows.find((each) => answered(each) === undefined);
    if (!row) return undefined;
    const mine = own.get(row.id);
    const plan = mine && (await this.plans.of(actor, row.id, mine.face_id));
    const line = plan && firstLine(plan.text);
    const offeredUntil = mine && ownAnswer(row, mine, this.clock.now()).offeredUntil;
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toString(),
      endsAt: row.ends_at.toString(),
      ...(row.usual_number ? { usualNumber: row.usual_number } : {}),
      ...(mine && mine.state !== 'withdrawn' ? { myName: mine.name, myState: mine.state } : {}),
      ...(mine && offeredUntil ? { offeredUntil } : {}),
      ...(line ? { firstTimePlan: line } : {}),
    };
  }

  /** For the consultant's desk: the next meetups, with exact numbers. Nothing for anybody else. */
  async coming(actor: Actor): Promise<ComingMeetup[]> {
    if (actor.role !== 'Consultant') return [];
    return this.#desk(actor, await this.#ahead(actor, mostAhead), onTheDesk);
  }

  /** What the actor hosted of late and nobody has counted, while the names are there. Nothing for anybody else. */
  async uncounted(actor: Actor): Promise<PastMeetup[]> {
    if (actor.role !== 'Consultant') return [];
    return (await this.#lately(actor)).filter(({ uncounted }) => uncounted);
  }

  /** Series one of whose days is a public holiday of which nobody has said whether it is held: each once, by its next. */
  async onHolidays(actor: Actor): Promise<HolidayQuestion[]> {
    const asks = await this.series.asks(actor);
    return asks.filter(({ seriesId }, n) => asks.findIndex((other) => other.seriesId === seriesId) === n);
  }

  async #lately(actor: Actor): Promise<PastMeetup[]> {
    const now = this.clock.now();
    const rows = await this.reader.lately(actor, { since: now.subtract(lately), until: now });
    const hosted = actor.role === 'Consultant';
    return rows.map(({ id, title, starts_at: startsAt, ends_at: endsAt, tally, came }) => ({
      id,
      title,
      startsAt: startsAt.toString(),
      endsAt: endsAt.toString(),
      ...(hosted && came === null && tally === null ? { uncounted: true as const } : {}),
    }));
  }

  /** Who comes for the first time to a meetup of the next week, for the desk. */
  async firstTimers(actor: Actor): Promise<FirstTimer[]> {
    if (actor.role !== 'Consultant') return [];
    const now = this.clock.now();
    return this.reader.firstTimers(actor.communityId, now, now.add({ hours: 24 * 7 }));
  }

  /** The same for what is on today and not over. */
  async tonight(actor: Actor): Promise<ComingMeetup[]> {
    if (actor.role !== 'Consultant') return [];
    const now = this.clock.now();
    const until = dayAround(now, actor.zone).to;
    return this.#desk(actor, await this.reader.ahead(actor.communityId, { from: now, until, atMost: mostAhead }));
  }

  async #desk({ communityId, zone }: Actor, rows: readonly MeetupRow[], atMost = rows.length): Promise<ComingMeetup[]> {
    const planned = rows.filter((row) => !isCancelled(row)).slice(0, atMost);
    const coming = await this.reader.coming(planned.map(({ id }) => id));
    const pairs = await this.apart.pairsIn(
      communityId,
      planned.map(({ id }) => coming.get(id)!),
    );
    const tomorrow = dayAround(this.clock.now(), zone).to.epochMilliseconds;
    return planned.map(({ id, title, starts_at, going, waiting, first_timers }, n) => ({
      id,
      ...(starts_at.epochMilliseconds < tomorrow ? { today: true as const } : {}),
      title,
      startsAt: starts_at.toString(),
      going,
      waiting,
      firstTimers: first_timers,
      talkFirst: pairs[n]!.length > 0,
    }));
  }

  #ahead({ communityId }: Actor, atMost: number): Promise<MeetupRow[]> {
    return this.reader.ahead(communityId, { from: this.clock.now(), atMost });
  }

  /** Whether somebody may know where it is without having said that they come. */
  async #isOpen(actor: Actor, row: MeetupRow): Promise<boolean> {
    if (!row.just_come || isOnline(row) || isCancelled(row) || isOver(row, this.clock.now()) || isFull(row))
      return false;
    return !(await this.reader.barred(actor)).has(row.series_id);
  }

  #viewer(actor: Actor, mine: OwnRow | undefined): Viewer {
    return { consultant: actor.role === 'Consultant', now: this.clock.now(), mine };
  }
}

const firstLine = ({ meetsMe, where, howLong, howLeave }: FirstTimeText) => meetsMe ?? howLong ?? where ?? howLeave;
