import { randomInt } from 'node:crypto';
import { Chat, Threads } from '../../src/groups/index.js';
import { Personas } from '../../src/identity/index.js';
import { Rsvps } from '../../src/meetups/index.js';
import type { Actor } from '../../src/platform/http/actor.js';
import { langs } from '../../src/platform/i18n/lang.js';
import type { Portal } from '../support/portal.js';
import type { Known } from './linkage-observers.js';
import { sentences } from './linkage-words.js';

/** Minutes: people go about their lives for six days, while the meetup is still ahead. */
export const span = 6 * 24 * 60;

/** Something that somebody does, so many minutes after the beginning. */
export interface Act {
  at: number;
  does: () => Promise<unknown>;
}

export const one = <T>(of: readonly T[]): T => of[randomInt(of.length)]!;

/** A nickname, and then a few things said under it. */
export function inTheRoom(portal: Portal, actor: Actor, nickname: string, known: Known): Act[] {
  const threads = portal.get(Threads);
  const begins = randomInt(span - 60);
  const later = () => begins + 1 + randomInt(span - begins - 1);
  const words = () => ({ body: one(sentences), lang: one(langs) });
  const says: (() => Promise<unknown>)[] = [
    async () => known.posts.push(await threads.answer(actor, one(known.threads), words())),
    async () =>
      known.threads.push(
        await threads.start(actor, known.room, { ...words(), title: one(sentences), intent: 'hello' }),
      ),
    () => portal.get(Chat).say(actor, known.room, one(sentences)),
  ];
  return [
    { at: begins, does: () => portal.get(Personas).choose(actor, nickname, randomInt(8)) },
    // Once where a look at the thread shows it, so that each of them is somebody to the observers.
    { at: later(), does: says[0]! },
    ...Array.from({ length: randomInt(3) }, () => ({ at: later(), does: one(says) })),
  ];
}

/** A yes, seen by others who come. Some change something afterwards: another name, or no and yes again. */
export function atTheMeetup(portal: Portal, actor: Actor, name: string, meetup: string): Act[] {
  const rsvps = portal.get(Rsvps);
  const yes = (called: string) => () => rsvps.answer(actor, meetup, { name: called, listed: true });
  const at = randomInt(span - 60);
  const first = { at, does: yes(name) };
  const times = [at + 1 + randomInt(span - at - 2), at + 1 + randomInt(span - at - 2)].sort((a, b) => a - b);
  if (randomInt(4) === 0) return [first, { at: times[0]!, does: yes(`${name} ${one(['B', 'K', 'S'])}`) }];
  if (randomInt(4) > 0) return [first];
  return [first, { at: times[0]!, does: () => rsvps.withdraw(actor, meetup) }, { at: times[1]! + 1, does: yes(name) }];
}
