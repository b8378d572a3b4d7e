import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import type { Here } from '../../platform/ui/here.js';
import { valueOf } from '../../platform/ui/refused.js';
import { HiddenField } from '../../platform/ui/text-field.js';
import type { LetterDraftView } from './letter-draft.js';
import { letterDraftWords } from './letter-draft.words.js';

/** Inside the form: which draft it goes on with, and that it is kept. The script fills both in as it keeps. */
export function LetterDraftFields({
  here,
  action,
  draft,
}: {
  here: Here;
  action: string;
  draft: LetterDraftView | null;
}): VNode {
  const t = letterDraftWords(here);
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

/** Below the form. */
export function ThrowAway(props: {
  here: Here;
  action: string;
  draft: LetterDraftView | null;
  values?: Record<string, string>;
}): VNode | null {
  if (!props.draft) return null;
  return (
    <ButtonForm action={props.action} values={props.values} variant="tertiary" size="sm">
      {letterDraftWords(props.here)('draft.throw')}
    </ButtonForm>
  );
}
