import type { PeerTalkId } from './peer-talk.entity.js';

/** One of two has said something to the other. */
export class PeerLineSaid {
  constructor(readonly talkId: PeerTalkId) {}
}
