import { Injectable } from '@nestjs/common';
import { type MeetupFaceId, Postbox } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
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
    private readonly postbox: Postbox,
  ) {}

  /**
   * Lays it where that person looks, on the list of meetups and on the meetup itself, and sends a neutral letter that there is
   * something. Inside the unit of work in which it happens.
   */
  async add({ meetupId, faceId, news }: Notice): Promise<void> {
    await this.unit.manager.update(Rsvp, { meetupId, faceId }, { news });
    await this.postbox.write({ faceId });
  }
}
