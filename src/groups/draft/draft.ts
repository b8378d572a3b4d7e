import type { RoomId } from '../room/room.entity.js';
import type { ThreadId } from '../thread/thread.entity.js';
import type { DraftId } from './draft.entity.js';

/** Where it would be posted: as a new thread in a room, or as an answer in a thread. */
export type Place = { kind: 'room'; id: RoomId } | { kind: 'thread'; id: ThreadId };

/** What somebody has written so far. Nothing of it has to be whole. */
export interface DraftWords {
  title?: string | undefined;
  intent?: string | undefined;
  body?: string | undefined;
  about?: readonly string[] | undefined;
  words?: string | undefined;
}

/** Which draft a form was filled from, and how often that had been kept by then. */
export interface DraftMark {
  draft?: string | undefined;
  version?: number | undefined;
}

export interface DraftView extends DraftWords {
  id: DraftId;
  version: number;
}

const written = ({ title = '', body = '', words = '' }: DraftWords) => [title, body, words];

export const isBlank = (draft: DraftWords): boolean => written(draft).every((text) => text.trim() === '');

/** Whether nothing of `draft` is lost if only `kept` stays. */
export const holds = (kept: DraftWords, draft: DraftWords): boolean => {
  const there = written(kept);
  return written(draft).every((text, n) => there[n]!.includes(text.trim()));
};
