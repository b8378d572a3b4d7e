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
  /** They want another name in this series than the one they have, or to be listed otherwise. */
  changes: boolean;
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
    const { title, startsAt, endsAt, full } = (await this.#coming(actor, id)).view;
    return { id, title, startsAt, endsAt, full };
  }

  /**
   * Where nothing can be answered the number is not looked up: what is refused there would tell who was where.
   * @throws NotHere, WordLeadsNowhere, TooMany, NameNeeded, NoAnswerToTakeBack, and what `Rsvps` throws
   */
  async enter(actor: Actor, id: string, { word, comes, name, changes, ...rest }: Heard): Promise<void> {
    const { row } = await this.#coming(actor, id);
    const person = await this.words.use(actor, word, { about: row.id, what: row.title });
    await this.unit.run(async () => {
      const known = await this.names.of(person, row.series_id);
      if (comes) {
        // The name is theirs in the whole series: what is heard takes its place only when they ask for that.
        const called = known && !changes ? known.name : (name ?? known?.name);
        if (!called) throw NameNeeded();
        await this.rsvps.answerByPhone(person, id, { name: called, changes: changes || !known, ...rest });
      } else {
        if (!known || !(await this.rsvps.stands(row.id, known.id))) throw NoAnswerToTakeBack();
        await this.rsvps.withdrawByPhone(person, id);
      }
      const face = (await this.names.of(person, row.series_id))!;
      await this.words.answered(person, row.id);
      await this.news.enteredByPhone(row.id, face.id);
    });
  }

  async #coming(actor: Actor, id: string) {
    const row = await this.reader.one(actor, id);
    const view = row && meetupView(row, { consultant: true, now: this.clock.now(), mine: undefined });
    if (!row || !view || isCancelled(row) || view.phase !== 'coming') throw NotHere();
    return { row, view };
  }
}
