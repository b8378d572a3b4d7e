import type { VNode } from 'preact';
import { drawnOnce } from './drawn-once.js';
import type { Here } from './here.js';
import { displayWords } from './words.js';

type Key = Parameters<ReturnType<typeof displayWords>>[0];

const schemes: readonly [Here['scheme'], Key][] = [
  ['auto', 'display.scheme.auto'],
  ['light', 'display.scheme.light'],
  ['dark', 'display.scheme.dark'],
];
const contrasts: readonly [Here['contrast'], Key][] = [
  ['auto', 'display.contrast.auto'],
  ['more', 'display.contrast.more'],
];

const Choices = drawnOnce(({ lang, scheme, contrast }: Pick<Here, 'lang' | 'scheme' | 'contrast'>) => {
  const t = displayWords({ lang });
  const choice = (name: string, legend: Key, options: readonly [string, Key][], chosen: string) => (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t(legend)}</legend>
      {options.map(([value, label]) => (
        <div class="ds-field" key={value}>
          <input
            class="ds-input"
            type="radio"
            id={`display-${name}-${value}`}
            name={name}
            value={value}
            checked={value === chosen}
          />
          <label class="ds-label" for={`display-${name}-${value}`}>
            {t(label)}
          </label>
        </div>
      ))}
    </fieldset>
  );
  return (
    <>
      {choice('scheme', 'display.scheme', schemes, scheme)}
      {choice('contrast', 'display.contrast', contrasts, contrast)}
      <button class="ds-button" data-variant="secondary" type="submit">
        {t('display.save')}
      </button>
    </>
  );
});

/** Light, dark and contrast follow the device until somebody says otherwise here. */
export function DisplayChoice({ here }: { here: Here }): VNode {
  return (
    <details class="display-choice">
      <summary class="plain">{displayWords(here)('display.heading')}</summary>
      <form method="post" action="/display" class="form">
        <input type="hidden" name="back" value={here.path} />
        <Choices lang={here.lang} scheme={here.scheme} contrast={here.contrast} />
      </form>
    </details>
  );
}
