import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { valueOf } from '../../platform/ui/refused.js';
import { HiddenField } from '../../platform/ui/text-field.js';
import { contentNotes, type Notes } from '../post/content-notes.js';
import type { DraftView } from './draft.js';
import { draftWords } from './draft.words.js';

/** What a draft says of its content, for the fields that ask. */
export const notesOf = (draft: DraftView | undefined): Notes | undefined =>
  draft?.about?.length || draft?.words
    ? { about: contentNotes.filter((note) => draft.about?.includes(note)), words: draft.words }
    : undefined;

/** Inside the form: which draft it goes on with, and that it is kept. The script fills both in as it keeps. */
export function DraftFields({
  here,
  action,
  draft,
}: {
  here: Here;
  action: string;
  draft?: DraftView | undefined;
}): VNode {
  const t = draftWords(here);
  const value = (name: string, before: string) => valueOf({ here, action, name }, before) ?? '';
  return (
    <>
      <HiddenField name="draft" value={value('draft', draft?.id ?? '')} />
      <HiddenField name="version" value={value('version', draft ? String(draft.version) : '')} />
      <p class="meta" data-kept={t('draft.kept-now')}>
        {draft && t('draft.kept')}
      </p>
    </>
  );
}

/** Below the form: throwing away, and what else has been begun here, by another device or on another day. */
export function OtherDrafts({
  here,
  drafts,
  chosen,
  place,
}: {
  here: Here;
  drafts: readonly DraftView[];
  chosen?: DraftView | undefined;
  /** The page with the form, and where on it the form is. */
  place: { path: string; anchor: string };
}): VNode {
  const t = draftWords(here);
  const others = drafts.filter((draft) => draft !== chosen);
  return (
    <>
      {chosen && (
        <ButtonForm action={`/drafts/${chosen.id}/removal`} variant="tertiary" size="sm">
          {t('draft.throw')}
        </ButtonForm>
      )}
      {others.length > 0 && <h3>{t('draft.more')}</h3>}
      {others.map((draft) => (
        <div key={draft.id} class="begun">
          <DraftText draft={draft} />
          <p class="actions">
            <a href={`${place.path}?draft=${draft.id}#${place.anchor}`}>{t('draft.go-on')}</a>
          </p>
          <ButtonForm action={`/drafts/${draft.id}/removal`} variant="tertiary" size="sm">
            {t('draft.throw')}
          </ButtonForm>
        </div>
      ))}
    </>
  );
}

export function DraftText({ draft: { title, body, words } }: { draft: DraftView }): VNode {
  const text = [title, body, words].filter(Boolean).join('\n\n');
  return <blockquote class="prose kept-lines">{text}</blockquote>;
}
