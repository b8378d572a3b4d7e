import type { VNode } from 'preact';
import { SelectField } from '../../platform/ui/choice-field.js';
import type { Here } from '../../platform/ui/here.js';
import { diaryWords } from '../diary/diary.words.js';

export interface ScaleFieldProps {
  here: Here;
  action: string;
  name: string;
  label: string;
  low: string;
  high: string;
  value?: number | undefined;
}

const numbers = Array.from({ length: 11 }, (_, n) => String(n));

/** A number from nought to ten, with words for both ends. It may always be left open. */
export function ScaleField({ here, action, name, label, low, high, value }: ScaleFieldProps): VNode {
  const t = diaryWords(here);
  return (
    <SelectField
      here={here}
      action={action}
      name={name}
      label={label}
      hint={t('scale.ends', { low, high })}
      required={false}
      empty={t('scale.none')}
      value={value === undefined ? undefined : String(value)}
      options={numbers.map((n) => ({ value: n, label: n }))}
    />
  );
}
