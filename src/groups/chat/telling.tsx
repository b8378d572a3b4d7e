import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Clock } from '../../platform/time/clock.js';
import type { Now } from '../../platform/ui/time-words.js';
import type { RoomId } from '../room/room.entity.js';
import type { Telling } from './chat-feed.js';
import { type PlacedLine, seenBy, type StateView } from './chat.service.js';
import { Line, lineElement, LineText } from './line.parts.js';
import { HostNow, OwnHand, TalkState } from './state.parts.js';

/** The parts of a page that change while it is open, by the ids of their elements. */
export function pieceNodes(here: Now, { talk, handUp, hosting }: StateView, roomId: RoomId): Map<string, VNode> {
  const nodes = new Map<string, VNode>([['chat-talk', <TalkState here={here} talk={talk} />]]);
  if (handUp !== undefined && talk.open)
    nodes.set('chat-hand', <OwnHand here={here} roomId={roomId} up={handUp} alone={talk.meanwhile !== undefined} />);
  if (hosting) nodes.set('chat-host', <HostNow here={here} roomId={roomId} talk={talk} hosting={hosting} />);
  return nodes;
}

const pieces = (here: Now, state: StateView, roomId: RoomId) =>
  new Map([...pieceNodes(here, state, roomId)].map(([id, node]) => [id, renderToString(node)]));

/** Of what a page shows beside the lines; it goes along in the address of its stream. */
export const shownBy = (here: Now, state: StateView, roomId: RoomId) => fingerprint(pieces(here, state, roomId));

const fingerprint = (shown: ReadonlyMap<string, string>) =>
  createHash('sha256')
    .update(JSON.stringify([...shown]))
    .digest('base64url')
    .slice(0, 16);

/** Puts markup in the place of what an element of the page holds. */
const instead = (element: string, markup: string) => `<hx-partial id="${element}">${markup}</hx-partial>`;

/** Rendered once for all who read a line alike. */
function once(render: (line: PlacedLine, own: boolean, staff: boolean) => string): Telling['said'] {
  const known = new WeakMap<PlacedLine, Map<string, string>>();
  return (line, { own, staff }) => {
    const mine = line.writer === own;
    const alike = `${mine} ${staff}`;
    let all = known.get(line);
    if (!all) known.set(line, (all = new Map()));
    let text = all.get(alike);
    if (text === undefined) all.set(alike, (text = render(line, mine, staff)));
    return text;
  };
}

const as = (line: PlacedLine, own: boolean, staff: boolean) =>
  seenBy(line, { own: own ? line.writer : undefined, staff });

function asMarkup(lang: Lang, zone: string, clock: Clock): Telling {
  const here = { lang };
  const hidden = once((line, own, staff) =>
    instead(lineElement(line.id), renderToString(<LineText here={here} line={as(line, own, staff)} mayHide={staff} />)),
  );
  return {
    said: once((line, own, staff) => renderToString(<Line here={here} line={as(line, own, staff)} mayHide={staff} />)),
    hidden: (line, who) => ({ data: hidden(line, who) }),
    pieces: (state, roomId) => pieces({ lang, zone, now: clock.now() }, state, roomId),
    fingerprint,
    changed: (changed) => ({ data: changed.map(([element, markup]) => instead(element, markup)).join('') }),
  };
}

const json = once((line, own, staff) => JSON.stringify(as(line, own, staff)));

/** The same as data: a line has no name, what is told beside has one. */
const asJson: Telling = {
  said: json,
  hidden: (line, who) => ({ event: 'hidden', data: json(line, who) }),
  pieces: (state) => new Map([['talk', JSON.stringify(state)]]),
  fingerprint,
  changed: ([[, state] = ['', '']]) => ({ event: 'talk', data: state }),
};

const markups = new WeakMap<Clock, Map<string, Telling>>();

/** In which form a stream tells: one for each language and zone. */
export function tellingFor(form: 'json' | { lang: Lang; zone: string }, clock: Clock): Telling {
  if (form === 'json') return asJson;
  const { lang, zone } = form;
  let known = markups.get(clock);
  if (!known) markups.set(clock, (known = new Map()));
  let markup = known.get(`${lang} ${zone}`);
  if (!markup) known.set(`${lang} ${zone}`, (markup = asMarkup(lang, zone, clock)));
  return markup;
}
