import { Injectable } from '@nestjs/common';
import { Communities, type DutyHours, type HelpView } from '../../communities/index.js';
import { Staff } from '../../identity/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { isCancelled, isOnline, openPlace, placeView } from '../meetup-view.js';
import { type MeetupRow, MeetupsReader } from '../meetups.reader.js';
import type { MeetupId, PlaceView } from '../meetups.views.js';

export interface PaperMeetup {
  id: MeetupId;
  title: string;
  startsAt: string;
  endsAt: string;
  host: string;
  /** Missing where it is online. */
  place?: PlaceView | undefined;
  /** Of whoever prints it for themselves. */
  answer?: 'going' | 'waiting';
}

export interface PaperView {
  help: HelpView;
  meetups: PaperMeetup[];
  consultants: string[];
  hours: DutyHours[];
  phone: string | null;
}

/** As many as fit on a sheet. */
const most = 8;

/** What goes on one sheet of paper for whoever has no smartphone. It names nobody but those who work here. */
@Injectable()
export class Papers {
  constructor(
    private readonly communities: Communities,
    private readonly staff: Staff,
    private readonly reader: MeetupsReader,
    private readonly clock: Clock,
  ) {}

  /**
   * For a person from their own sign-in: what they may know. For a consultant without any person: the part of town, and the house of
   * those that they choose, for somebody who has a place there.
   */
  async show(actor: Actor, chosen: readonly string[] = []): Promise<PaperView> {
    const { communityId } = actor;
    const now = this.clock.now();
    const ahead = await this.reader.ahead(communityId, { from: now, atMost: most * 2 });
    const rows = ahead.filter((row) => !isCancelled(row)).slice(0, most);
    const own = await this.reader.own(actor, rows);
    const place = (row: MeetupRow): PlaceView | undefined =>
      actor.role === 'Consultant' && chosen.includes(row.id) && !isOnline(row)
        ? openPlace(row)
        : placeView(row, { consultant: false, now, mine: own.get(row.id) });
    const [help] = await this.communities.help(communityId);
    return {
      help: help!,
      meetups: rows.map((row) => {
        const answer = own.get(row.id)?.state;
        return {
          id: row.id,
          title: row.title,
          startsAt: row.starts_at.toString(),
          endsAt: row.ends_at.toString(),
          host: row.host_name,
          place: place(row),
          ...(answer === 'going' || answer === 'waiting' ? { answer } : {}),
        };
      }),
      consultants: (await this.staff.consultants(communityId)).map(({ name }) => name),
      // Not on which days somebody is away.
      hours: (await this.communities.hours(communityId)).map(({ days, from, to }) => ({ days, from, to })),
      phone: await this.communities.deskPhone(communityId),
    };
  }

  /** Where the consultants are rung, as every sheet says it. Nothing takes it away. */
  async tellPhone({ communityId }: Actor, phone: string | undefined): Promise<void> {
    await this.communities.keepDeskPhone(communityId, phone ?? null);
  }
}
