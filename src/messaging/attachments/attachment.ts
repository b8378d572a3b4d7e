import type { Branded } from '../../platform/http/actor.js';

export type AttachmentId = Branded<'AttachmentId'>;

/** What may lie beside a letter. Each has the name and the type it is saved with. */
export const attachmentKinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
} as const;
export type AttachmentKind = keyof typeof attachmentKinds;

/** What is known of one without opening it. Sealed as a whole. */
export interface AttachmentLabel {
  name: string;
  kind: AttachmentKind;
  /** Bytes. */
  size: number;
}

export interface AttachmentView extends AttachmentLabel {
  id: AttachmentId;
  /** What is stored was changed, and does not open. */
  damaged?: true;
}
