import type { ComponentChildren, VNode } from 'preact';
import { loadAssets } from '../../../platform/ui/assets.js';
import { Button } from '../../../platform/ui/buttons.js';
import type { Here } from '../../../platform/ui/here.js';
import { nonceOf } from '../../../platform/ui/nonce.js';
import { signInWords } from '../sign-in.words.js';

/**
 * A form that asks the device for a passkey before it goes its ordinary way. Only a script can ask a device, so it is hidden
 * until one is there; without, a sentence says so.
 */
export function PasskeyForm({
  here,
  action,
  act,
  options,
  submit,
  children,
}: {
  here: Here;
  action: string;
  act: 'new' | 'use';
  options: object;
  submit: string;
  children?: ComponentChildren;
}): VNode {
  const t = signInWords(here);
  return (
    <>
      <form
        class="form"
        method="post"
        action={action}
        data-passkey={act}
        data-options={JSON.stringify(options)}
        noValidate
        hidden
      >
        {children}
        <input type="hidden" name="answer" />
        <p role="status" class="ds-validation-message" hidden>
          {t('passkeys.no-answer')}
        </p>
        <div class="actions">
          <Button variant={act === 'use' ? 'secondary' : undefined}>{submit}</Button>
        </div>
      </form>
      <noscript>
        <p class="meta">{t('passkeys.script')}</p>
      </noscript>
      <script src={loadAssets().passkeys} nonce={nonceOf(here)} defer />
    </>
  );
}
