/** A short plain text for a telephone. */
export interface PlainText {
  /** As telephone companies write it: `+4790000000`. */
  to: string;
  /** Neutral, like every letter: no name, no community, nothing of what it is about. */
  text: string;
}

/** Who hands plain texts on. Another way than the folder is another class here. */
export abstract class TextSender {
  /** @param id the same for the same text, should it be sent again */
  abstract send(text: PlainText, id: string): Promise<void>;
}
