import { Injectable } from '@nestjs/common';
import { MeetupNames, PhoneWords } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { isCancelled, meetupView } from '../meetup-view.js';
import { MeetupNews } from '../meetup-news.js';
import { MeetupsReader } from '../meetups.reader.js';
import { Clock } from '../../platform/time/clock.js';
import { Rsvps } from '../rsvps.service.js';
import { NameNeeded, NoAnswerToTakeBack } from './by-phone.problems.js';

export interface ByPhoneView {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  full: boolean;
}

/** What a consultant has heard on the phone. */
export interface Heard {
  word: string;
  comes: boolean;
  /** The one they have in this series, if it is left out. */
  name?: string | undefined;
  listed: boolean;
  phone?: string | undefined;
}

/**
 * An answer to a meetup for somebody who rings. It goes the way of every answer, so that capacity and waiting line hold; who that is
 * the word knows, and the consultant does not.
 */
@Injectable()
export class ByPhone {
  constructor(
    private readonly words: PhoneWords,
    private readonly names: MeetupNames,
    private readonly reader: MeetupsReader,
    private readonly rsvps: Rsvps,
    private readonly news: MeetupNews,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere for what is over, under way or called off: nothing can be answered to it */
  async show(actor: Actor, id: string): Promise<ByPhoneView> {
    const row = await this.reader.one(actor, id);
    const view = row && meetupView(row, { consultant: true, now: this.clock.now(), mine: undefined });
    if (!row || !view || isCancelled(row) || view.phase !== 'coming') throw NotHere();
    const { title, startsAt, endsAt, full } = view;
    return { id, title, startsAt, endsAt, full };
  }

  /** @throws NotHere, WordLeadsNowhere, NameNeeded, NoAnswerToTakeBack, and what `Rsvps` throws */
  async enter(actor: Actor, id: string, { word, comes, name, ...rest }: Heard): Promise<void> {
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    const person = await this.words.whose(actor, word);
    await this.unit.run(async () => {
      const known = await this.names.of(person, row.series_id);
      if (comes) {
        const called = name ?? known?.name;
        if (!called) throw NameNeeded();
        await this.rsvps.answerByPhone(person, id, { name: called, ...rest });
      } else {
        if (!known || !(await this.rsvps.stands(row.id, known.id))) throw NoAnswerToTakeBack();
        await this.rsvps.withdrawByPhone(person, id);
      }
      const face = (await this.names.of(person, row.series_id))!;
      await this.words.enter(actor, person, { about: row.id, what: row.title });
      await this.news.enteredByPhone(row.id, face.id);
    });
  }
}
