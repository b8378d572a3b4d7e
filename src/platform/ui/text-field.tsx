import type { VNode } from 'preact';
import { control, Field, type FieldProps } from './form-field.js';
import { valueOf } from './refused.js';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'time' | 'number' | 'search' | 'url' | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'email' | 'tel' | 'search' | undefined;
  /** What the page knew before anything was typed. */
  value?: string | undefined;
  /** Of the words that will be written, where that is not the language of the page. */
  lang?: string | undefined;
  /** About how many letters are expected, so that the width tells something. */
  width?: 'short' | 'medium' | undefined;
  spellcheck?: boolean | undefined;
}

/** One line of text. A password is never put back, whoever asks. */
export function TextField(props: TextFieldProps): VNode {
  const secret = props.type === 'password' || props.autocomplete === 'one-time-code';
  return (
    <Field {...props}>
      <input
        class={props.width ? `ds-input width-${props.width}` : 'ds-input'}
        {...control(props)}
        // The types of Preact want one element for each kind of field; the browser does not.
        type={(props.type ?? 'text') as 'text'}
        value={secret ? undefined : valueOf(props, props.value)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        lang={props.lang}
        spellcheck={props.spellcheck}
      />
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  rows?: number | undefined;
  value?: string | undefined;
  lang?: string | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): VNode {
  return (
    <Field {...props}>
      <textarea class="ds-input" {...control(props)} rows={props.rows ?? 5} lang={props.lang}>
        {valueOf(props, props.value)}
      </textarea>
    </Field>
  );
}

/** A value that travels with the form and is not asked for. */
export function HiddenField({ name, value }: { name: string; value: string }): VNode {
  return <input type="hidden" name={name} value={value} />;
}

/** A file from the reader's own machine, or several. Its form needs `enctype="multipart/form-data"`. */
export function FileField(props: FieldProps & { accept: string; multiple?: boolean | undefined }): VNode {
  return (
    <Field {...props}>
      <input class="ds-input" {...control(props)} type="file" accept={props.accept} multiple={props.multiple} />
    </Field>
  );
}
