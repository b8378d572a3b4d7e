import type { VNode } from 'preact';
import type { Here } from '../../platform/ui/here.js';
import { TextField } from '../../platform/ui/text-field.js';
import { signInWords } from './sign-in.words.js';

/** The present password, and a code of the app for whoever has one. */
export function ProofFields({
  here,
  action,
  name,
  code,
}: {
  here: Here;
  action: string;
  name: string;
  code: boolean;
}): VNode {
  const t = signInWords(here);
  return (
    <>
      <TextField
        here={here}
        action={action}
        name={name}
        type="password"
        label={t('factors.proof.password')}
        autocomplete="current-password"
      />
      {code && (
        <TextField
          here={here}
          action={action}
          name="code"
          label={t('factors.proof.code')}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
        />
      )}
    </>
  );
}
