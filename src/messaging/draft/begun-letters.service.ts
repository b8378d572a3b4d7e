import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { CareRelations } from '../care-relations.service.js';
import { ConversationsRepository } from '../conversations.repository.js';
import type { LetterDraftId } from './letter-draft.entity.js';
import type { LetterPlace, LetterWords } from './letter-draft.js';
import { type LetterMark, LetterDrafts } from './letter-drafts.service.js';

/** Drafts for those who may write there, and for nobody else. */
@Injectable()
export class BegunLetters {
  constructor(
    private readonly drafts: LetterDrafts,
    private readonly care: CareRelations,
    private readonly conversations: ConversationsRepository,
  ) {}

  /** @throws NotHere, KeptElsewhere, TooMany */
  async keep(
    actor: Actor,
    place: LetterPlace,
    words: LetterWords,
    mark: LetterMark,
  ): Promise<{ id: LetterDraftId; version: number } | undefined> {
    await this.#mayWrite(actor, place);
    return this.drafts.keep(actor, place, tidy(words), mark);
  }

  /** @throws NotHere */
  async throwAway(actor: Actor, place: LetterPlace): Promise<void> {
    await this.#mayWrite(actor, place);
    await this.drafts.throwAway(actor, place);
  }

  async #mayWrite(actor: Actor, place: LetterPlace): Promise<void> {
    if ('to' in place) await this.care.provider(actor, place.to);
    else if (!(await this.conversations.one(actor, place.in))) throw NotHere();
  }
}

const tidy = (words: LetterWords): LetterWords =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined && value !== '')) as LetterWords;
