import type { PersonaId } from '../../identity/index.js';
import type { Branded } from '../../platform/http/actor.js';
import type { MeetupId } from '../meetups.views.js';

export type LineId = Branded<'LineId'>;

/** One line, as its reader sees it. */
export interface SaidLine {
  /** Of what the reader may take back, hide, or ask the hosts to look at. */
  id?: LineId;
  /** The meetup name; of a host the name by which everybody knows them. */
  name: string;
  host?: true;
  own?: true;
  /** Missing where it is hidden from the reader. */
  words?: string;
  hidden?: true;
  /** For a host: somebody asks them to look at it. */
  asked?: true;
}

/** Whoever hosts it, as somebody to say something about. */
export interface TalkHost {
  name: string;
  id: PersonaId;
}

/** What a host can be asked to look at. */
export interface AskingView {
  id: MeetupId;
  lines: { id: LineId; name: string; words: string }[];
  hosts: TalkHost[];
}

/** Where a meetup in text takes place. */
export interface TalkView {
  id: MeetupId;
  title: string;
  startsAt: string;
  endsAt: string;
  host: string;
  /** What one is called there. */
  name: string;
  /** Whoever looks is one of the hosts. */
  hosting?: true;
  /** Whether it has begun: before, nobody can say anything. */
  open: boolean;
  lines: SaidLine[];
  /** The hosts were just asked to look at something. */
  asked?: true;
}
