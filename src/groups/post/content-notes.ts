/** What somebody may want to know of before they read. The list is short, so that choosing is quick; own words go beside it. */
export const contentNotes = [
  'self-harm',
  'suicide',
  'violence',
  'abuse',
  'eating',
  'substances',
  'death',
  'medication',
] as const;
export type ContentNote = (typeof contentNotes)[number];

export interface Notes {
  about: ContentNote[];
  /** In the author's own words. */
  words?: string | undefined;
}

/** As a form gives them. */
export interface NotesWish {
  about?: readonly ContentNote[] | undefined;
  words?: string | undefined;
}

/** As kept: JSON, or null for a post without any. */
export function notesText({ about = [], words }: NotesWish): string | null {
  const known = contentNotes.filter((note) => about.includes(note));
  return known.length > 0 || words ? JSON.stringify({ about: known, ...(words ? { words } : {}) }) : null;
}

export const notesFrom = (text: string | null): Notes | undefined =>
  text === null ? undefined : (JSON.parse(text) as Notes);
