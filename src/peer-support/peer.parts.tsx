import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import type { PersonaView } from '../identity/index.js';
import { calledIn } from '../groups/index.js';
import type { Here } from '../platform/ui/here.js';
import { Notice } from '../platform/ui/panel.js';
import { exactDay } from '../platform/ui/time-words.js';
import { peerWords } from './peer.words.js';

/** The day of an instant. */
export const dayOf = (here: Here, at: string): string => exactDay(Temporal.Instant.from(at), here).text;

export const nameOf = (here: Pick<Here, 'lang'>, author: PersonaView): string => calledIn(here, author);

/** Several things as one sentence has them: "speaks Norwegian, walks and has been through a ward". */
export const listed = (here: Here, things: readonly string[]): string =>
  new Intl.ListFormat(here.lang === 'nb' ? 'nb-NO' : 'en-GB').format(things);

/** Known before anybody begins: not a day for heavy things. It ends at midnight, so the day before is told. */
export function LighterNotice({ here, until }: { here: Here; until: string | undefined }): VNode | null {
  if (!until) return null;
  const last = Temporal.Instant.from(until).subtract({ hours: 1 }).toString();
  return <Notice tone="warm">{peerWords(here)('lighter.until', { day: dayOf(here, last) })}</Notice>;
}
