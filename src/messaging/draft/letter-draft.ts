import type { MembershipId } from '../../platform/http/actor.js';
import type { ConversationId } from '../conversation.js';
import type { LetterDraftId } from './letter-draft.entity.js';

/** Where it would go: into a conversation, or to a provider as the first letter of a new one. */
export type LetterPlace = { in: ConversationId } | { to: MembershipId };

/** What somebody has written so far. Nothing of it has to be whole. */
export interface LetterWords {
  careName?: string | undefined;
  kind?: string | undefined;
  topic?: string | undefined;
  body?: string | undefined;
  /** Times and way that would suit, of a request for an appointment. */
  times?: string | undefined;
  way?: string | undefined;
  /** The place of the letter it puts right. */
  corrects?: number | undefined;
}

export interface LetterDraftView extends LetterWords {
  id: LetterDraftId;
  version: number;
}

const written = ({ careName = '', topic = '', body = '', times = '' }: LetterWords) => [careName, topic, body, times];

export const isBlank = (words: LetterWords): boolean => written(words).every((text) => text.trim() === '');

/** Whether nothing of `words` is lost if only `kept` stays. */
export const holds = (kept: LetterWords, words: LetterWords): boolean => {
  const there = written(kept);
  return written(words).every((text, n) => there[n]!.includes(text.trim()));
};
