import type { VNode } from 'preact';
import { CheckBoxes } from '../../platform/ui/choice-field.js';
import type { Here } from '../../platform/ui/here.js';
import { TextField } from '../../platform/ui/text-field.js';
import { groupWords } from '../groups.words.js';
import { contentNotes, type Notes } from './content-notes.js';

/** What a post is about, for whoever wants to know before they read. Folded: most posts need none. */
export function NotesFields({ here, action, notes }: { here: Here; action: string; notes?: Notes | undefined }): VNode {
  const t = groupWords(here);
  return (
    <details class="notes-fields" open={notes !== undefined}>
      <summary>{t('notes.add')}</summary>
      <CheckBoxes
        here={here}
        action={action}
        name="about"
        label={t('notes.about')}
        hint={t('notes.hint')}
        required={false}
        value={notes?.about}
        options={contentNotes.map((note) => ({ value: note, label: t(`note.${note}`) }))}
      />
      <TextField
        here={here}
        action={action}
        name="words"
        label={t('notes.words')}
        required={false}
        max={80}
        value={notes?.words}
        autocomplete="off"
      />
    </details>
  );
}

/** What stands over a folded post: in words, one after the other. */
export const notesLine = (here: Pick<Here, 'lang'>, { about, words }: Notes): string =>
  [...about.map((note) => groupWords(here)(`note.${note}`)), ...(words ? [words] : [])].join(', ');
