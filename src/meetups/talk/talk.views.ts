import type { Branded } from '../../platform/http/actor.js';
import type { MeetupId } from '../meetups.views.js';

export type LineId = Branded<'LineId'>;

/** One line, as its reader sees it. */
export interface SaidLine {
  /** For a host, who may hide it. */
  id?: LineId;
  /** The meetup name; of a host the name by which everybody knows them. */
  name: string;
  host?: true;
  own?: true;
  /** Missing where it is hidden from the reader. */
  words?: string;
  hidden?: true;
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
}
