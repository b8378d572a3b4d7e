import type { VNode } from 'preact';
import type { PersonaView } from '../../identity/index.js';
import { CoarseTime } from '../../platform/ui/dates.js';
import { Prose } from '../../platform/ui/prose.js';
import type { Now } from '../../platform/ui/time-words.js';
import { nameOf } from '../peer.parts.js';
import { talkWords } from './talk.words.js';
import type { LineView } from './talks.service.js';

/** What says that nothing has been said; the first line takes it away. */
export const noLines = 'talk-none';

/** One line of a talk. */
export function TalkLine({ here, other, line }: { here: Now; other: PersonaView; line: LineView }): VNode {
  const { own, words, day } = line;
  return (
    <li class={own ? 'letter own' : 'letter'}>
      <p class="letter-from">{own ? talkWords(here)('talk.you') : nameOf(here, other)}</p>
      <Prose text={words} lang={here.lang} />
      <p class="meta">
        <CoarseTime when={day} here={here} />
      </p>
    </li>
  );
}
