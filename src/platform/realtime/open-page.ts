import type { StreamPage } from '../http/answers.js';
import type { Hub } from './hub.js';

/** How often an open page looks whether it still may, in milliseconds, and for what it was not told of. */
const beat = 4_000;

export interface OpenPage {
  hub: Hub;
  topics: readonly string[];
  /** Whether whoever reads still may: a sign-in ends while a page is open. */
  may: () => Promise<boolean>;
  /** Looks, and tells the page what is new. One look at a time, so that two wake-ups cannot overtake each other. */
  look: () => Promise<void>;
}

/** Looks at once, whenever one of the topics wakes it, and every few seconds, until whoever reads goes or may no more. @returns what ends it */
export function openPage(page: StreamPage, { hub, topics, may, look }: OpenPage): () => void {
  let over = false;
  let looking = Promise.resolve();
  const next = () => {
    looking = looking.then(() => (over ? undefined : look())).catch(() => page.end());
  };
  const stops = topics.map((topic) => hub.subscribe(topic, next));
  const stillMay = async () => {
    if (!(await may().catch(() => false))) return page.end();
    page.beat();
    next();
  };
  const heart = setInterval(() => void stillMay(), beat);
  // What happened between the page and the stream.
  next();
  return () => {
    over = true;
    clearInterval(heart);
    for (const stop of stops) stop();
  };
}
