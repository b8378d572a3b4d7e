import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MeetupFaceId } from '../identity/index.js';
import { Notices } from '../notices/index.js';
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
export class MeetupNews implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.notices.register('meetup-place', {
      group: 'meetups',
      words: ['Du har fått plass på et treff', 'You have got a place at a meetup'],
      href: (id) => `/meetups/${id}`,
    });
    this.notices.register('meetup-offer', {
      group: 'meetups',
      words: ['Det er en ledig plass til deg på et treff', 'A place at a meetup is free for you'],
      href: (id) => `/meetups/${id}`,
    });
    this.notices.register('meetup-asked', {
      group: 'meetups',
      words: ['Verten har svart på at du vil komme', 'The host has answered that you want to come'],
      href: (id) => `/meetups/${id}`,
    });
    this.notices.register('meetup-by-phone', {
      group: 'meetups',
      words: ['Det er svart for deg til et treff', 'A meetup has been answered for you'],
      href: (id) => `/meetups/${id}`,
    });
    this.notices.register('meetup-moved', {
      group: 'meetups',
      door: true,
      words: ['Et treff du har svart på, er flyttet', 'A meetup you have answered to is moved'],
      href: (id) => `/meetups/${id}`,
    });
    this.notices.register('meetup-tomorrow', {
      // Asked for by a tick of its own.
      group: 'own',
      words: ['Du ville minnes på et treff', 'You wanted to be reminded of a meetup'],
      href: (id) => `/meetups/${id}`,
    });
    this.notices.register('meetup-cancelled', {
      group: 'meetups',
      door: true,
      words: ['Et treff du har svart på, er avlyst', 'A meetup you have answered to is called off'],
      href: (id) => `/meetups/${id}`,
    });
  }

  /**
   * Lays it where that person looks, on the list of meetups and on the meetup itself, and tells them that there is something.
   * Inside the unit of work in which it happens.
   */
  async add({ meetupId, faceId, news }: Notice): Promise<void> {
    await this.unit.manager.update(Rsvp, { meetupId, faceId }, { news });
    await this.notices.tell({ faceId }, `meetup-${news}`, meetupId);
  }

  /** A place is kept for somebody. Inside the unit of work in which it happens. */
  async offer(meetupId: MeetupId, faceId: MeetupFaceId): Promise<void> {
    await this.notices.tell({ faceId }, 'meetup-offer', meetupId);
  }

  /** The host has answered somebody who asked to come. Inside the unit of work in which it happens. */
  async answered(meetupId: MeetupId, faceId: MeetupFaceId): Promise<void> {
    await this.notices.tell({ faceId }, 'meetup-asked', meetupId);
  }

  /** Somebody has answered for them, as they asked on the phone. Inside the unit of work in which it happens. */
  async enteredByPhone(meetupId: MeetupId, faceId: MeetupFaceId): Promise<void> {
    await this.notices.tell({ faceId }, 'meetup-by-phone', meetupId);
  }

  /** It is at another time: everybody who comes or waits. Inside the unit of work in which it happens. */
  async moved(meetupId: MeetupId, faces: readonly MeetupFaceId[]): Promise<void> {
    await this.notices.tell(addressed(faces), 'meetup-moved', meetupId);
  }

  /** It is tomorrow. Inside the unit of work that writes down that they were reminded. */
  async tomorrow(meetupId: MeetupId, faces: readonly MeetupFaceId[]): Promise<void> {
    await this.notices.tell(addressed(faces), 'meetup-tomorrow', meetupId);
  }
}

const addressed = (faces: readonly MeetupFaceId[]) => faces.map((faceId) => ({ faceId }));
