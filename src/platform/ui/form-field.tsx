import type { ComponentChildren, VNode } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import type { Here } from './here.js';
import { type FieldPlace, fieldId, messageFor, tellLabel } from './refused.js';

const words = catalogue({
  'field.optional': ['(valgfritt)', '(optional)'],
  'field.max': ['Opptil {max, number} tegn.', 'Up to {max, number} characters.'],
});

/** What every field has beside its own control. */
export interface FieldProps extends FieldPlace {
  label: string;
  /** One sentence on what to write, and who will see it. */
  hint?: ComponentChildren;
  /** Fields are required unless they say no; the optional ones are the ones that are marked. */
  required?: boolean | undefined;
  /** Told in the hint, never enforced by the browser: cutting what somebody pastes would lose their words silently. */
  max?: number | undefined;
}

/** The attributes that tie a control to its label, its hint and its message. */
export function control(props: FieldProps) {
  tellLabel(props, props.label);
  const id = fieldId(props.action, props.name);
  const described = [hasHint(props) && `${id}-hint`, messageFor(props) && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name: props.name,
    required: props.required !== false,
    'aria-invalid': messageFor(props) ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  };
}

const hasHint = (props: FieldProps) => Boolean(props.hint ?? props.max);

/** The label in words, with the optional ones marked as such. */
export function LabelText({ here, label, required }: { here: Here; label: string; required?: boolean | undefined }) {
  return (
    <>
      {label}
      {required === false && <span class="optional"> {words(here)('field.optional')}</span>}
    </>
  );
}

/** What to write, before the control; a screen reader gets it with the control. */
export function Hint(props: FieldProps): VNode | null {
  if (!hasHint(props)) return null;
  return (
    <div data-field="description" id={`${fieldId(props.action, props.name)}-hint`}>
      {props.hint}
      {props.hint && props.max ? ' ' : ''}
      {props.max ? words(props.here)('field.max', { max: props.max }) : ''}
    </div>
  );
}

/** How to mend it, right at the control. */
export function FieldMessage(props: FieldPlace): VNode | null {
  const message = messageFor(props);
  if (!message) return null;
  return (
    <p class="ds-validation-message" id={`${fieldId(props.action, props.name)}-error`}>
      {message}
    </p>
  );
}

/** Label, hint, message and control, in the order in which they are read. */
export function Field({ children, ...props }: FieldProps & { children: ComponentChildren }): VNode {
  return (
    <div class="ds-field">
      <label class="ds-label" for={fieldId(props.action, props.name)}>
        <LabelText {...props} />
      </label>
      <Hint {...props} />
      <FieldMessage {...props} />
      {children}
    </div>
  );
}
