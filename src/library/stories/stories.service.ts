import { Injectable } from '@nestjs/common';
import { Absences, PenNames } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Limits } from '../../platform/http/limits.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { sendingLimit } from '../library.limits.js';
import { ConsentChanged, ConsentFirst, NotOpenHere, WordsFirst } from '../library.problems.js';
import { OpennessBook } from '../openness/openness.service.js';
import { PenNameBook } from './pen-name-book.js';
import { consentText, consentVersion } from './consent.js';
import { StoryConsent } from './story-consent.entity.js';
import { Story, type StoryId } from './story.entity.js';

export interface StoryWish {
  penName: string;
  title: string;
  body: string;
  lang: Lang;
  open: boolean;
  agree: boolean;
  /** Of the consent that was read. */
  version: number;
}

/** What people tell of themselves: sent with their consent, read by the consultant, and gone when they say so. */
@Injectable()
export class Stories {
  constructor(
    private readonly absences: Absences,
    private readonly limits: Limits,
    private readonly openness: OpennessBook,
    private readonly penNames: PenNames,
    private readonly penNameBook: PenNameBook,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws OnBreak, ConsentFirst, ConsentChanged, NotOpenHere, PenNameTaken, TooMany, and what `PenNames.check` throws */
  async send(actor: Actor, { agree, version, ...wish }: StoryWish): Promise<StoryId> {
    await this.absences.requireHere(actor);
    if (wish.open && !(await this.openness.settings(actor)).library) throw NotOpenHere();
    if (version !== consentVersion) throw ConsentChanged();
    if (!agree) throw ConsentFirst();
    await this.penNames.check(actor, wish.penName);
    await this.penNameBook.requireFree(actor, wish.penName);
    await this.limits.spend(sendingLimit, actor.accountId);
    const id = this.random.id<StoryId>(`story ${actor.communityId} ${wish.penName}`);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const fresh = { communityId: actor.communityId, state: 'sent' as const, answer: null, publishedOn: null };
      await manager.insert(Story, { id, ...wish, ...fresh });
      await this.penNames.tie(actor, id);
      await manager.insert(StoryConsent, {
        id: this.random.id(`story-consent ${id}`),
        storyId: id,
        version: consentVersion,
        lang: actor.lang,
        words: JSON.stringify(consentText(actor.lang, wish.open)),
        agreedOn: this.#today(actor),
        withdrawnOn: null,
      });
    });
    return id;
  }

  /**
   * The consent ends, and with it the story: the words go from the database in the same moment. What was agreed, and that it no
   * longer holds, is kept. @throws NotHere for a story that is not one's own
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    if (!(await this.penNames.ownOf(actor, [id])).has(id)) throw NotHere();
    await this.#held(actor, id, async (story) => {
      if (story.state === 'withdrawn') return;
      await this.unit.manager.update(Story, { id: story.id }, wordless);
      await this.unit.manager.update(StoryConsent, { storyId: story.id }, { withdrawnOn: this.#today(actor) });
    });
  }

  /** By the consultant; also what stands already can be taken down, with a reason. @throws NotHere, WordsFirst */
  async judge(
    actor: Actor,
    id: string,
    { publish, answer }: { publish: boolean; answer?: string | undefined },
  ): Promise<void> {
    if (!publish && !answer) throw WordsFirst();
    await this.#held(actor, id, async (story) => {
      if (story.state === 'withdrawn') throw NotHere();
      const publishedOn = story.publishedOn ?? this.#today(actor);
      await this.unit.manager.update(
        Story,
        { id: story.id },
        publish ? { state: 'published', answer: null, publishedOn } : { state: 'declined', answer: answer! },
      );
    });
  }

  async #held({ communityId }: Actor, id: string, work: (story: Story) => Promise<void>): Promise<void> {
    await this.unit.run(async () => {
      const story = await lockOne(this.unit.manager, Story, { id: id as StoryId, communityId });
      if (!story) throw NotHere();
      await work(story);
    });
  }

  #today({ zone }: Actor): string {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  }
}

const wordless = { state: 'withdrawn' as const, penName: '', title: '', body: '', answer: null, publishedOn: null };
