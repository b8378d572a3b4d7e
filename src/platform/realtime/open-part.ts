import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Stream, type StreamEvent } from '../http/answers.js';
import { openPage, type OpenPage } from './open-page.js';

/** A part of a page as it is just now, in both shapes. */
export interface Part {
  /** What the event is called for whoever asks for data. */
  event: string;
  data: object;
  /** Which element of the page it takes the place of. */
  id: string;
  markup: VNode;
}

interface OpenPart extends Omit<OpenPage, 'look'> {
  part: () => Promise<Part>;
  /** For whoever does not ask for markup. */
  asData: boolean;
}

/** Tells a part of an open page when it opens and whenever it has become another, never the same twice. It ends when `part` throws. */
export function openPart({ part, asData, ...open }: OpenPart): Stream {
  return new Stream((page) => {
    let last = '';
    const look = async () => {
      const told = shaped(await part(), asData);
      if (told.data !== last) page.tell(told);
      last = told.data;
    };
    return openPage(page, { ...open, look });
  });
}

const shaped = ({ event, data, id, markup }: Part, asData: boolean): StreamEvent =>
  asData
    ? { event, data: JSON.stringify(data) }
    : { data: `<hx-partial id="${id}">${renderToString(markup)}</hx-partial>` };
