import type { PersonaView } from '../../identity/index.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Coarse } from '../../platform/time/coarse.js';
import type { AppealState } from '../moderation/appeal.entity.js';
import type { HeldFor } from '../moderation/held-for.js';
import type { PollView } from '../poll/polls.reader.js';
import type { Notes } from '../post/content-notes.js';
import type { ReactionsView } from '../post/reactions.js';
import type { RoomId } from '../room/room.entity.js';
import type { RoomView } from '../room/rooms.service.js';
import type { WritingView } from '../room/writing.service.js';
import type { Intent } from './intents.js';
import type { PostId } from './post.entity.js';
import type { NoticeView } from './thread-notices.js';
import type { ThreadId } from './thread.entity.js';

export interface ThreadRowView {
  id: ThreadId;
  /** Absent when the consultant has hidden what the thread began with; empty when its author has taken it along. */
  title?: string | undefined;
  intent: Intent;
  lang: Lang;
  author: PersonaView;
  active: Coarse;
  replies: number;
  answered: boolean;
  /** It announces something, such as a meetup, and waits for no answer. */
  announces: boolean;
  /** What it is about, for whoever wants to know before they open it. */
  notes?: Notes | undefined;
  /** Others have written since this reader was in it last. */
  isNew?: true | undefined;
  /** A word that the reader has muted stands in its title. */
  mutedWord?: string | undefined;
}

export interface RoomPageView {
  room: RoomView;
  threads: ThreadRowView[];
  next?: string | undefined;
  /** Heavy threads are put away until tomorrow. */
  calm?: boolean | undefined;
  /** Who would come if: asked in this room just now. */
  polls?: PollView[];
  writing: WritingView;
  /** Whether this reader has a nickname to write under. */
  mayWrite: boolean;
  /** For whoever has no nickname and has to wait for one. ISO instant. */
  nicknameFrom?: string | undefined;
}

export interface PostView {
  id: PostId;
  author: PersonaView;
  /** Another name of the author that they have shown this reader. */
  knownAs?: string | undefined;
  own: boolean;
  /** Absent when it is hidden from this reader. */
  body?: string | undefined;
  lang: Lang;
  written: Coarse;
  hidden: boolean;
  /** Its author has taken it away, or along. */
  takenBack: boolean;
  /** What it is about, for whoever wants to know before they read. */
  notes?: Notes | undefined;
  /** Put away: the reader cannot hear heavy things today. */
  heavy: boolean;
  /** A word in it that the reader has muted. */
  mutedWord?: string | undefined;
  edited: boolean;
  reactions: ReactionsView;
  /** For the author: what became of asking somebody else to look. */
  appeal?: { state: AppealState; answer?: string | undefined } | undefined;
  /** For the author and the consultant. */
  hiddenReason?: string | undefined;
  /** For the author and the consultant: it waits for the consultant. */
  held?: HeldFor | undefined;
}

export interface ThreadPageView {
  id: ThreadId;
  room: { id: RoomId; name: string };
  title?: string | undefined;
  intent: Intent;
  lang: Lang;
  notice?: NoticeView | undefined;
  posts: PostView[];
  next?: string | undefined;
  /** Whether this reader has a nickname to answer with. */
  mayWrite: boolean;
  /** For whoever has no nickname and has to wait for one. ISO instant. */
  nicknameFrom?: string | undefined;
  moderates: boolean;
  writing: WritingView;
  /** The words somebody wants to answer, as a quotation to begin with. */
  quote?: string | undefined;
  /** Heavy posts are put away until tomorrow. */
  calm: boolean;
  /** Who would come if: asked in this thread. */
  polls?: PollView[];
  /** The consultant has said that it is hard to read. */
  markedHeavy: boolean;
  /** It hopes for an answer, and nobody but whoever began it has written yet. */
  waits: boolean;
}
