import { Injectable } from '@nestjs/common';
import { type MeetupFaceId, Postbox } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Delivers, Outbox } from '../platform/events/outbox.js';
import type { MeetupId, News } from './meetups.views.js';
import { Rsvp } from './rsvp.entity.js';

interface Notice {
  meetupId: MeetupId;
  /** Addressed to the meetup name: nothing here knows who that is. */
  faceId: MeetupFaceId;
  news: News;
}

/** Tells somebody what has happened to their answer without their doing. */
@Injectable()
export class MeetupNews {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly postbox: Postbox,
  ) {}

  /** Inside the unit of work in which it happens. */
  async add(notice: Notice): Promise<void> {
    await this.outbox.add('meetup-news', notice);
  }

  /** Lays it where that person looks, and sends a neutral letter that there is something. Twice is as good as once. */
  @Delivers('meetup-news')
  async deliver({ meetupId, faceId, news }: Notice, id: string): Promise<void> {
    // A place that was given back meanwhile is no news any more.
    const still = news === 'place' ? { state: 'going' as const } : {};
    await this.unit.run(() => this.unit.manager.update(Rsvp, { meetupId, faceId, ...still }, { news }));
    await this.postbox.toFace(faceId, id);
  }
}
