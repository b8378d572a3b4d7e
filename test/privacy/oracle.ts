/*
 * Who may do what, as the product page says it ("Who sees what"), and nothing of how the portal does it. It is written from that
 * table alone, to be held against the portal's own answers.
 */

export interface Soul {
  role: 'ServiceUser' | 'Consultant' | 'Provider' | 'Coordinator' | undefined;
  community: number;
  persona: boolean;
}
export interface Said {
  by: number;
  community: number;
  hidden: boolean;
  /** By whom the thread was begun in which it stands. */
  begunBy: number;
}
export interface Evening {
  community: number;
  capacity: number;
  /** In the order of asking. */
  answers: Map<number, { state: 'going' | 'waiting' | 'withdrawn'; listed: boolean }>;
}
export interface Letter {
  from: number;
  to: number;
  opened: boolean;
}

/** Everything that has happened, as plain facts. */
export interface Facts {
  souls: Soul[];
  posts: Said[];
  evenings: Evening[];
  letters: Letter[];
  /** Who wrote which goal. */
  goals: number[];
  /** Told in the library; shown once a consultant has let it through. */
  stories: { by: number; community: number; shown: boolean }[];
  /** `blocker>blocked`, from the rooms. */
  blocks: Set<string>;
}

export type Question =
  | { may: 'read a thread'; post: number }
  | { may: 'read the words of a post'; post: number }
  | { may: 'find a post by its words'; post: number }
  | { may: 'report a post' | 'hide a post'; post: number }
  | { may: 'see a meetup' | 'see its door' | 'see who comes by name' | 'plan the first time'; evening: number }
  | { may: 'read a listed name'; evening: number; of: number }
  | { may: 'read a letter' | 'read its words'; letter: number }
  | { may: 'read a goal'; goal: number }
  | { may: 'read a story' | 'read the consent to a story' | 'let a story through'; story: number }
  | { may: 'see the page of a nickname'; of: number }
  | { may: 'look somebody up'; of: number }
  | { may: 'invite' };

/** The product page's answer. */
export function oracle(
  { souls, posts, evenings, letters, goals, stories, blocks }: Facts,
  who: number,
  asked: Question,
): boolean {
  const { role, community } = souls[who]!;
  const peer = role === 'ServiceUser';
  const staff = role === 'Consultant';
  const here = (other: number) => souls[other]!.community === community;
  const blocked = (other: number) => peer && blocks.has(`${who}>${other}`);
  const inRoom = (said: Said) => (peer || staff) && said.community === community && !blocked(said.begunBy);
  switch (asked.may) {
    case 'read a thread':
      return inRoom(posts[asked.post]!);
    case 'read the words of a post': {
      const said = posts[asked.post]!;
      return inRoom(said) && !blocked(said.by) && (!said.hidden || staff || said.by === who);
    }
    case 'find a post by its words': {
      // A hidden one is found by nobody: whoever may still read it knows where it stands.
      const said = posts[asked.post]!;
      return inRoom(said) && !blocked(said.by) && !said.hidden;
    }
    case 'report a post': {
      const said = posts[asked.post]!;
      return peer && inRoom(said) && !blocked(said.by);
    }
    case 'hide a post':
      // Nobody decides about their own words.
      return staff && posts[asked.post]!.community === community && posts[asked.post]!.by !== who;
    case 'see a meetup':
      return (peer || staff) && evenings[asked.evening]!.community === community;
    case 'see its door': {
      const evening = evenings[asked.evening]!;
      return evening.community === community && (staff || (peer && evening.answers.get(who)?.state === 'going'));
    }
    case 'see who comes by name':
      return staff && evenings[asked.evening]!.community === community;
    case 'plan the first time': {
      const state = evenings[asked.evening]!.answers.get(who)?.state;
      return peer && (state === 'going' || state === 'waiting');
    }
    case 'read a listed name': {
      const { answers } = evenings[asked.evening]!;
      const theirs = answers.get(asked.of);
      return answers.get(who)?.state === 'going' && theirs?.state === 'going' && theirs.listed;
    }
    case 'read a letter':
      return letters[asked.letter]!.from === who || letters[asked.letter]!.to === who;
    case 'read its words': {
      const { from, to, opened } = letters[asked.letter]!;
      return from === who || (to === who && opened);
    }
    case 'read a goal':
      return goals[asked.goal] === who;
    case 'read a story': {
      const story = stories[asked.story]!;
      return role !== undefined && story.community === community && story.shown;
    }
    case 'read the consent to a story':
      return stories[asked.story]!.by === who || (staff && stories[asked.story]!.community === community);
    case 'let a story through':
      return staff && stories[asked.story]!.community === community;
    case 'see the page of a nickname':
      return peer && asked.of !== who && here(asked.of) && souls[asked.of]!.role === 'ServiceUser';
    case 'look somebody up':
      return staff && here(asked.of) && souls[asked.of]!.role === 'ServiceUser';
    case 'invite':
      return role === 'Coordinator';
  }
}
