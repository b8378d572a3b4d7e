import type { ComponentChildren, VNode } from 'preact';
import { Button, ButtonLink } from './buttons.js';
import type { Here } from './here.js';
import { live } from './nonce.js';

export interface FormProps {
  here: Here;
  action: string;
  /** What the button says: what will happen, in the reader's words. */
  submit: string;
  children?: ComponentChildren;
  /** A way out beside the button. */
  cancel?: { href: string; label: string } | undefined;
  /** A second thing to do with what is filled in; Enter does the first. */
  also?: { action: string; label: string } | undefined;
  /** Where the script keeps what is being written, every few seconds. */
  keeps?: string | undefined;
  color?: 'accent' | 'warm' | 'calm' | 'danger' | 'neutral' | undefined;
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined;
  /** Button beside the fields instead of below them, for a form of one line. */
  inline?: boolean | undefined;
  enctype?: 'multipart/form-data' | undefined;
  /** `hx-` attributes; the nonce is added here. */
  hx?: Readonly<Record<`hx-${string}`, string>> | undefined;
}

/**
 * A form that the server checks. The browser's own checks are off: they speak the browser's language, not the
 * reader's, and they stop at the first field.
 */
export function Form({
  here,
  action,
  submit,
  children,
  cancel,
  also,
  keeps,
  color,
  variant,
  inline,
  enctype,
  hx,
}: FormProps): VNode {
  return (
    <form
      class={inline ? 'form form-inline' : 'form'}
      method="post"
      action={action}
      enctype={enctype}
      noValidate
      data-keeps={keeps}
      {...(hx ? live(here, hx) : {})}
    >
      {children}
      <div class="actions">
        <Button color={color} variant={variant}>
          {submit}
        </Button>
        {also && (
          <Button variant="secondary" action={also.action}>
            {also.label}
          </Button>
        )}
        {cancel && (
          <ButtonLink href={cancel.href} variant="tertiary">
            {cancel.label}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
