import type { VNode } from 'preact';
import { control, Field, FieldMessage, type FieldProps, Hint, LabelText } from './form-field.js';
import { fieldId, messageFor, valueOf } from './refused.js';

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

export interface ChoiceProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
}

/** One of a few. The first option carries the id of the field, so that the error summary leads there. */
export function RadioGroup(props: ChoiceProps): VNode {
  const { id, name, required, 'aria-describedby': described } = control(props);
  const chosen = valueOf(props, props.value);
  return (
    <fieldset class="ds-fieldset" aria-describedby={described}>
      <legend class="ds-label">
        <LabelText {...props} />
      </legend>
      <Hint {...props} />
      <FieldMessage {...props} />
      {props.options.map((option, place) => {
        const own = place ? `${id}-${place + 1}` : id;
        return (
          <div class="ds-field" key={option.value}>
            <input
              class="ds-input"
              type="radio"
              id={own}
              name={name}
              value={option.value}
              checked={option.value === chosen}
              required={required}
              aria-describedby={option.hint ? `${own}-about` : undefined}
            />
            <label class="ds-label" for={own}>
              {option.label}
            </label>
            {option.hint && (
              <div data-field="description" id={`${own}-about`}>
                {option.hint}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** One of many. */
export function SelectField(props: ChoiceProps & { empty?: string | undefined }): VNode {
  const chosen = valueOf(props, props.value);
  return (
    <Field {...props}>
      <select class="ds-input" {...control(props)}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface CheckBoxProps extends Omit<FieldProps, 'max'> {
  /** What is sent when it is ticked. */
  value?: string | undefined;
  checked?: boolean | undefined;
}

/** Yes or no. Not required unless it says so: an unticked box is an answer. */
export function CheckBox(props: CheckBoxProps): VNode {
  const value = props.value ?? 'yes';
  const ticked = valueOf(props, props.checked ? value : undefined) === value;
  const { required: _required, ...tied } = control(props);
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        {...tied}
        value={value}
        checked={ticked}
        required={props.required === true}
      />
      <label class="ds-label" for={fieldId(props.action, props.name)}>
        {props.label}
      </label>
      <Hint {...props} />
      {messageFor(props) && <FieldMessage {...props} />}
    </div>
  );
}

/** Some of a few, with one name. The first box carries the id of the field. */
export function CheckBoxes(
  props: FieldProps & { options: readonly Option[]; value?: readonly string[] | undefined },
): VNode {
  const { id, name, 'aria-describedby': described } = control(props);
  // Boxes with one name come back joined by line breaks (`bodies.ts`).
  const ticked = new Set((valueOf(props, props.value?.join('\n')) ?? '').split('\n'));
  return (
    <fieldset class="ds-fieldset" aria-describedby={described}>
      <legend class="ds-label">
        <LabelText {...props} />
      </legend>
      <Hint {...props} />
      <FieldMessage {...props} />
      {props.options.map(({ value, label }, place) => {
        const own = place ? `${id}-${place + 1}` : id;
        return (
          <div class="ds-field" key={value}>
            <input class="ds-input" type="checkbox" id={own} name={name} value={value} checked={ticked.has(value)} />
            <label class="ds-label" for={own}>
              {label}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
