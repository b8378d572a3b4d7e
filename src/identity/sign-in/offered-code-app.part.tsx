import type { VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { HiddenField, TextField } from '../../platform/ui/text-field.js';
import { identityWords } from '../identity.words.js';
import type { OfferedFactor } from './second-factor.js';

/** The key for the code app. After a refusal the app already has it, so only the code is asked for again. */
export function OfferedCodeApp({
  here,
  action,
  offered,
  text,
}: {
  here: Here;
  action: string;
  offered: OfferedFactor;
  /** What it is for, in a sentence. */
  text: string;
}): VNode {
  const t = identityWords(here);
  const added = here.refused?.values['factor'];
  return (
    <>
      {added ? (
        <p>{t('second-factor.added')}</p>
      ) : (
        <>
          <p>
            {text} <a href={offered.uri}>{t('second-factor.link')}</a>
          </p>
          <p>
            <code>{offered.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </>
      )}
      <HiddenField name="factor" value={added ?? offered.sealed} />
      <TextField
        here={here}
        action={action}
        name="code"
        label={t('sign-in.code')}
        hint={t('second-factor.hint')}
        inputmode="numeric"
        autocomplete="one-time-code"
        width="short"
      />
    </>
  );
}
